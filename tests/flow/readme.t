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

# once SECTION: the first block, and then the contract is filled in
cat >>"$words" <<'E'
once() {
	block 'The five minutes after a meeting' 1 >script
	sh -eu script >out 2>&1 || { cat out; return 1; }
	cd notes
	filled people/alice/contract.md
	git add people
	git commit -q -m Contract
	cd ..
}
meeting() {
	block 'The five minutes after a meeting' 2 >script
	sed -i 's/^agree --share alice/agree --yes --share alice/' script
	(cd notes && sh -eu ../script) >out 2>&1 || { cat out; return 1; }
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
once
meeting
cd notes
test "$(git symbolic-ref --short HEAD)" = main
test "$(git rev-list --count HEAD)" -ge 4
test -z "$(git status --porcelain)"
audit-trail >../out
f=$(ls people/alice/2026-11-21-*)
show-record $f >../out
says 'Bob Okafor' ../out
E
done

# The server's folder, its name and its group are those of this machine.
it 'with a server: what one sends, the other agrees to' <<'E'
group=$(id -gn)
here() {
	sed "s|server:/srv/notes|$PWD/srv|g; s|/srv/notes|$PWD/srv|g
	    s|notes-alice |$group |; s|^agree --share|agree --yes --share|"
}
mkdir srv bob alice
block 'With a server' 1 | here >script
sh -eu script >out 2>&1 || { cat out; exit 1; }
says "$PWD/srv/alice.git" out
install-hooks --check srv/alice.git
cd bob
once
meeting
cd ..
block 'With a server' 2 | here >script
(cd bob/notes && sh -eu ../../script) >out 2>&1 || { cat out; exit 1; }
block 'With a server' 3 | here >script
(cd alice && as alice sh -eu ../script) >out 2>&1 || { cat out; exit 1; }
git -C bob/notes pull -q
cd bob/notes
show-record people/alice/2026-11-21-*.md >out
says 'State       agreed' out
audit-trail -C ../../srv/alice.git >out
E

done_testing
