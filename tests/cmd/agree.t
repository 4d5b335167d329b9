#!/bin/sh
# SPDX-License-Identifier: ISC
# agree - agree to the text of a record, or say that you do not.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# state			where the record $f stands
# said_by NAME		what NAME said of it: "agreed named"
# trailers		the facts of the last commit, without the hash
# answers TEXT CMD...	runs it at a terminal and types TEXT; $out has all
cat >>"$words" <<'E'
f=people/alice/2026-11-07-one-to-one.md
old=people/alice/2026-10-24-one-to-one.md
# a kind of our own: its template, with these lines; the session $talk of it
talk=people/alice/2026-11-14-talk.md
template() {
	[ -d templates ] || mkdir templates
	printf '%s\n' --- 'title: T' --- '# T' '' "$@" >templates/talk.md
}
talk() {
	printf '%s\n' --- 'kind: talk' 'date: 2026-11-14' 'status: held' --- '' \
	    "$@" >$talk
}
# a talk, whose template has a heading of its own for what is disagreed with
in_german() {
	mkdir templates
	printf '%s\n' --- 'disagreements: Abweichende Meinungen' --- '# Gespräch' '' \
	    '## Themen' >templates/talk.md
	f=people/alice/2026-11-14-talk.md
	printf '%s\n' --- 'kind: talk' 'date: 2026-11-14' 'status: held' --- \
	    '# Gespräch' '' '## Themen' '' 'Alles.' >$f
	git add .
	git commit -q -m 'In another language'
}
state() {
	show-record "$f" >"$out.sheet"
	sed -n 's/^State *//p' "$out.sheet"
}
said_by() {
	show-record "$f" >"$out.sheet"
	sed -n "/^[a-z]*  *$1  *<[^>]*>  */{s///
	    s/  [0-9-]*  [0-9a-f]*$//; s/  */ /g; s/ $//; p;}" "$out.sheet"
}
trailers() {
	git log -1 --format=%b | sed '/^Text-SHA256/d; /^$/d'
}
answers() {
	_text=$1 _status=0
	shift
	printf '%s\n' "$_text" |
	    script -qec "$(printf "'%s' " "$@")" /dev/null >"$out.raw" ||
	    _status=$?
	tr -d '\r' <"$out.raw" >"$out"
	return $_status
}
E

given <<'E'
. "$top/tests/man-fixture.sh"
E

it 'agrees to a text, in a commit that changes no file' <<'E'
cd notes
id=$(git rev-parse HEAD:$f) tree=$(git rev-parse HEAD^{tree})
test "$(state)" = waiting
does as alice agree --yes $f
cat >want <<X
$f: text $id
$f: agreed by Alice Ng <alice@example.org>, commit $(git rev-parse HEAD), named
X
same want "$out"
same /dev/null "$err"
cat >want <<X
Record: $f
Text: $id
Agreed-by: Alice Ng <alice@example.org>
X
trailers >got
same want got
test "$(git log -1 --format=%B | sed -n 's/^Text-SHA256: //p')" = \
    "$(sha256sum $f | cut -c 1-64)"
test "$(git rev-parse HEAD^{tree})" = $tree
test "$(state)" = agreed
refuses "agree: $f: you have agreed to this text already (commit \
$(git rev-parse HEAD | cut -c 1-12) of 2026-11-21); to take it back: agree \
--withdraw $f" as alice agree --yes $f
E

it 'says of a person only to those whom the roster has' <<'E'
cd notes
refuses "agree: dave@example.org is nobody here; the roster of alice has \
alice@example.org, bob@example.org: git config user.email ADDRESS; or, where \
a slip is there, new-person --set email=dave@example.org alice, typed by the \
manager, or by alice once there is a commit of theirs" \
    as dave agree --yes alice
does agree --yes alice
same /dev/null "$out"
E

it 'takes all that waits, the oldest first' <<'E'
cd notes
sed 's/2026-11-07/2026-11-14/' $f >people/alice/2026-11-14-one-to-one.md
commit people
does as alice agree --yes alice
sed -n 's/: agreed by.*//p' "$out" >got
printf '%s\n' $f people/alice/2026-11-14-one-to-one.md >want
same want got
does as alice agree --yes alice
echo 'agree: nothing of alice waits for you' >want
same want "$err"
E

it 'who declined has spoken; another who leads has not' <<'E'
cd notes
sed -i '/^email/a email = ng@example.org' people/alice/person.ini
echo 'manager = Carol Diaz <carol@example.org>' >>people/alice/person.ini
d=people/alice/objectives.md
{
	printf '%s\n' --- 'kind: objectives' 'date: 2026-11-02' \
	    'review: 2027-11-02' ---
	sed -e '1,/^---$/d' -e 's/^# .*/# Objectives/' \
	    -e 's/^<!--.*/As both want it./' \
	    "$top/lib/notes/kinds/objectives.md"
} >$d
commit people
does as alice agree --yes $f
does agree --yes --decline 'Not these.' $d
does agree --yes alice
echo 'agree: nothing of alice waits for you' >want
same want "$err"
does as carol agree --yes alice
says "$d: agreed" "$out"
refuses "agree: dave@example.org is nobody here; the roster of alice has \
alice@example.org, ng@example.org, bob@example.org, carol@example.org: git \
config user.email ADDRESS; or, where a slip is there, new-person --set \
email=dave@example.org alice, typed by the manager, or by alice once there is a \
commit of theirs" as dave agree --yes alice
git config user.email "d.o'hara@example.org"
fails 2 agree --yes alice 2>err
says "new-person --set 'email=d.o'\\''hara@example.org' alice, typed" err
E

it 'refuses who is no party' <<'E'
cd notes
refuses "agree: $f: carol@example.org is not a party to it; the roster of alice has \
alice@example.org, bob@example.org: if one of them is yours, git config \
user.email ADDRESS" as carol agree --yes $f
E

it 'a manager of then and one of now are parties, one of between is not' <<'E'
cd notes
cat >>people/alice/person.ini <<'X'
manager = Dave Roy <dave@example.org>, 2026-11-16..2026-11-18
manager = Carol Diaz <carol@example.org>, 2026-11-19..
X
sed -i 's/, 2026-01-05\.\.$/, 2026-01-05..2026-11-15/' people/alice/person.ini
commit people
does as carol agree --yes $f
does as bob agree --yes $f
_fails as dave agree --yes $f
says 'dave@example.org is not a party to it' "$err"
E

it 'agrees to a text in which something is nearly an item' <<'E'
cd notes
printf '\n## More\n\n- [] @alice ring by Friday\n' >>$f
git commit -qm More $f
fails 1 check-record $f >"$out"
says 'looks like a box' "$out"
does as alice agree --yes $f
does audit-trail
E

seldom 'refuses what is not committed' <<'E'
cd notes
cp $f ../f
echo 'And more.' >>$f
what='has changes that are not committed; share-record it first'
refuses "agree: $f: $what" as alice agree --yes $f
refuses "agree: $f: $what" as alice agree --yes --disagree No $f
git add $f
cp ../f $f
refuses "agree: $f: has staged changes other than those in the file; git \
add $f, or git restore --staged $f" as alice agree --yes $f
git reset -q
rm $f
fails 2 as alice agree --yes $f
new=people/alice/2026-11-20-one-to-one.md
sed 's/2026-11-07/2026-11-20/' ../f >$new
refuses "agree: $new: is not committed; share-record it first" \
    as alice agree --yes $new
git checkout -q $f
git config core.autocrlf true
rm $f
git checkout -q $f
# in each of these git sees no change, and what helps is the same
remedy="git config core.autocrlf input, then: sed -i 's/\\r$//' '$f' && git add '$f'"
ends() {
	refuses "agree: $f: has other line ends than what is committed; $remedy" \
	    as alice agree --yes $f
	fails 1 check-record $f >"$out"
	says "$crlf [text]" "$out"
	git config core.autocrlf input
	sed -i 's/\r$//' $f && git add $f
	git status --porcelain --untracked-files=no >../got
	same /dev/null ../got
	check-record $f
}
ends
git config --unset core.autocrlf
# an editor
echo '* text=auto' >.git/info/attributes
sed -i 's/$/\r/' $f
ends
git config --unset core.autocrlf
echo '*.md text eol=crlf' >.git/info/attributes
rm $f
git checkout -q $f
ends
does as alice agree --yes $f
E

it 'refuses what git was told to forget, and a return that ends no line' <<'E'
cd notes
git rm -q --cached $f
refuses "agree: $f: has staged changes other than those in the file; git \
add $f, or git restore --staged $f" as alice agree --yes $f
git restore --staged $f
cp $f ../f
sed -i '1s/$/\r/; 2s/k/k\r/' $f
refuses "agree: $f: has changes that are not committed; \
share-record it first" \
    as alice agree --yes $f
{ cat ../f; printf '\r'; } >$f
refuses "agree: $f: has changes that are not committed; \
share-record it first" \
    as alice agree --yes $f
E

it 'what is void, or went, is not committed' <<'E'
cd notes
does void-record -m 'No meeting.' $f
refuses "agree: $f: is void; show-record says why, and nothing more is said \
of it" as alice agree --yes $f
new=people/alice/2026-11-14-one-to-one.md
sed 's/2026-11-07/2026-11-14/; s/^status: .*/status: planned/' $old >$new
git add $new
git commit -qm Plan
git rm -q $new
git commit -qm 'No plan'
refuses "agree: $new: there is no such record; new-session makes one" \
    as alice agree --yes $new
E

it '--for: who led twice is one' <<'E'
cd notes
sed -i 's/, 2026-01-05[.][.]$/, 2026-01-05..2026-11-14/' people/alice/person.ini
echo 'manager = Bob Okafor <bob@example.org>, 2026-11-15..' \
    >>people/alice/person.ini
commit people
does as alice agree --yes --for bob --evidence 'He nodded.' $f
E

it '--for: a leader with two addresses, and two of one name before the @' <<'E'
cd notes
cat >>people/alice/person.ini <<X
supervisor = Bob Other <bob@example.net>, one-to-one
X
git commit -qam 'Two of them'
fails 2 as alice agree --yes --for bob --evidence 'He nodded.' $f
sed -i '/bob@example.net/d' people/alice/person.ini
cat >>people/alice/person.ini <<X
manager = Bob Okafor <bob@example.net>, 2026-11-15..
X
sed -i 's/, 2026-01-05[.][.]$/, 2026-01-05..2026-11-14/' people/alice/person.ini
git commit -qam 'Another address'
refuses "agree: --for: 'bob' could be two people; write the whole address" \
    as alice agree --yes --for bob --evidence 'He nodded.' $f
does as alice agree --yes --for bob@example.org --evidence 'He nodded.' $f
E

it 'commits west of Greenwich as well' <<'E'
cd notes
export GIT_AUTHOR_DATE='1795262400 -0330' GIT_COMMITTER_DATE='1795262400 +0545'
does as alice agree --yes $f
git cat-file -p HEAD >../got
says 'author Alice Ng <alice@example.org> 1795262400 -0330' ../got
says 'committer Alice Ng <alice@example.org> 1795262400 +0545' ../got
E

it 'refuses changes that git was told not to look for, or cannot' <<'E'
cd notes
git update-index --skip-worktree $f
echo 'More.' >>$f
refuses "agree: $f: has changes that git does not see; where it was told not to \
look: git update-index --no-skip-worktree $f && git update-index \
--no-assume-unchanged $f; then share-record it" as alice agree --yes $f
git config status.showUntrackedFiles sometimes
fails 2 as alice agree --yes $f 2>../err
says 'agree: git status: ' ../err
E

it 'refuses what was held on a day that is to come' <<'E'
cd notes
to=people/alice/2026-11-23-one-to-one.md
sed 's/2026-11-07/2026-11-23/; s/7 November/23 November/' $f >$to
share-record 2>../err
says "share-record: $to: was held, and 2026-11-23 is to come; the day is put \
right by move-record -d DAY -m REASON, or the status is planned" ../err
refuses "agree: $to: was held, and 2026-11-23 is to come; first: move-record \
-d DAY -m REASON $to" as alice agree --yes $to
refuses "agree: $to: was held, and 2026-11-23 is to come; first: move-record \
-d DAY -m REASON $to" as alice agree --yes --disagree 'The day.' $to
export ONE_TO_ONE_TODAY=2026-11-22
does as alice agree --yes $to
E

it 'refuses what did not take place, and what is not complete' <<'E'
cd notes
cp $f ../f
sed -i 's/^status: held/status: planned/' $f
commit $f
refuses "agree: $f: is planned; when it has taken place, set its status to \
held and commit it" as alice agree --yes $f
sed 's/^status: held/status: cancelled\nreason: leave/' ../f >$f
commit $f
refuses "agree: $f: was cancelled: there is no text to agree to, and nothing \
to do" \
    as alice agree --yes $f
sed 's/^The desk.*//; s/^- \[ \].*//' ../f >$f
commit $f
fails 2 as alice agree --yes $f 2>err
says 'is empty' err
E

# It waits for her, whatever its status asks now.
it 'of what was cancelled after it was agreed, says how one is out of it' <<'E'
cd notes
does as alice agree --yes $f
sed -i 's/^status: held/status: cancelled\nreason: leave/' $f
does as bob amend -m 'Nobody was there' $f
refuses "agree: $f: was cancelled after you agreed: to take that back: agree \
--withdraw $f" as alice agree --yes alice
does as alice agree --yes --withdraw $f
refuses "agree: $f: was cancelled: there is no text to agree to, and nothing \
to do" as alice agree --yes $f
does as alice agree --yes alice
E

it 'is bound to the text that was read' <<'E'
cd notes
id=$(git rev-parse HEAD:$f)
refuses "agree: $f: the text is $id by now, not $(git rev-parse HEAD); read it \
again: show-record $f" as alice agree --yes --text $(git rev-parse HEAD) $f
refuses "agree: --text: '3b18' is not an object id of 40 digits; git rev-parse \
HEAD:./FILE says it" \
    as alice agree --yes --text 3b18 $f
does as alice agree --yes --text $id $f
E

it '--disagree adds one item and agrees to the text with it' <<'E'
cd notes
cp $f ../f
does as alice agree --yes --disagree '  It was not my task. ' $f
says ': agreed by Alice Ng <alice@example.org>, with a disagreement, commit' "$out"
{ cat ../f; printf '\n## Disagreements\n\n- It was not my task. (AN)\n'; } \
    >../want
same ../want $f
git show HEAD:$f >../got
same ../want ../got
git status --porcelain >../got
same /dev/null ../got
git diff-tree --no-commit-id --name-only -r HEAD >../got
echo $f >../want
same ../want ../got
cat >../want <<X
Record: $f
Text: $(git rev-parse HEAD:$f)
Agreed-by: Alice Ng <alice@example.org>
X
trailers >../got
same ../want ../got
test "$(state)" = agreed
test "$(said_by 'Alice Ng')" = 'agreed named'
does as alice agree --yes --disagree 'And so on.' $f
test "$(tail -n 1 $f)" = '- And so on. (AN)'
test "$(state)" = agreed
check-record $f
E

it '--disagree and --decline before other sections of a text without a last line end' <<'E'
cd notes
sed -i 's/^## Objectives/## Disagreements\n\n- The lift. (BO)\n\n&/' $f
truncate -s -1 $f
git commit -q -a -m 'From another editor'
{ sed 's/^- The lift.*/&\n- The desk. (AN)/' $f; echo; } >../want
does as alice agree --yes --disagree 'The desk.' $f
same ../want $f
truncate -s -1 $f
amend -m 'That editor again' $f 2>../err
sed -i 's/^- The desk.*/&\n- The date. (AN)/' ../want
does as alice agree --yes --decline 'The date.' $f
same ../want $f
does audit-trail $f
E

it '--disagree writes under the heading that the template has for it' <<'E'
cd notes
in_german
cp $f ../f
does as alice agree --yes --disagree 'Nicht alles.' $f
{
	cat ../f
	printf '\n## Abweichende Meinungen\n\n- Nicht alles. (AN)\n'
} >../want
same ../want $f
test "$(state)" = agreed
audit-trail $f >../trail
# the line is hers
sed -i '/Nicht alles/d' $f
fails 2 amend -m 'Not so' $f 2>../err
says 'changes what somebody else disagrees with' ../err
git commit -q -a -m 'Without it'
fails 1 audit-trail $f >../trail
says disagreement-changed ../trail
E

it '--disagree writes under the heading of the day on which it was held' <<'E'
cd notes
in_german
sed -i 's/Abweichende Meinungen/Einwände/' templates/talk.md
git commit -q -a -m 'In other words'
does as alice agree --yes --disagree 'Nicht alles.' $f
says '## Abweichende Meinungen' $f
test "$(state)" = agreed
# the line is hers
sed -i '/Nicht alles/d' $f
fails 2 amend -m 'Not so' $f 2>../err
says 'changes what somebody else disagrees with' ../err
E

it '--disagree never agrees without the line, whatever cannot be read' <<'E'
cd notes
printf '[policy]\nwrite-up = 6 days\n' >one-to-one.ini
git add .
git commit -q -n -m 'A slip'
was=$f f=people/alice/2026-11-14-one-to-one.md
sed 's/2026-11-07/2026-11-14/; s/7 November/14 November/' $was >$f
git add .
git commit -q -n -m 'One to one of 14 November'
git rm -q one-to-one.ini
git commit -q -n -m Mended
does as alice agree --yes --disagree 'Not all.' $f
says '- Not all. (AN)' $f
E

it 'the same words of one party are not added twice' <<'E'
cd notes
does as alice agree --yes --disagree 'The date.' $f
for way in --disagree --decline; do
	refuses "agree: $f: you disagree in these very words already, in line \
$(grep -n 'The date' $f | cut -d: -f1); to agree to the rest of the text, \
agree without them" as alice agree --yes $way ' The date. ' $f
done
does agree --yes --disagree 'The date.' $f
test $(grep -c '^- The date' $f) = 2
E

seldom 'goes on where a run was killed, when its lock is away' <<'E'
cd notes
printf '\n## Disagreements\n\n- The date. (AN)\n' >item
for left in staged written; do
	cat item >>$f
	test $left = written || git add $f
	touch .git/index.lock
	for way in --disagree --decline; do
		fails 2 as alice agree --yes $way 'The date.' $f 2>../err
		says "/.git/index.lock' exists" ../err
	done
	fails 2 as alice agree --yes $f 2>../err
	says "/.git/index.lock' exists" ../err
	rm .git/index.lock
	fails 2 as alice agree --yes --disagree 'The day.' $f 2>../err
	does as alice agree --yes --disagree 'The date.' $f
	test $(git show HEAD:$f | grep -c 'The date') = 1
	silent git status --porcelain -uno
	git reset -q --hard HEAD~1
done
E

it 'leaves no lock of the branch where it is interrupted' <<'E'
strace -V >version 2>&1 || exit 0
cd notes
head=$(git rev-parse HEAD)
lock=$PWD/.git/refs/heads/main.lock
status=0
traced -o ../calls -P $lock -e trace=openat,rename \
    -e inject=openat:signal=SIGINT agree --yes $f >../out 2>../err || status=$?
says SIGINT ../calls
test ! -e $lock
test $status -gt 2
test "$(git rev-parse HEAD~1)" = $head
E

seldom 'says that it is recorded where something fails behind that' <<'E'
strace -V >version 2>&1 || exit 0
cd notes
# broken PATH CALL: the next command's calls on that path fail
broken() {
	_path=$1 _call=$2
	shift 2
	traced -o ../calls -P "$_path" -e trace=${_call%%:*} \
	    -e inject=$_call "$@"
}
head=$(git rev-parse HEAD)
as alice fails 2 broken "$PWD/.git/index.lock" unlink:error=EIO \
    agree --yes --disagree No. $f 2>../err
test "$(git rev-parse HEAD~1)" = $head
says "agree: recorded as $(git rev-parse HEAD), but index.lock could not be \
removed (git refuses to work until it is): " ../err
rm .git/index.lock
fails 2 broken "$PWD/../out" write:error=ENOSPC:when=2+ agree --yes $f \
    >../out 2>../err
says "agree: recorded as $(git rev-parse HEAD), but cannot write to standard \
output" ../err
sed -i 's/Room 3/Room 4/' $f
fails 2 broken "$PWD/../out" write:error=ENOSPC:when=2+ amend -m Room $f \
    >../out 2>../err
says "amend: recorded as $(git rev-parse HEAD), but cannot write" ../err
fails 2 broken "$PWD/../out" write:error=ENOSPC:when=2+ disclose --to HR \
    -m Asked $f >../out 2>../err
says "disclose: recorded as $(git rev-parse HEAD), but cannot write" ../err
E

it 'once the branch has moved nothing is undone, also where it cannot be read' <<'E'
strace -V >version 2>&1 || exit 0
cd notes
head=$(git rev-parse HEAD)
n=0 moved=
: >../err
while n=$((n + 1)) && [ $n -lt 99 ]; do
	rc=0
	as alice traced -o ../calls -P "$PWD/.git/refs/heads/main" \
	    -e trace=openat -e inject=openat:error=EIO:when=$n \
	    agree --yes --disagree No. $f >../out 2>../err || rc=$?
	grep -q INJECTED ../calls || break
	git status --porcelain >../status
	same /dev/null ../status
	now=$(git rev-parse HEAD)
	[ $now != $head ] || continue
	[ $rc -eq 0 ] || says "agree: recorded as $now, but " ../err
	case $rc in
	2)	moved=$n ;;
	esac
	git reset -q --hard $head
done
test -n "$moved"
E

it 'an item of one party voids the agreement of the other: it waits' <<'E'
cd notes
does as alice agree --yes $f
does agree --yes --disagree 'It was her task.' $f
test "$(state)" = waiting
test "$(said_by 'Alice Ng')" = 'not yet'
test "$(said_by 'Bob Okafor')" = 'agreed named'
does as alice agree --yes alice
test "$(state)" = agreed
E

it '--disagree leaves what else is staged and edited as it was' <<'E'
cd notes
echo '# staged' >>people/alice/person.ini
git add people
echo '# edited' >>people/alice/person.ini
echo new >new.txt
echo other >other.txt
git add other.txt
git diff >../edited
git diff --cached >../staged
does as alice agree --yes --disagree No. $f
git diff >../got
same ../edited ../got
git diff --cached >../got
same ../staged ../got
git show --name-only --format= HEAD >../got
echo $f >../want
same ../want ../got
test -f new.txt
E

seldom '--disagree refuses what would not be one plain item' <<'E'
cd notes
no="these words would not be one plain item under '## Disagreements'; say it \
in one line, without Markdown"
for words in '[ ] a task' '# a heading' '- another' '> a quote' \
    'x <!-- hidden -->' '<b>bold</b>'; do
	refuses "agree: $f: $no" as alice agree --yes --disagree "$words" $f
	refuses "agree: $f: $no" as alice agree --yes --decline "$words" $f
done
for option in --disagree --decline; do
	refuses "agree: $option: say it in words" \
	    as alice agree --yes $option ' ' $f
	refuses "agree: $option: say it in one line, without tabs" \
	    as alice agree --yes $option "$(printf 'a\nb')" $f
	fails 2 as alice agree --yes $option "$(printf 'a\033[2Jb')" $f
	fails 2 as alice agree --yes $option "$(printf 'a\342\200\256b')" $f
	fails 2 as alice agree --yes $option "$(printf 'a\377b')" $f
done
refuses "agree: $f: carol@example.org is not a party to it; the roster of alice has \
alice@example.org, bob@example.org: if one of them is yours, git config \
user.email ADDRESS" as carol agree --yes --disagree No $f
E

it 'where only it is recorded that it took place, there is no text to add' <<'E'
cd notes
f=people/alice/2026-11-14-supervision.md
printf -- '---\nkind: supervision\ndate: 2026-11-14\nstatus: held\n---\n' >$f
printf '\n# Supervision\n' >>$f
commit $f
for option in --disagree --decline; do
	refuses "agree: $f: says only that the meeting took place, and takes no \
disagreement; bring it up at the next one: add-point alice TEXT" \
	    as alice agree --yes $option No $f
done
does as alice add-point alice No
E

it '--decline adds the item, and the person does not agree' <<'E'
cd notes
does agree --yes $f
does as alice agree --yes --decline 'We never said that.' $f
says ': declined by Alice Ng <alice@example.org>, commit ' "$out"
test "$(tail -n 1 $f)" = '- We never said that. (AN)'
cat >../want <<X
Record: $f
Text: $(git rev-parse HEAD:$f)
Declined-by: Alice Ng <alice@example.org>
X
trailers >../got
same ../want ../got
git status --porcelain >../got
same /dev/null ../got
test "$(state)" = declined
test "$(said_by 'Alice Ng')" = 'declined named'
test "$(said_by 'Bob Okafor')" = 'not yet'
does as alice agree --yes $f
test "$(state)" = waiting
does agree --yes $f
test "$(state)" = agreed
E

it '--withdraw takes back what one said, and it waits again' <<'E'
cd notes
none="agree: $f: you said nothing of this record, or took it back already; \
there is nothing to withdraw"
refuses "$none" as alice agree --yes --withdraw $f
does as alice agree --yes $f
refuses "$none" agree --yes --withdraw $f
tree=$(git rev-parse HEAD^{tree})
does as alice agree --yes --withdraw $f
says ': withdrawn by Alice Ng <alice@example.org>, commit ' "$out"
test "$(git rev-parse HEAD^{tree})" = $tree
cat >../want <<X
Record: $f
Text: $(git rev-parse HEAD:$f)
Withdrawn-by: Alice Ng <alice@example.org>
X
trailers >../got
same ../want ../got
test "$(state)" = waiting
test "$(said_by 'Alice Ng')" = 'withdrew named'
refuses "$none" as alice agree --yes --withdraw $f
does as alice agree --yes $f
test "$(state)" = agreed
E

it '--withdraw takes back what has lapsed, too' <<'E'
cd notes
does as alice agree --yes $f
sed -i 's/Room 3/Room 4/' $f
does amend -m 'Room 4.' $f
test "$(state)" = amended
does as alice agree --yes --withdraw $f
cat >../want <<X
Record: $f
Text: $(git rev-parse HEAD:$f)
Withdrawn-by: Alice Ng <alice@example.org>
X
trailers >../got
same ../want ../got
# nobody agreed to it any more, so it waits as a new one does
test "$(state)" = waiting
fails 2 as alice agree --yes --withdraw $f 2>../err
says 'there is nothing to withdraw' ../err
does audit-trail $f
E

it 'damage is told where it hides whether git has the record' <<'E'
cd notes
tree=$(git rev-parse HEAD:people)
rm -r people/alice
object=.git/objects/$(echo $tree | sed 's,..,&/,')
mv $object ../tree
fails 2 agree --yes $f 2>../err
says "agree: $f: tree $tree is not here" ../err
mv ../tree $object
E

it '--for: words of evidence, shown as witnessed; it still waits' <<'E'
cd notes
does agree --yes --for alice --evidence 'By telephone, at noon.' $f
says ": agreed by Alice Ng <alice@example.org>, says Bob Okafor \
<bob@example.org>, commit " "$out"
says ', witnessed' "$out"
says 'the record still waits for Alice Ng' "$err"
cat >../want <<X
Record: $f
Text: $(git rev-parse HEAD:$f)
Agreed-by: Alice Ng <alice@example.org>
Witnessed-by: Bob Okafor <bob@example.org>
Evidence: By telephone, at noon.
X
trailers >../got
same ../want ../got
test "$(git log -1 --format='%ae %ce')" = 'bob@example.org bob@example.org'
test "$(state)" = waiting
test "$(said_by 'Alice Ng')" = 'agreed, says Bob Okafor witnessed'
fails 2 agree --yes --for alice --evidence 'Again and again.' $f
does as alice agree --yes $f
test "$(state)" = agreed
test "$(said_by 'Alice Ng')" = 'agreed named'
refuses "agree: $f: Alice Ng agreed to this text already (commit $(git rev-parse HEAD |
    cut -c 1-12) of 2026-11-21); nobody can speak over that, so ask them" \
    agree --yes --for alice --evidence 'And a third time.' $f
E

it '--for: the manager, by what stands before the @' <<'E'
cd notes
does as alice agree --yes --for bob --evidence 'He nodded, twice.' $f
says ': agreed by Bob Okafor <bob@example.org>, says Alice Ng' "$out"
refuses "agree: --for: 'carol' does not lead these sessions; say who does by \
what stands before the @ of their address" \
    as alice agree --yes --for carol --evidence 'She nodded.' $f
refuses "agree: --for: 'alice' does not lead these sessions; say who does by \
what stands before the @ of their address" \
    as alice agree --yes --for alice --evidence 'I nodded.' $f
refuses "agree: --for: 'bob' is not the other party; that is alice: --for alice" \
    agree --yes --for bob --evidence 'I nodded.' $f
fails 2 as carol agree --yes --for alice --evidence 'She nodded.' $f
E

it '--for: a file of evidence comes with the act' <<'E'
cd notes
printf 'From: alice\r\n\0' >../mail.eml
e=people/alice/evidence/2026-11-07-one-to-one-$(git hash-object --no-filters \
    ../mail.eml | cut -c 1-8).eml
does agree --yes --for alice --evidence ../mail.eml $f
same ../mail.eml $e
git show HEAD:$e >../got
same ../mail.eml ../got
git status --porcelain >../got
same /dev/null ../got
git show --name-only --format= HEAD >../got
echo $e >../want
same ../want ../got
test "$(git log -1 --format='%(trailers:key=Evidence,valueonly)')" = $e
test "$(state)" = waiting
E

seldom '--for: evidence that cannot be taken' <<'E'
cd notes
try() { agree --yes --for alice --evidence "$1" $f; }
refuses "agree: --evidence: there is no file 'mial.eml'; for their \
words, write more than one" try mial.eml
truncate -s 9M ../scan.pdf
fails 2 try ../scan.pdf
fails 2 try ..
fails 2 try ''
# something else of that name
mkdir -p people/alice/evidence
echo one >../mail.eml
e=people/alice/evidence/2026-11-07-one-to-one-$(git hash-object ../mail.eml |
    cut -c 1-8).eml
echo two >$e
refuses "agree: $e: is there already, and is another file; give yours another \
name" try ../mail.eml
rm $e
mkdir $e
fails 2 try ../mail.eml
rmdir $e
does try ../mail.eml
E

# a link that leads to itself: nobody can say what it names
it '--for: a name that cannot be looked at is not taken for words' <<'E'
cd notes
ln -s 'the mail.eml' '../the mail.eml'
before=$(git rev-parse HEAD)
fails 2 agree --yes --for alice --evidence '../the mail.eml' $f 2>../err
says '../the mail.eml: ' ../err
test "$(git rev-parse HEAD)" = "$before"
# no file can have such a name
does agree --yes --for alice --evidence "By telephone: $(printf '%0300d' 0)" $f
E

seldom '--for: a file of evidence is named after the record, whatever it was' <<'E'
cd notes
try() {
	printf '%s\n' "$1" >"../$1"
	does agree --yes --for alice --evidence "../$1" $f
	test "$(git log -1 --format='%(trailers:key=Evidence,valueonly)')" = \
	    people/alice/evidence/2026-11-07-one-to-one-$(git hash-object \
	    "../$1" | cut -c 1-8).$2
	git reset -q --hard HEAD~1
}
try 'an e-mail' txt
try .hidden hidden
try mail.tar.gz gz
try 'scan;rm' txt
try scan.Pdf Pdf
E

it '--for: a refusal cannot be witnessed away, nor an own word' <<'E'
cd notes
does as alice agree --yes --decline 'Not at all.' $f
refuses "agree: $f: Alice Ng declined this text already (commit \
$(git rev-parse HEAD | cut -c 1-12) of 2026-11-21); nobody can speak over \
that, so ask them" agree --yes --for alice --evidence 'She said yes.' $f
id=$(git rev-parse HEAD:$f)
git commit -q --allow-empty -m "witness: $f" -m "Record: $f
Text: $id
Text-SHA256: $(sha256sum $f | cut -c 1-64)
Agreed-by: Alice Ng <alice@example.org>
Witnessed-by: Bob Okafor <bob@example.org>
Evidence: She said yes."
test "$(state)" = declined
does as alice agree --yes $f
does as alice agree --yes --withdraw $f
fails 2 agree --yes --for alice --evidence 'She said yes.' $f
E

it '--for: who was witnessed falsely takes it back' <<'E'
cd notes
does agree --yes --for alice --evidence 'She said yes.' $f
does as alice agree --yes --withdraw $f
test "$(said_by 'Alice Ng')" = 'withdrew named'
E

it '--for: what did not count may be said again, so that it does' <<'E'
cd notes
does agree --yes --for alice --evidence 'She said yes.' $f
refuses "agree: $f: that Alice Ng agreed to this text is witnessed already \
(commit $(git rev-parse HEAD | cut -c 1-12) of 2026-11-21); to say so \
themselves, they type: agree $f" \
    agree --yes --for alice --evidence 'She said yes.' $f
printf '[trust]\nwitnessed = yes\n' >one-to-one.ini
commit one-to-one.ini
test "$(state)" = waiting
echo yes >../mail.eml
does agree --yes --for alice --evidence ../mail.eml $f
test "$(state)" = agreed
fails 2 agree --yes --for alice --evidence ../mail.eml $f
E

it '--for: counts where the settings say so, with a file of its own' <<'E'
cd notes
printf '[trust]\nwitnessed = yes\n' >one-to-one.ini
commit one-to-one.ini
fails 2 agree --yes --for alice --evidence 'She said yes.' $f 2>err
says 'counts only with a file that comes with it' err
rm err
echo yes >../mail.eml
does agree --yes --for alice --evidence ../mail.eml $f
same /dev/null "$err"
test "$(state)" = agreed
E

it '--for: words do not count even where a hand-made commit has them' <<'E'
cd notes
printf '[trust]\nwitnessed = yes\n' >one-to-one.ini
commit one-to-one.ini
for evidence in 'She said yes.' people/alice/evidence/none.eml; do
	git commit -q --allow-empty -m "witness: $f" -m "Record: $f
Text: $(git rev-parse HEAD:$f)
Text-SHA256: $(sha256sum $f | cut -c 1-64)
Agreed-by: Alice Ng <alice@example.org>
Witnessed-by: Bob Okafor <bob@example.org>
Evidence: $evidence"
	test "$(state)" = waiting
done
E

it 'a witness with another address of theirs is no other party' <<'E'
cd notes
sed -i 's/^email.*/&\nemail = eve@example.org/' people/alice/person.ini
commit people
as eve git commit -q --allow-empty -m "witness: $f" -m "Record: $f
Text: $(git rev-parse HEAD:$f)
Text-SHA256: $(sha256sum $f | cut -c 1-64)
Agreed-by: Alice Ng <alice@example.org>
Witnessed-by: Eve Malik <eve@example.org>
Evidence: I said yes."
test "$(said_by 'Alice Ng')" = 'not yet'
E

seldom 'an act that brings more than its own item is not believed' <<'E'
cd notes
bring() {
	git add $f
	as $1 git commit -q -m "agree: $f" -m "Record: $f
Text: $(git rev-parse :$f)
Text-SHA256: $(sha256sum $f | cut -c 1-64)
$2: $3"
}
cp $f ../f
alice='Alice Ng <alice@example.org>'
for tail in '## Disagreements\n\n- No. (BO)\n' \
    '## Disagreements\n\n- No. (AN)\n- No. (AN)\n' 'And more.\n'; do
	for key in Agreed-by Declined-by; do
		{ cat ../f; printf "\n$tail"; } >$f
		bring alice $key "$alice"
		test "$(state)" = waiting
		git reset -q --hard HEAD~1
	done
done
sed 's/rota/ROTA/' ../f >$f
printf '\n## Disagreements\n\n- No. (AN)\n' >>$f
bring alice Agreed-by "$alice"
test "$(state)" = waiting
git reset -q --hard HEAD~1
{ cat ../f; printf '\n## Disagreements\n\n- No. (AN)\n'; } >$f
bring bob Agreed-by "$alice"
test "$(state)" = waiting
git reset -q --hard HEAD~1
{ cat ../f; printf '\n## Disagreements\n\n- No. (AN)\n'; } >$f
bring alice Withdrawn-by "$alice"
test "$(state)" = waiting
git reset -q --hard HEAD~1
{ cat ../f; printf '\n## Disagreements\n\n- No. (AN)\n'; } >$f
bring alice Agreed-by "$alice"
test "$(state)" = agreed
E

it 'a text changed by an act that adds more is amended, not waiting' <<'E'
cd notes
does as alice agree --yes $f
sed -i 's/rota/ROTA/' $f
git add $f
git commit -q -m "agree: $f" -m "Record: $f
Text: $(git rev-parse :$f)
Text-SHA256: $(sha256sum $f | cut -c 1-64)
Agreed-by: Bob Okafor <bob@example.org>"
test "$(state)" = amended
E

seldom 'one thing at a time' <<'E'
cd notes
one='agree: --disagree, --decline, --withdraw and --for do not go together; '\
'use one at a time'
refuses "$one" agree --yes --disagree a --decline b $f
refuses "$one" agree --yes --withdraw --decline b $f
refuses "agree: --for needs what you witness it by: --evidence FILE, or \
--evidence 'their words'" agree --yes --for alice $f
refuses 'agree: --evidence needs whom you speak for: --for ID' \
    agree --yes --evidence 'a b' $f
refuses "$one" agree --yes --for alice --evidence 'a b' --withdraw $f
for option in '--withdraw' '--disagree x' '--decline x' \
    '--for alice --evidence x' '--text 1'; do
	refuses "agree: of the options --yes and --share alone go with a person; name \
the file: people/alice/RECORD.md" agree --yes $option alice
done
refuses "agree: there is no terminal to show the text on and ask; read it \
first, then the same with --yes" agree $f
refuses "agree: there is no terminal to show the text on and ask; read it \
first, then the same with --yes" agree --text $(git hash-object $f) $f
refuses "agree: there is no terminal to show the text on and ask; read it \
first, then the same with --yes" agree --disagree 'Not so.' $f
refuses "agree: people/alice/2026-01-01-one-to-one.md: there is no such record; \
new-session makes one" agree --yes people/alice/2026-01-01-one-to-one.md
# what says that there is nothing to be read comes first
refuses "agree: $f: carol@example.org is not a party to it; the roster of alice \
has alice@example.org, bob@example.org: if one of them is yours, git config \
user.email ADDRESS" as carol agree $f
echo More. >>$f
refuses "agree: $f: has changes that are not committed; share-record it first" \
    agree $f
git restore $f
refuses "agree: $f: you said nothing of this record, or took it back already; \
there is nothing to withdraw" agree --withdraw $f
# of a person, only if there is something to be asked about
refuses "agree: there is no terminal to show the text on and ask; read it \
first, then the same with --yes" as alice agree alice
as alice agree --yes alice >../log
as alice agree alice >../log 2>&1
says 'agree: nothing of alice waits for you' ../log
E

seldom 'two at once: what the other committed meanwhile is judged again' <<'E'
cd notes
for i in 1 2 3 4 5 6; do
	as alice agree --yes --disagree "Point $i." $f >../a.$i 2>&1 &
	agree --yes --disagree "Point $i." $f >../b.$i 2>&1 || :
	wait $! || :
done
grep -h ': agreed by' ../a.* ../b.* | wc -l >../said
git log --format=%s --grep='^Agreed-by' -- $f | wc -l >../there
grep -c '^- Point' $f >../items
same ../said ../there
same ../said ../items
git status --porcelain >../got
same /dev/null ../got
E

it '--yes is for the text that stood here, not for one that comes meanwhile' <<'E'
cd notes
ssh-keygen -q -t ed25519 -N '' -f ../key
cat >../sign <<'X'
#!/bin/sh
# what somebody else does while a passphrase is typed, once
[ ! -e ../now ] || { rm ../now; eval "$MEANWHILE" >&2; }
exec ssh-keygen "$@"
X
chmod +x ../sign
git config --global gpg.format ssh
git config --global gpg.ssh.program "$PWD/../sign"
git config --global user.signingKey "$PWD/../key"
git config --global commit.gpgSign true
DAY=$GIT_COMMITTER_DATE
export DAY MEANWHILE
MEANWHILE="echo More. >>$f; GIT_COMMITTER_DATE=\$DAY git commit -qam More"
touch ../now
fails 2 as alice agree --yes $f >"$out" 2>"$err"
echo "agree: $f: another text was committed meanwhile; read it (show-record \
$f), then: agree --yes --text $(git rev-parse HEAD:$f) $f" >../want
same ../want "$err"
test "$(git log -1 --format=%s)" = More
sed 's/.*, then: //' "$err" >../remedy
as alice sh -eu ../remedy >"$out" 2>"$err"
test "$(state)" = agreed
# a commit that leaves the text as it is does not matter
MEANWHILE='GIT_COMMITTER_DATE=$DAY git commit -q --allow-empty -m Meanwhile'
touch ../now
does as bob agree --yes $f
test "$(git log -2 --format=%s | tail -n 1)" = Meanwhile
E

it 'signs where git would, and says so' <<'E'
cd notes
ssh-keygen -q -t ed25519 -N '' -f ../key
printf 'alice@example.org %s\n' "$(cat ../key.pub)" >../signers
git config gpg.format ssh
git config user.signingKey "$PWD/../key"
git config gpg.ssh.allowedSignersFile "$PWD/../signers"
git config commit.gpgSign true
does as alice agree --yes --disagree No. $f
says ', signed' "$out"
test "$(said_by 'Alice Ng')" = 'agreed signed'
does as bob agree --yes $f
says ', named' "$out"
E

it 'acts as whom git names, wherever that is set' <<'E'
cd notes
git remote add origin https://git.example.org/notes
cat >>"$HOME/.gitconfig" <<X
[includeIf "hasconfig:remote.*.url:https://git.example.org/**"]
	path = work.inc
X
printf '[user]\n\tname = Alice Ng\n\temail = alice@example.org\n' \
    >"$HOME/work.inc"
does agree --yes $f
says 'agreed by Alice Ng <alice@example.org>' "$out"
test "$(git log -1 --format='%an <%ae> %cn <%ce>')" = \
    'Alice Ng <alice@example.org> Alice Ng <alice@example.org>'
does git -c user.name='Bob Okafor' -c user.email=bob@example.org \
    -c alias.say='!agree' say --yes $f
says 'agreed by Bob Okafor <bob@example.org>' "$out"
rm "$HOME/work.inc"
git config --global --unset user.email
refuses "agree: git does not know who you are (no email was given and \
auto-detection is disabled); tell it: git config --global user.name 'Your \
Name' and git config --global user.email you@example.org" \
    agree --yes --withdraw $f
E

it 'a setting of which git says that it is old is no reason not to act' <<'E'
cd notes
git config --global core.fsyncObjectFiles true
git config --global core.fsync committed,nothing-that-git-knows
git var GIT_COMMITTER_IDENT >/dev/null 2>../warned
as alice agree --yes $f >../out
says 'agreed by Alice Ng <alice@example.org>' ../out
E
it 'signs where git would, wherever that is set' <<'E'
cd notes
git config --global includeIf.onbranch:main.path sign.inc
printf '[commit]\n\tgpgSign = 1\n[gpg]\n\tformat = ssh\n' \
    >"$HOME/sign.inc"
fails 2 as alice agree --yes $f 2>../err
says 'agree: no key to sign with' ../err
ssh-keygen -q -t ed25519 -N '' -f ../key
does as alice git -c user.signingKey="$PWD/../key" -c alias.say='!agree' \
    say --yes $f
says 'BEGIN SSH SIGNATURE' "$(git cat-file commit HEAD >../commit; \
    echo ../commit)"
E

seldom 'disagrees with a record that came under settings nobody could read' <<'E'
cd notes
printf '[policy\n' >one-to-one.ini
commit one-to-one.ini
f=people/alice/2026-11-14-one-to-one.md
sed 's/2026-11-07/2026-11-14/' people/alice/2026-11-07-one-to-one.md >$f
commit people
git rm -q one-to-one.ini
git commit -q -m 'Settings that nobody could read'
mkdir templates
echo none >templates/one-to-one.md
printf '[policy]\nsince = 2026-11-16\n' >one-to-one.ini
commit templates one-to-one.ini
other=people/alice/2026-11-15-one-to-one.md
sed 's/2026-11-07/2026-11-15/' people/alice/2026-11-07-one-to-one.md >$other
commit people
git rm -q templates/one-to-one.md
git commit -q -m 'A template that nobody could read'
printf '%s\n' '## Disagreements' '' '- Not so. (AN)' >want
for record in $f $other; do
	does as alice agree --yes --disagree 'Not so.' $record
	tail -n 3 $record >got
	same want got
done
does agree --yes --decline 'But so.' $f
E

it 'refuses to act unsigned where the settings ask for signatures' <<'E'
cd notes
printf '[trust]\nlevel = signed\n' >one-to-one.ini
commit one-to-one.ini
refuses "agree: by one-to-one.ini what is said here has to be signed: git \
config --global commit.gpgSign true, and user.signingKey to your key; or all \
that it takes, in a clone: install-hooks --signers FILE" \
    as alice agree --yes $f
fails 2 as alice agree --yes --disagree No $f
fails 2 as alice disclose --to x -m y $f
ssh-keygen -q -t ed25519 -N '' -f ../key
printf 'alice@example.org %s\n' "$(cat ../key.pub)" >../signers
git config --global gpg.format ssh
git config --global user.signingKey "$PWD/../key"
git config --global gpg.ssh.allowedSignersFile "$PWD/../signers"
git config --global commit.gpgSign true
does as alice agree --yes $f
test "$(state)" = agreed
E

it 'a setting that is neither true nor false is no reason not to sign' <<'E'
cd notes
printf '[trust]\nlevel = signed\n' >one-to-one.ini
commit one-to-one.ini
git config commit.gpgSign maybe
refuses "agree: commit.gpgSign is 'maybe'; it has to be true or false" \
    as alice agree --yes $f
E

seldom 'a signature that does not verify is seen before the branch moves' <<'E'
cd notes
printf '[trust]\nlevel = signed\n' >one-to-one.ini
commit one-to-one.ini
ssh-keygen -q -t ed25519 -N '' -f ../key
git config --global gpg.format ssh
git config --global user.signingKey "$PWD/../key"
git config --global commit.gpgSign true
fails 2 as alice agree --yes $f 2>../err
says 'by the rules of audit-trail(1) this may not be committed: agree: ' ../err
says 'agree: the signature is not good for alice@example.org (could not check: ' ../err
says 'is not set); first put that right where it is checked [bad-signature]' ../err
printf 'bob@example.org %s\n' "$(cat ../key.pub)" >../signers
git config --global gpg.ssh.allowedSignersFile "$PWD/../signers"
fails 2 as alice agree --yes --disagree No $f 2>../err
says '(unknown key: ' ../err
test "$(state)" = waiting
git status --porcelain >../left
test ! -s ../left
E

seldom 'what it does is a breach of no rule' <<'E'
cd notes
does as alice agree --yes --disagree No. $f
does agree --yes $f
does agree --yes --disagree Yes. $f
does as alice agree --yes --decline 'No!' $f
does as alice agree --yes $f
does as alice agree --yes --withdraw $f
echo yes >../mail.eml
does as alice agree --yes --for bob --evidence ../mail.eml $f
sed -i 's/Room 3/Room 4/' $old
does amend -m 'Room 4.' $old
does disclose --to HR -m 'Asked for.' $old
audit-trail
E

it 'a limit on the size of files is no end without a word' <<'E'
cd notes
head=$(git rev-parse HEAD)
mkfifo ../said
cat ../said >../err &
fails 2 sh -c 'ulimit -f 0; exec agree --yes "$1"' sh $f >/dev/null 2>../said
wait
says 'File too large' ../err
test $(git rev-parse HEAD) = $head
does agree --yes $f
E

if ! script -qec true /dev/null >/dev/null 2>&1; then
	skip 'asks at a terminal' 'no script(1), or no terminal for it'
	done_testing
fi

it 'at a terminal it shows the text and asks; yes is yes' <<'E'
cd notes
PAGER=cat
export PAGER
answers yes agree $f
says 'One to one: Alice Ng and Bob Okafor, 7 November 2026' "$out"
says "Agree to this text of $f" "$out"
says 'as Bob Okafor <bob@example.org>? [yes in full,' "$out"
git log -1 --format=%s >got
echo "agree: $f" >want
same want got
E

it 'at the end of input what is said begins a line of its own' <<'E'
cd notes
PAGER=cat
export PAGER
fails 2 script -qec "agree $f" /dev/null >"$out.raw" </dev/null
tr -d '\r\4' <"$out.raw" | sed 's/\^D//; s/\x08//g' >"$out"
grep -q "^agree: $f: nothing was committed" "$out"
E

seldom 'at a terminal nothing else is yes' <<'E'
cd notes
head=$(git rev-parse HEAD)
PAGER=cat
export PAGER
for text in no n y YES '' 'yes please' yess ' yes' 1 ja true; do
	fails 2 answers "$text" agree $f
	says "$f: nothing was committed, and it stands as before; if you \
disagree with a point: agree --disagree TEXT $f" "$out"
done
fails 2 answers no agree --disagree 'No.' $f
says '- No. (BO)' "$out"
fails 2 answers no agree --decline 'No.' $f
says "Decline this text of $f" "$out"
says 'with this item as Bob Okafor <bob@example.org>? [yes/no] ' "$out"
fails 2 answers no agree --for alice --evidence 'She said so.' $f
says "Witness that Alice Ng <alice@example.org> agreed to this text" "$out"
test $(git rev-parse HEAD) = $head
does agree --yes $f
fails 2 answers no agree --withdraw $f
says "Withdraw your agreement to this text of $f" "$out"
says "$f: nothing was committed, and it stands as before" "$out"
fails 1 grep -F 'if you disagree' "$out"
git status --porcelain >../got
same /dev/null ../got
E

it 'at a terminal it shows the item as it will stand, and where' <<'E'
cd notes
PAGER=cat
export PAGER
fails 2 answers no agree --disagree 'The date is wrong. (BO)' $f
grep -qxF -e '- The date is wrong. (BO)' "$out"
# a template of today's does not rename the heading of a record that is there
mkdir templates
sed "s/Disagreements/Other views/g; 2i disagreements: Other views" \
    "$top/lib/notes/kinds/one-to-one.md" >templates/one-to-one.md
commit templates
fails 2 answers no agree --disagree 'The date is wrong.' $f
says 'This item will be added under Disagreements:' "$out"
does agree --yes --disagree 'The date is wrong.' $f
sed -n '/^## Disagreements/,$p' $f >got
says '- The date is wrong. (BO)' got
E

it 'at a terminal it shows what has changed since somebody agreed' <<'E'
cd notes
PAGER=cat
export PAGER
was=$(git rev-parse HEAD:$f)
does as alice agree --yes $f
sed -i 's/Room 3/Room 4/' $f
amend -m 'Another room.' $f
sed -i 's/minutes: 60/minutes: 45/' $f
commit $f
fails 2 answers no agree $f
says "$f: what has changed since text $was, which was agreed:" "$out"
says '-place: Room 3' "$out"
says '+place: Room 4' "$out"
says '+minutes: 45' "$out"
fails 1 grep -F 'Anything to raise' "$out"
E

it 'at a terminal it shows all of it to whoever took back what they agreed to' <<'E'
cd notes
PAGER=cat
export PAGER
does as alice agree --yes $f
does as alice agree --yes --withdraw $f
sed -i 's/Room 3/Room 4/' $f
commit $f
fails 2 answers no agree $f
says 'place: Room 4' "$out"
says 'Anything to raise' "$out"
fails 1 grep -F 'what has changed' "$out"
E

it 'at a terminal it says what can be answered, and asks again' <<'E'
cd notes
PAGER=cat
export PAGER
answers "$(printf '?\ny\nYES\nyes')" agree $f
says 'It stays for good, so type yes in full.' "$out"
test "$(grep -c '^d   - disagree with a point' "$out")" = 2
test "$(grep -c 'Agree to this text' "$out")" = 4
test "$(git log -1 --format=%s)" = "agree: $f"
E

it 'at a terminal somebody can disagree, and think again' <<'E'
cd notes
PAGER=cat
export PAGER
head=$(git rev-parse HEAD)
fails 2 answers "$(printf 'd\n\nd\n# No.\nd\nNo.\nno\nq')" agree $f
says "these words would not be one plain item under '## Disagreements'" "$out"
says '- No. (BO)' "$out"
says 'with this item as Bob Okafor' "$out"
test $(git rev-parse HEAD) = $head
git diff --quiet
answers "$(printf 'disagree\nNo.\nyes')" agree $f
test "$(tail -n 1 $f)" = '- No. (BO)'
trailers >got
grep -q '^Agreed-by: Bob Okafor' got
as alice answers "$(printf 'c\nNever.\nyes')" agree $f
says "Decline this text of $f" "$out"
says 'with this item as Alice Ng <alice@example.org>? [yes/no] ' "$out"
test "$(tail -n 1 $f)" = '- Never. (AN)'
trailers >got
grep -q '^Declined-by: Alice Ng' got
rm got
audit-trail
E

it 'at a terminal words that were taken back are not said' <<'E'
cd notes
PAGER=cat
export PAGER
id=$(git rev-parse HEAD:$f)
answers "$(printf 'd\nNo.\nno\nyes')" agree $f
cat >want <<X
$f: agreed by Bob Okafor <bob@example.org>, commit $(git rev-parse HEAD), named
X
tail -n 1 "$out" >got
same want got
test "$(git rev-parse HEAD:$f)" = $id
E

it 'at a terminal they are not said when git commits meanwhile either' <<'E'
cd notes
PAGER=cat
GIT_EDITOR="GIT_COMMITTER_DATE='$GIT_COMMITTER_DATE' \
    git commit -q --allow-empty -m Meanwhile #"
export PAGER GIT_EDITOR
id=$(git rev-parse HEAD:$f)
answers "$(printf 'd\nNo.\nno\ne\nyes')" agree $f
test "$(git rev-parse HEAD:$f)" = $id
test "$(git log -1 --format=%s)" = "agree: $f"
E

it 'at a terminal somebody can edit, and is told what follows' <<'E'
cd notes
PAGER=cat EDITOR='sed -i s/Room.3/Room\ 4/'
export PAGER EDITOR
head=$(git rev-parse HEAD)
fails 2 answers e agree $f
says "agree: $f: is changed; next: share-record $f" "$out"
fails 1 grep 'as before' "$out"
says 'place: Room 4' $f
test $(git rev-parse HEAD) = $head
fails 2 answers e agree $old
says "agree: $old: is changed, and somebody agreed to the text before; next: \
amend -m REASON $old" "$out"
fails 1 grep 'as before' "$out"
git checkout -q .
for EDITOR in rm 'git rm -q'; do
	fails 2 answers e agree $f
	says "agree: $f: is gone since the editor ended; what was committed is \
not lost; bring it back: git restore --staged --worktree $f" "$out"
	fails 1 grep 'is changed' "$out"
	git restore --staged --worktree $f
	silent git status --porcelain
done
EDITOR=true
answers "$(printf 'e\nyes')" agree $f
says "agree: $f is as it was" "$out"
E

it 'at a terminal a person gets one after the other' <<'E'
cd notes
PAGER=cat
export PAGER
sed 's/11-07/11-14/; s/7 November/14 November/' $f \
    >people/alice/2026-11-14-one-to-one.md
commit people/alice
head=$(git rev-parse HEAD)
fails 2 as alice answers "$(printf 's\ns')" agree alice
test "$(grep -c 'Agree to this text' "$out")" = 2
test "$(grep -c 'nothing was committed, and it still waits for you; if you' \
    "$out")" = 2
fails 2 as alice answers q agree alice
says 'nothing was committed, and it still waits for you; if you' "$out"
test "$(grep -c 'Agree to this text' "$out")" = 1
test $(git rev-parse HEAD) = $head
as alice answers "$(printf 'no\nyes')" agree alice
test "$(git log -1 --format=%s)" = 'agree: people/alice/2026-11-14-one-to-one.md'
as alice answers "$(printf 'yes')" agree alice
as alice answers "$(printf 'yes')" agree alice
says 'agree: nothing of alice waits for you' "$out"
E

it 'of a person, a record that is not understood does not stop the others' <<'E'
cd notes
sed 's/11-07/11-14/; s/7 November/14 November/' $f \
    >people/alice/2026-11-14-one-to-one.md
sed -i 's/^with:/wiht:/' $f
commit people/alice
does as alice agree --yes alice
same - "$err" <<X
agree: $f:5:1: unknown key 'wiht'; did you mean 'with'?
X
test "$(git log -1 --format=%s)" = 'agree: people/alice/2026-11-14-one-to-one.md'
fails 2 as alice agree --yes alice
E

it 'at a terminal it says who amended it, and why' <<'E'
cd notes
PAGER=cat
export PAGER
does as alice agree --yes $f
sed -i 's/Room 3/Room 4/' $f
does amend -m 'It was the other room.' $f
sed -i 's/Room 4/Room 5/' $f
commit $f
as alice answers yes agree $f
says 'amended by Bob Okafor <bob@example.org> on 2026-11-21: It was the other room.' \
    "$out"
says 'changed by Bob Okafor <bob@example.org> on 2026-11-21' "$out"
E

seldom 'at a terminal a long text goes through the pager git would use' <<'E'
cd notes
i=0
while [ $i -lt 60 ]; do echo "- [ ] thing $i"; i=$((i + 1)); done >>$f
printf -- '- \tTAB\n' >>$f
commit $f
shown() {
	fails 2 answers no agree $f
	says "$1" "$out"
}
git config core.pager 'touch ../repo; cat'
git config --global core.pager 'sed s/^/global:/'
shown 'global:- [ ] thing 59'
PAGER='sed s/^/pager:/'
export PAGER
shown 'global:- [ ] thing 59'
GIT_PAGER='sed s/^/git:/'
export GIT_PAGER
shown 'git:- [ ] thing 59'
unset GIT_PAGER
git config --global --unset core.pager
shown 'pager:- [ ] thing 59'
PAGER='head -n 1'
shown 'nothing was committed'
PAGER=
shown '- [ ] thing 59'
test ! -e ../repo
E

it 'at a terminal it asks about no text that a pager could not show' <<'E'
cd notes
for i in $(seq 60); do echo "- [ ] thing $i"; done >>$f
commit $f
fails 2 answers no env GIT_PAGER=nosuchpager agree $f
says '- [ ] thing 60' "$out"
fails 2 answers no env GIT_PAGER=./people agree $f
says '- [ ] thing 60' "$out"
# one that does not know its own options
fails 2 answers no env GIT_PAGER='cat --no-such-option' agree $f
says '- [ ] thing 60' "$out"
E

it 'at a terminal an interrupt is for the pager while that runs' <<'E'
cd notes
for i in $(seq 60); do echo "- [ ] thing $i"; done >>$f
commit $f
GIT_PAGER='trap "" INT; cat; kill -INT 0 #'
export GIT_PAGER
echo yes | script -qec "exec agree $f" /dev/null >"$out"
test "$(git log -1 --format=%s)" = "agree: $f"
E

it 'refuses a record that lacks a section which was due' <<'E'
cd notes
mkdir templates
printf -- '---\ntitle: T\nrecurring: Goals, 1 month\n---\n# T\n\n## Goals\n' \
    >templates/talk.md
# a month that has one, and one that has not
for day in 2026-10-14 2026-10-31 2026-11-14; do
	printf -- '---\nkind: talk\ndate: %s\nstatus: held\n---\n' $day \
	    >people/alice/$day-talk.md
done
printf '\n## Goals\n\nDone.\n' >>people/alice/2026-10-14-talk.md
commit .
as alice agree --yes people/alice/2026-10-31-talk.md
wrong="agree: $talk:5:1: there is no section '## Goals', which was due again\
; add it [section-missing]"
refuses "$wrong" as alice agree --yes $talk
# so it does not wait for her
does as alice agree --yes alice
fails 1 grep -q $talk "$out"
# what was committed then decides: this text stays what it was
sed 's/2026-11-14/2026-11-13/' $talk >people/alice/2026-11-13-talk.md
printf '\n## Goals\n\nDone.\n' >>people/alice/2026-11-13-talk.md
does check-record $talk
says "$talk: was not complete when it was committed; what is missing: agree $talk" \
    "$err"
refuses "$wrong" as alice agree --yes $talk
E

it 'what lacks a section stays a draft when the template asks for less' <<'E'
cd notes
template '## Goals' '' '## Care' '' '## Rest'
commit templates
talk '## Care' '' '## Rest' '' 'All.'
commit $talk
sed -i '/Goals/d; /Care/d' templates/talk.md
commit templates
does check-record $talk
says "$talk: was not complete when it was committed; what is missing: agree $talk" \
    "$err"
refuses "agree: $talk:11:1: there is no section '## Goals'; add it \
[section-missing], by the template that it was written on; also: 'Care' is empty" \
    as alice agree --yes $talk
sed -i '/Care/a Enough.' $talk
printf '\n## Goals\n\nNone.\n' >>$talk
commit $talk
does as alice agree --yes $talk
E

it 'a meeting to come and one that was cancelled are no drafts' <<'E'
cd notes
template '## Rest'
talk '## Rest'
sed -i 's/status: held/status: planned/' $talk
commit $talk
does check-record $talk
silent cat "$err"
sed -i 's/status: planned/status: cancelled\nreason: ill/' $talk
commit $talk
does check-record $talk
silent cat "$err"
E

it 'names what a draft lacks, and not its other faults' <<'E'
cd notes
template '## Goals' '' '## Care' '' '## Rest'
commit templates
talk '## Care' '' '## Rest' '' '- [ ] @zed asks'
commit $talk
fails 1 check-record $talk >"$out"
grep -F '[item]' "$out"
refuses "agree: $talk:11:1: there is no section '## Goals'; add it \
[section-missing]; 1 more: check-record $talk" as alice agree --yes $talk
sed -i '/Goals/d; /Care/d' templates/talk.md
commit templates
refuses "agree: $talk:11:1: there is no section '## Goals'; add it \
[section-missing], by the template that it was written on; also: 'Care' is empty" \
    as alice agree --yes $talk
E

it 'a document too is a draft by the template that it was written on' <<'E'
cd notes
plan=people/alice/plan.md
template '## Goals' '' '## Rest'
sed -i '/^title/a session: no' templates/talk.md
mv templates/talk.md templates/plan.md
printf '%s\n' --- 'kind: plan' --- '# Plan' '' '## Rest' '' 'All.' >$plan
printf '[policy]\nsince = 2026-01-01\n' >one-to-one.ini
commit .
sed -i '/Goals/d' templates/plan.md
commit templates
does check-record $plan
says "$plan: was not complete when it was committed; what is missing: agree $plan" \
    "$err"
refuses "agree: $plan:8:1: there is no section '## Goals'; add it \
[section-missing], by the template that it was written on" as alice agree --yes $plan
E

it 'what was written on a template that could not be read is a draft' <<'E'
cd notes
template '## Rest'
sed -i '/^title/a colour: red' templates/talk.md
talk '## Rest' '' 'All.'
commit .
sed -i '/colour/d' templates/talk.md
commit templates
does check-record $talk
refuses "agree: $talk: is not complete by the template that it was written on: \
a section is missing or empty; fill it in, and commit" as alice agree --yes $talk
echo 'And more.' >>$talk
commit $talk
does as alice agree --yes $talk
E

# The settings of the first side ask for nothing that is not there.
it 'what a merge brings is a draft by the settings of either side' <<'E'
cd notes
template '## Rest'
commit templates
git checkout -q -b strict
printf '\n## Goals\n' >>templates/talk.md
commit templates
git checkout -q main
printf 'Read me.\n' >README
commit README
git merge -q --no-commit strict
git checkout -q main templates
talk '## Rest' '' 'All.'
commit .
does check-record $talk
refuses "agree: $talk:9:1: there is no section '## Goals'; add it \
[section-missing], by the template on the other side of a merge" \
    as alice agree --yes $talk
printf '\n## Goals\n\nNone.\n' >>$talk
commit $talk
does as alice agree --yes $talk
E

# What a side has torn asks for nothing: the merge's own template asked for more.
it 'what a merge brings is a draft by its own settings where a side is torn' <<'E'
cd notes
template '## Rest'
commit templates
git checkout -q -b torn
sed -i '/^title/a colour: red' templates/talk.md
commit templates
git checkout -q main
printf 'Read me.\n' >README
commit README
git merge -q --no-commit torn
template '## Rest' '## Goals'
talk '## Rest' '' 'All.'
commit .
template '## Rest'
commit templates
does check-record $talk
refuses "agree: $talk: is not complete by the template that it was written on: \
a section is missing or empty; fill it in, and commit" as alice agree --yes $talk
E

# By the settings of the first side this one is imported, and needs no section.
it 'names nothing that a side asks for by whose settings it is imported' <<'E'
cd notes
since() {
	printf '[policy]\nsince = %s\n' "$1" >one-to-one.ini
}
template '## Rest'
commit templates
git checkout -q -b strict
template '## Goals'
since 2026-01-01
commit .
git checkout -q main
since 2026-11-20
commit .
git merge -q --no-commit strict || :
git checkout -q main .
talk 'All.'
commit .
does check-record $talk
refuses "agree: $talk:7:1: there is no section '## Goals'; add it \
[section-missing], by the template on the other side of a merge" \
    as alice agree --yes $talk
E

it 'refuses a contract of what is no kind of meeting, or without its day' <<'E'
cd notes
c=people/alice/contract.md
contract() {
	{
		printf '%s\n' --- 'kind: contract' "$@" --- '# Contract'
		sed -n 's/^## .*/&\n\nAs we said.\n/p' \
		    "$top/lib/notes/kinds/contract.md"
	} >$c
	commit $c
}
contract 'date: 2026-11-07' 'one-on-one: every 2 weeks'
refuses "agree: $c:4:1: there is no kind 'one-on-one'; \
did you mean 'one-to-one'? [setting]" agree --yes $c
refuses "agree: $c:4:1: there is no kind 'one-on-one'; \
did you mean 'one-to-one'? [setting]" \
    as alice agree --yes --decline 'Not so often.' $c
contract 'date: 2026-11-07' 'objectives: every 1 year'
refuses "agree: $c:4:1: 'objectives' is a document, not a meeting; name a kind of meeting [setting]" \
    agree --yes $c
contract 'one-to-one: every 6 months'
refuses "agree: $c:1:1: a contract needs the day from which it holds; add \
'date: YYYY-MM-DD' [setting]" agree --yes $c
contract 'date: 2026-11-07' 'one-to-one: every 2 weeks'
does agree --yes $c
E

it 'names the record as it is seen from the current folder' <<'E'
cd notes/people/alice
does as alice agree --yes ${f##*/}
sed 's/[0-9a-f]\{40\}/ID/' "$out" >../../../got
same - ../../../got <<X
${f##*/}: text ID
${f##*/}: agreed by Alice Ng <alice@example.org>, commit ID, named
X
cd ..
fails 2 as alice agree --yes alice/${f##*/} 2>../../err
says "agree: alice/${f##*/}: you have agreed to this text already" ../../err
E

done_testing
