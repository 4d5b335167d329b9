#!/bin/sh
# SPDX-License-Identifier: ISC
# What README tells a newcomer to type works, word for word, whatever git makes
# by default.
. "${0%/*}/../lib.sh"

# block SECTION N	the Nth block of code of a section, as somebody types it
# filled FILE		the file without a hint, and with text in each section
cat >>"$words" <<'E'
block() {
	awk -v section="$1" -v n="$2" '
	/^##* / { inside = $0 ~ "^##* " section "$" }
	inside && /^```sh$/ { on = ++i == n; next }
	/^```$/ { on = 0 }
	on' "$top/README.md" >block
	test -s block
	cat block
}
filled() {
	awk '/^<!--/ { if (!/-->/) skip = 1; next } skip { if (/-->/) skip = 0; next }
	/^## / { print; print "\nNothing to report."; next } { print }' \
	    "$1" >filled
	cat filled >"$1"
	rm filled
}
E

given <<'E'
mkdir bin
cat >bin/editor <<'X'
#!/bin/sh
. "$words"
filled "$1"
X
chmod +x bin/editor
git config --global core.editor "$PWD/bin/editor"
E

# once			makes the notes, with a contract that Bob agreed to
# meeting DAY		what he types on that day
# here			as if typed where the server's folder, its name and its
#			group are those of this machine; Alice and Bob have read
#			what they say yes to, in another window
cat >>"$words" <<'E'
here() {
	sed "s|server:/srv/notes|$srv|g; s|/srv/notes|$srv|g
	    s|notes-alice |$(id -gn) |; s|^agree|agree --yes|"
}
once() {
	block 'The five minutes after a meeting' 1 | here >script
	on 2026-10-20 sh -eu script >out 2>&1 || { cat out; return 1; }
}
meeting() {
	block 'The five minutes after a meeting' 2 >script
	(cd notes && on $1 sh -eu ../script) >out 2>&1 || { cat out; return 1; }
}
E

for world in 'this git' 'a git of other defaults'; do
	export world
	it "the five minutes after a meeting, with $world" <<'E'
case $world in
'this git') ;;
*)
	GIT_DEFAULT_HASH=sha256 GIT_DEFAULT_REF_FORMAT=reftable
	export GIT_DEFAULT_HASH GIT_DEFAULT_REF_FORMAT
	git config --global init.defaultBranch trunk
	git config --global init.defaultRefFormat reftable
	;;
esac
srv=$PWD/srv
once
meeting 2026-11-02
cd notes
test "$(git symbolic-ref --short HEAD)" = main
silent git status --porcelain
git log --reverse --format=%s >../got
cat >../want <<X
new-notes: policy
new-person: alice
Write-up: people/alice/contract.md
agree: people/alice/contract.md
Write-up: people/alice/2026-11-02-one-to-one.md
X
same ../want ../got
audit-trail >../out
show-record people/alice/2026-11-02-*.md >../out
says 'State       waiting' ../out
E
done

# With what the two type: nothing but these lines, and with each a number.
seldom 'with a server: two commands after each meeting, and one for the colleague' <<'E'
srv=$PWD/srv
mkdir srv bob alice
block 'With a server' 1 | here >script
sh -eu script >out 2>&1 || { cat out; exit 1; }
says "$PWD/srv/alice.git" out
install-hooks --check srv/alice.git
cd bob
once
meeting 2026-11-02
cd ..
block 'With a server' 2 | here >script
(cd bob/notes && sh -eu ../../script) >out 2>&1 || { cat out; exit 1; }
block 'With a server' 3 | here >script
(cd alice && as alice sh -eu ../script) >out 2>&1 || { cat out; exit 1; }
block 'With a server' 4 | here >agree
block 'The five minutes after a meeting' 2 >meet
test $(grep -c . meet) -eq 2
test $(grep -c . agree) -eq 1
# the second meeting is one that goes on from the first
as_colleague() {
	(cd alice/notes && git pull -q &&
	    as alice on $1 sh -eu ../../agree) >out 2>&1 ||
	    { cat out; return 1; }
}
as_colleague 2026-11-03
(cd bob && meeting 2026-11-20)
as_colleague 2026-11-20
git -C bob/notes pull -q
cd bob/notes
show-record people/alice/contract.md >out
says 'State       agreed' out
for file in people/alice/2026-11-02-*.md people/alice/2026-11-20-*.md; do
	show-record $file >out
	says 'State       agreed' out
done
audit-trail -C ../../srv/alice.git >out
E

# What README shows was printed: the record is the one of the demo, and each of
# the other blocks stands in what quarter.t holds true, but for ids, and for what
# is left out where a line says "...".
it 'what it shows is what is printed' <<'E'
quarter=$top/tests/flow/quarter
awk '/^```markdown$/ { on = 1; next } /^```$/ { on = 0 } on' "$top/README.md" >got
same "$quarter/held/2026-09-07-one-to-one.md" got
sed 's/[0-9a-f]\{40,64\}/ID/g' "$top/README.md" |
    awk -v transcript="$quarter/expected" '
BEGIN {
	while ((getline line <transcript) > 0)
		all[++n] = line
}
# where the part begins that goes on from line i; 0 if nowhere
function find(i,    j) {
	for (; i + m - 1 <= n; i++) {
		for (j = 1; j <= m && all[i + j - 1] == part[j]; j++)
			;
		if (j > m)
			return i
	}
	return 0
}
function settle() {
	if (m == 0)
		return
	from = find(from)
	if (from == 0) {
		print "nowhere: " part[1]
		exit 1
	}
	from += m
	m = 0
	parts++
}
/^```console$/ { on = 1; from = 1; next }
/^```$/ && on { settle(); on = 0; next }
on && $0 == "..." { settle(); next }
on { part[++m] = $0 }
END { print parts, "parts" }' >got || { cat got; exit 1; }
echo '5 parts' >want
same want got
E

done_testing
