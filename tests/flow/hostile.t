#!/bin/sh
# SPDX-License-Identifier: ISC
# What no test of a single command tries: every command in surroundings that
# are broken or meant ill.  None may crash, hang, be silent about a failure,
# or leave a trace.
. "${0%/*}/../lib.sh"

# reads TRY	calls TRY with each command that reads history, in notes/
# each TRY	calls TRY with each command
# stands CMD	CMD changes neither a commit, nor the index, nor a file
# stays CMD	the same, where ../before says already how it is
# refused CMD	it ends with 2 and says why, without an escape sequence
# refuses CMD	both
# all_refuse	each command does
# soon CMD	CMD, killed after 10 seconds of its own, or a minute by the clock, or
#		more where a test gets longer (TEST_SECONDS); a timeout(1) that is
#		written in Rust takes no argument that is not UTF-8
cat >>"$words" <<'E'
record=people/alice/2026-10-01-one-to-one.md
escape=$(printf '\033')
reads() {
	"$@" agree --yes $record
	"$@" agree --yes alice
	"$@" amend -m reason $record
	"$@" disclose --to HR -m reason $record
	"$@" show-record $record
	"$@" audit-trail
	"$@" overdue
}
each() {
	reads "$@"
	"$@" check-record
	"$@" new-session -k one-to-one alice
	"$@" new-document alice contract
	"$@" carry-forward -n alice
	"$@" new-person --name 'Zoe Day' --email zoe@example.org \
	    --manager 'Bob Okafor <bob@example.org>' zoe
}
trace() {
	git status --porcelain=v2 --branch 2>&1 || :
	find . -path ./.git -prune -o -type f -exec sha256sum {} + | sort
}
stands() {
	trace >../before
	stays "$@"
}
stays() {
	"$@" || return
	trace >../after
	same ../before ../after || { echo "changed by: $*"; return 1; }
}
soon() {
	(ulimit -t "$((${TEST_SECONDS:-600} / 60))" &&
	    exec perl -e 'alarm shift; exec @ARGV or exit 127' \
	    "$((${TEST_SECONDS:-600} / 10))" "$@")
}
refused() {
	fails 2 soon "$@" >../out 2>../err </dev/null ||
	    { cat ../out ../err; return 1; }
	test -s ../err || { echo "silent: $*"; return 1; }
	fails 1 grep "$escape" ../out ../err
}
refuses() {
	stands refused "$@"
}
all_refuse() {
	trace >../before
	each stays refused
}
E

given <<'E'
git init -q notes
cd notes
new-person --name 'Alice Ng' --email alice@example.org --started 2026-01-05 \
    --manager 'Bob Okafor <bob@example.org>, 2026-01-01..' alice 2>/dev/null
new-session -k one-to-one -d 2026-10-01 alice >/dev/null 2>&1
sed -i 's/<!--.*-->/Nothing to report./' $record
git add .
git commit -qm 'one to one'
E

seldom 'a descriptor that is closed is not written to in another guise' <<'E'
cd notes
closed() {
	s=0
	(
		case $fds in *0*) exec <&- ;; esac
		case $fds in *2*) exec 2>&- ;; esac
		case $fds in *1*) exec >&- ;; esac
		exec "$@"
	) </dev/null >../out 2>../err || s=$?
	test $s -le 2 || { echo "$fds: $s: $*"; exit 1; }
	fails 1 grep -r "^$1: " . || exit 1
	git reset -q --hard $tip
	git clean -fdq
}
tip=$(git rev-parse HEAD)
for fds in 0 1 2 01 12 012; do
	each closed
done
for fds in 1 01 12 012; do
	stands closed agree --yes $record
	test $s -eq 2
done
E

it 'the surroundings do not matter: no HOME, no PATH, any locale and zone' <<'E'
cd notes
git config user.name 'Bob Okafor'
git config user.email bob@example.org
overdue --format tsv >../want || test $? -eq 1
bare PATH= HOME=/nonexistent LC_ALL=tlh TZ=Moon/Base \
    ONE_TO_ONE_TODAY=2026-11-21 "$BUILD/bin/overdue" --format tsv \
    >../got || test $? -eq 1
same ../want ../got
bare ONE_TO_ONE_TODAY=2026-11-21 "$BUILD/bin/agree" --yes $record \
    >../out 2>../err
says "$record" ../out
test "$(git log -1 --format=%an)" = 'Bob Okafor'
E

seldom 'a day that is none is refused by every command' <<'E'
cd notes
for day in ' ' 2026-02-30 0000-00-00 10000-01-01 21.11.2026; do
	ONE_TO_ONE_TODAY=$day
	all_refuse
	says "ONE_TO_ONE_TODAY is '$day', which is not a date" ../err
done
E

seldom 'at the ends of time nothing overflows' <<'E'
cd notes
survives() {
	soon "$@" >../out 2>../err || test $? -le 2
	git reset -q --hard $tip
	git clean -fdq
}
tip=$(git rev-parse HEAD)
for day in 0001-01-01 1969-12-31 9999-12-31; do
	ONE_TO_ONE_TODAY=$day
	each survives
done
E

seldom 'names that are empty, endless or full of escapes are refused' <<'E'
cd notes
long=$(head -c 100000 /dev/zero | tr '\0' a)
trace >../before
for name in '' "$long" "$(printf '\033]0;x\007\033[2J')" \
    "$(printf 'a\377\nb')" ../alice /etc/passwd "people/$long.md" \
    people/alice/../../../x.md; do
	refused agree --yes "$name"
	refused amend -m reason "$name"
	refused disclose --to HR -m reason "$name"
	refused show-record "$name"
	refused audit-trail "$name"
	refused check-record "$name"
	refused overdue "$name"
	refused carry-forward "$name"
	refused new-session "$name"
	refused new-session -k "$name" alice
	refused new-session -d "$name" alice
	refused new-document "$name" contract
	refused new-document alice "$name"
	refused new-person --name Z --email z@example.org \
	    --manager 'Bob <bob@example.org>' "$name"
	refused new-person --name Z --email "$name" \
	    --manager 'Bob <bob@example.org>' zoe
	refused new-person --name Z --email z@example.org \
	    --manager "$name" zoe
done
trace >../after
same ../before ../after
E

seldom 'an object that is missing or broken is never taken for absence' <<'E'
cd notes
touch ../no-fsck
unread() {
	refused "$@"
	fails 1 grep -e 'not committed' -e 'no such' -e 'there is no' ../err ||
	    { echo "without $what: $*"; exit 1; }
}
for what in HEAD 'HEAD^{tree}' HEAD:people HEAD:people/alice \
    HEAD:people/alice/person.ini HEAD:$record; do
	id=$(git rev-parse "$what")
	file=.git/objects/${id%${id#??}}/${id#??}
	mv $file ../kept
	reads unread
	echo broken >$file
	reads unread
	head -c 20 ../kept >$file
	reads unread
	mv -f ../kept $file
done
git fsck --strict
silent git status --porcelain
E

seldom 'a loose object that is cut off, or too long, is damage wherever it lies' <<'E'
cd notes
git clone -q --shared . ../shared
git clone -q --reference ../shared . ../borrows
git clone -q --shared . ../relative
echo ../../../notes/.git/objects >../relative/.git/objects/info/alternates
id=$(git rev-parse HEAD)
file=.git/objects/${id%${id#??}}/${id#??}
mv $file ../kept
size=$(wc -c <../kept)
for n in 0 1 2 7 $((size / 2)) $((size - 4)) $((size - 1)); do
	head -c $n ../kept >$file
	refused overdue . ../shared ../borrows ../relative
	test $(grep -c "$id cannot be read: .* cut off; look for damage" ../err) -eq 4
done
{ cat ../kept; echo; } >$file
refused overdue
says 'the loose object has another size than it says; look' ../err
mv -f ../kept $file
for repository in . ../shared ../borrows ../relative; do
	fails 1 overdue $repository >/dev/null
done
E

seldom 'a shallow clone says what it lacks' <<'E'
touch no-fsck
git -C notes commit -q --allow-empty -m more
git clone -q --depth 1 "file://$PWD/notes" shallow
cd shallow
for try in "agree --yes $record" audit-trail overdue "show-record $record"; do
	refuses $try
	says 'git fetch --unshallow' ../err
done
E

seldom 'a HEAD, a branch and settings that make no sense are refused' <<'E'
cd notes
cp -R .git ../kept
broken() {
	all_refuse
	rm -rf .git
	cp -R ../kept .git
}
echo nonsense >.git/HEAD
broken
git symbolic-ref refs/heads/a refs/heads/b
git symbolic-ref refs/heads/b refs/heads/a
git symbolic-ref HEAD refs/heads/a
broken
echo nonsense >.git/refs/heads/main
broken
echo '[[[' >.git/config
broken
E

it 'what is kept about history may be anything' <<'E'
cd notes
overdue --format tsv >../want || test $? -eq 1
told() {
	overdue --format tsv >../got || test $? -eq 1
	same ../want ../got
	rm -rf .git/one-to-one
}
rm -rf .git/one-to-one
mkdir .git/one-to-one
for file in acts ledger; do
	head -c 3000 /dev/urandom >.git/one-to-one/$file
done
told
mkdir -p .git/one-to-one/acts .git/one-to-one/ledger
told
mkdir ../elsewhere
ln -s ../../elsewhere .git/one-to-one
told
E

it 'a new-person that was killed is simply run again' <<'E'
cd notes
new() {
	new-person --name P --email p@example.org \
	    --manager 'Bob Okafor <bob@example.org>' $1
}
new first
mkdir people/second
cp people/first/person.ini people/second
new second
silent git status --porcelain
new third
git reset -q --soft HEAD^
fails 2 new 'third --fte 0.5' 2>../err
says 'people/third/person.ini is staged already' ../err
new third
silent git status --porcelain
mkdir people/fourth
echo '[person]' >people/fourth/person.ini
fails 2 new fourth 2>../err
says 'people/fourth/person.ini: exists already; move it away first' ../err
E

seldom 'who leads under many addresses is soon known' <<'E'
cd notes
text=$(git rev-parse HEAD:$record)
sum=$(sha256sum <$record)
awk -v file=$record -v text="$text" -v sum="${sum%% *}" '
function commit(who, said) {
	print "commit refs/heads/main"
	print "committer " who " " 1795300000 + n++ " +0000"
	print "data <<end\n" said "\nend"
}
function act(who, what) {
	commit(who, what "\n\nRecord: " file "\nText: " text \
	    "\nText-SHA256: " sum "\n" what ": " who)
}
BEGIN {
	bob = "Bob Okafor <bob@example.org>"
	carol = "Carol Diaz <carol@example.org>"
	roster = "[person]\nname = Alice Ng\nemail = alice@example.org\n" \
	    "started = 2026-01-05\nmanager = " bob ", 2026-01-01..\n" \
	    "manager = " carol ", 2026-01-01..\n"
	for (i = 0; i < 150; i++)
		roster = roster "manager = Bob Okafor <bob" i "@example.org>" \
		    ", 2025-01-01..2025-01-02\n"
	print "reset refs/heads/main\nfrom refs/heads/main^0\n"
	for (i = 0; i < 70; i++) {
		commit(bob, "Away")
		print "M 100644 inline people/alice/person.ini\ndata <<end"
		print roster "away = " 2030 + i "-01-01..\nend"
	}
	for (i = 0; i < 70; i++)
		act(bob, "Agreed-by")
	act(carol, "Agreed-by")
	for (i = 0; i < 70; i++)
		act(carol, "Withdrawn-by")
}' | git fast-import --quiet
soon audit-trail >../out
test $(grep -c withdrew ../out) -eq 70
E

seldom 'many files that have the same fault, and a merge of them, take no square' <<'E'
cd notes
here=$(git rev-parse HEAD)
blob=$(echo x | git hash-object -w --stdin)
seq -f "100644 $blob	people/alice/evidence/aux.%.0f" 60000 |
    git update-index --index-info
side=$(git commit-tree -p $here -m Mails $(git write-tree))
git update-index --add --cacheinfo 100644,$blob,page
tree=$(git write-tree)
git read-tree $here
git update-index --add --cacheinfo 100644,$blob,page
main=$(git commit-tree -p $here -m Page $(git write-tree))
git update-ref HEAD $(git commit-tree -p $main -p $side -m Merge $tree)
fails 1 soon audit-trail >../out
test $(grep -c 'device on Windows' ../out) -eq 60000
E

seldom 'a slip that is mended a thousand times costs each time little' <<'E'
cd notes
awk 'BEGIN {
	print "reset refs/heads/main\nfrom refs/heads/main^0\n"
	for (i = 0; i < 1500; i++) {
		print "commit refs/heads/main"
		print "committer Bob Okafor <bob@example.org> " 1795300000 + i \
		    " +0000\ndata <<end\nA slip\nend"
		print "M 100644 inline people/alice/person.ini\ndata <<end"
		print "[person]\nname = Alice " i " Ng\nemail = alice@example.org"
		print "started = 2026-01-05"
		print "manager = Bob Okafor <bob@example.org>, 2026-01-01..\nend"
	}
}' | git fast-import --quiet
soon audit-trail >../out
test $(grep -c '+name' ../out) -eq 1500
E

seldom 'who takes out their own lines one by one costs each time little' <<'E'
cd notes
sed '/^## Disagreements/,$d' $record >../head
awk -v file=$record '
BEGIN {
	while ((getline line <"../head") > 0)
		text = text line "\n"
	text = text "## Disagreements\n\n"
	print "reset refs/heads/main\nfrom refs/heads/main^0\n"
	for (i = 0; i < 300; i++) {
		print "commit refs/heads/main"
		print "committer Bob Okafor <bob@example.org> " 1795300000 + i \
		    " +0000\ndata <<end\nOne less\nend"
		print "M 100644 inline " file "\ndata <<end"
		printf "%s", text
		for (j = 0; j < 1000 - i; j++)
			print "- Not so, " j ". (BO)"
		print "end"
	}
}' | git fast-import --quiet
soon audit-trail >../out
test $(grep -c changed ../out) -ge 299
E

seldom 'a contract that is amended and agreed again and again is soon judged' <<'E'
cd notes
contract=people/alice/contract.md
new-document alice contract
for minutes in 30 40; do
	sed -e 's/^<!--.*/As both want it./' \
	    -e "s/^one-to-one: .*/one-to-one: every 2 weeks, $minutes minutes/" \
	    $contract >../text
	git hash-object -w ../text
	sha256sum <../text
done >../texts
awk -v file=$contract '
function commit(said, change) {
	print "commit refs/heads/main"
	print "committer " bob " " 1795300000 + n++ " +0000"
	print "data <<end\n" said "\nend\n" change "\n"
}
BEGIN {
	bob = "Bob Okafor <bob@example.org>"
	while ((getline line <"../texts") > 0)
		word[k++] = substr(line, 1, index(line " ", " ") - 1)
	print "reset refs/heads/main\nfrom refs/heads/main^0\n"
	commit("Contract", "M 100644 " word[2] " " file)
	for (i = 0; i < 4000; i += 2) {
		commit("Amend\n\nRecord: " file "\nAmends: " \
		    word[2 - i % 4] "\nReason: a slip", \
		    "M 100644 " word[i % 4] " " file)
		commit("Agree\n\nRecord: " file "\nText: " word[i % 4] \
		    "\nText-SHA256: " word[i % 4 + 1] "\nAgreed-by: " bob, "")
	}
}' | git fast-import --quiet
soon audit-trail $contract >../out
test $(grep -c 'Bob.* agreed' ../out) -eq 2000
E

seldom 'thousands of comments are soon looked for in every template' <<'E'
cd notes
mkdir -p templates
for i in 1 2 3 4 5 6 7 8 9 10; do
	sed "s/^title: /&$i /" "$top/lib/notes/kinds/support.md" \
	    >templates/support-$i.md
done
git add .
git commit -qm 'kinds of our own'
sed '/^# /q' $record >../head
awk -v file=$record '
BEGIN {
	while ((getline line <"../head") > 0)
		text = text line "\n"
	print "reset refs/heads/main\nfrom refs/heads/main^0\n"
	for (i = 0; i < 15; i++) {
		print "commit refs/heads/main"
		print "committer Bob Okafor <bob@example.org> " 1795300000 + i \
		    " +0000\ndata <<end\nComments\nend"
		print "M 100644 inline " file "\ndata <<end"
		printf "%s", text
		for (j = 0; j < 4500; j++)
			print "\n<!--" i * 5000 + j "-->"
		print "end"
	}
}' | git fast-import --quiet
soon audit-trail >../out 2>../err || test $? -eq 1
test $(grep -c "'hidden'" ../out) -eq 15
E

seldom 'a name that was left a thousand times is soon merged' <<'E'
cd notes
file=people/alice/2026-10-02-one-to-one.md
text=$(sed 's/2026-10-01/2026-10-02/' $record | git hash-object -w --stdin)
awk -v file=$file -v text="$text" '
function commit(branch, said, change) {
	print "commit refs/heads/" branch
	print "committer Bob Okafor <bob@example.org> " 1791201600 + n++ " +0000"
	print "data <<end\n" said "\nend\n" change "\n"
}
function leave(branch) {
	commit(branch, "Wrote it up", "M 100644 " text " " file)
	commit(branch, "Void\n\nRecord: " file "\nVoids: " text \
	    "\nReason: no meeting", "D " file)
}
BEGIN {
	print "reset refs/heads/side\nfrom refs/heads/main^0\n"
	while (n < 2000)
		leave("side")
	print "reset refs/heads/main\nfrom refs/heads/side\n"
	for (i = 0; i < 40; i++) {
		commit("main", "Something else", "")
		leave("side")
		commit("main", "Merge", "merge refs/heads/side\nD " file)
	}
}' | git fast-import --quiet
soon audit-trail >../out 2>../err || test $? -eq 1
test $(grep -c 'made void' ../out) -eq 1040
E

# Whatever the moment: what is left behind is whole, and the next run works or
# names the lock that a dead one has left.
seldom 'killed at any moment, it leaves nothing half done' <<'E'
cd notes
again() {
	"$@" >../out 2>../err </dev/null && return
	find .git -name '*.lock' >../locks
	xargs rm -f <../locks
	grep -q -e already -e 'choose another id' ../err && return
	test -s ../locks
	grep -q -e lock ../err || return
	"$@" >../out 2>../err </dev/null && return
	grep -q -e already -e 'choose another id' ../err
}
killed() {
	"$@" >../out 2>../err </dev/null &
	sleep 0.00$i
	kill -$signal $! 2>/dev/null || :
	wait $! || :
	git fsck --strict --no-dangling --no-progress
	again "$@" || { cat ../err; exit 1; }
	git status --porcelain >../left
	test ! -s ../left || { echo "$signal: $*"; cat ../left; exit 1; }
}
for i in $(seq 0 9 | sample 3); do
	for signal in KILL TERM; do
		id=$(echo p$i-$signal | tr A-Z a-z)
		killed new-person --name P --email $id@example.org \
		    --manager 'Bob Okafor <bob@example.org>' $id
		printf 'Again, %s.\n\n' $id >>$record
		git commit -qam again
		killed agree --yes $record
	done
done
git ls-files people/p* >../added
test $(wc -l <../added) -ge 6
E

done_testing
