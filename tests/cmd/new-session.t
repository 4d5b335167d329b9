#!/bin/sh
# SPDX-License-Identifier: ISC
# new-session - start the record of the next meeting with a person.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# front FILE        the front matter, without its fences
# section TITLE FILE
#                   what stands under a heading of level 2
# cannot TEXT OPTIONS...
#                   refuses to start a record with alice
cat >>"$words" <<'E'
a=people/alice
front() {
	sed '1d; /^---$/,$d' "$1"
}
section() {
	awk -v title="## $1" '/^## / { on = $0 == title; next } on' "$2" |
	    sed '/./,$!d'
}
cannot() {
	_wrong="new-session: $1"
	shift
	refuses "$_wrong" new-session "$@" alice
}
E

given <<'E'
alice_joins 'supervisor = Eve Malik <eve@example.org>, reflective'
cd notes
commit people
E

it 'writes a record from its template, prints its path, commits nothing' <<'E'
cd notes
does new-session -k supervision alice
echo people/alice/2026-11-21-supervision.md >../want
same ../want "$out"
echo 'new-session: also due: one-to-one (never held)' >../want
same ../want "$err"
cat >../want <<'X'
---
kind: supervision
date: 2026-11-21
status: held
with: Bob Okafor
---

# Supervision: Alice Ng and Bob Okafor, 21 November 2026
X
same ../want people/alice/2026-11-21-supervision.md
stat -c %a people/alice/2026-11-21-supervision.md >../got
echo 644 >../want
same ../want ../got
git status --porcelain >../got
echo '?? people/alice/2026-11-21-supervision.md' >../want
same ../want ../got
E

it 'says which lines stay behind, and where' <<'E'
cd notes
on 2026-11-07 new-session -k one-to-one alice
old=$a/2026-11-07-one-to-one.md
fill_in $old
# left LINE...   what new-session says of a record with these lines
left() {
	rm -f $a/2026-11-21-one-to-one.md
	awk -v body="$(printf '%s\n' "$@")" '/^## / { skip = 0 } !skip
	    /^## Focus/ { print "\n" body "\n"; skip = 1 }' $old >../record
	cp ../record $old
	git add people
	git commit -qm Meeting
	does new-session -k one-to-one alice
	grep 'behind' "$err" || :
}
what="below 'Focus and priorities for next period'"
only="behind, since only items are carried: $old"
left '- the winter rota' '' 'Two lines of prose' 'on the desk.' '' \
    '- [ ] @alice ring the office' '  in the morning' >../got
at=$(grep -n 'winter rota' $old | cut -d: -f1)
echo "new-session: 3 lines $what stay $only:$at" >../want
same ../want ../got
left '- [ ] @alice ring the office' '' '  by telephone' '' '- the rota' >../got
at=$(grep -n 'the rota' $old | cut -d: -f1)
echo "new-session: 1 line $what stays $only:$at" >../want
same ../want ../got
left '### The desk' '' '- [ ] @alice ring' '- about the rota:' \
    '  - [x] publish it' '' 'Nothing to report.' >../got
same /dev/null ../got
left 'Nothing to report.' >../got
same /dev/null ../got
# of what was said before the last one nobody asks again
left '- a plain point' >../got
says '1 line' ../got
fill_in $a/2026-11-21-one-to-one.md
git add people
git commit -qm Meeting
does new-session -k one-to-one -d 2026-11-28 alice
fails 1 grep behind "$err"
E

it 'writes what its options say' <<'E'
cd notes
does new-session --minutes 045 --place 'Café Zürich, 2. OG' -d 2026-11-20 \
    -k supervision alice
cat >../want <<'X'
kind: supervision
date: 2026-11-20
status: held
with: Bob Okafor
place: Café Zürich, 2. OG
minutes: 45
X
front $a/2026-11-20-supervision.md >../got
same ../want ../got
E

it 'plans what lies ahead, or what is said to' <<'E'
cd notes
does new-session -k supervision -d 2026-11-22 alice
does new-session -k one-to-one --planned alice
for file in 2026-11-22-supervision 2026-11-21-one-to-one; do
	says 'status: planned' $a/$file.md
done
E

it 'writes down a meeting that did not take place, and why' <<'E'
cd notes
does new-session -k support --cancelled 'Alice was ill' alice
cat >../want <<'X'
kind: support
date: 2026-11-21
status: cancelled
with: Bob Okafor
reason: Alice was ill
X
front $a/2026-11-21-support.md >../got
same ../want ../got
check-record
for reason in '' ' '; do
	cannot '--cancelled: say why: --cancelled REASON' --cancelled "$reason"
done
misused 'new-session: --planned and --cancelled do not go together; '\
'use one of them' \
    new-session --planned --cancelled ill alice
E

it 'meets whoever leads this kind on that day' <<'E'
cd notes
cat >>$a/person.ini <<'X'
manager = Carol Diaz <carol@example.org>, 2026-11-01..2026-11-30, acting
X
sed -i 's/2026-01-05\.\.$/2026-01-05..2026-10-31/' $a/person.ini
does new-session -k reflective alice
does new-session -k supervision alice
does new-session -k support -d 2026-10-31 alice
says 'with: Eve Malik' $a/2026-11-21-reflective.md
says 'with: Carol Diaz' $a/2026-11-21-supervision.md
says '# Supervision: Alice Ng and Carol Diaz' $a/2026-11-21-supervision.md
says 'with: Bob Okafor' $a/2026-10-31-support.md
cannot 'nobody is manager of alice on 2026-12-01; add to people/alice/'\
'person.ini: manager = NAME <ADDRESS>, FIRST-DAY..' -k one-to-one -d 2026-12-01
echo 'left = 2026-11-30' >>$a/person.ini
cannot 'Alice Ng left on 2026-11-30; name an earlier day: -d DATE' \
    -k one-to-one -d 2026-12-01
does new-session -k one-to-one -d 2026-11-30 alice
E

it 'of somebody who has left, it says so' <<'E'
cd notes
does new-person --left 2026-11-14 alice
refuses 'new-session: Alice Ng left on 2026-11-14; name an earlier day: -d DATE' \
    new-session -k support alice
does new-session -k support -d 2026-11-13 alice
E

seldom 'without -k, takes the kind that the policy expects first' <<'E'
cd notes
kinds() {
	cat >one-to-one.ini <<X
[policy]
kinds = $1
X
}
next() {
	does new-session alice
	echo $a/2026-11-21-$1.md >../want
	same ../want "$out"
	rm $a/2026-11-21*
}
next one-to-one
# of those that were never held, the one that comes more often
kinds 'support | one-to-one | practice-supervision'
next practice-supervision
does new-session -k practice-supervision -d 2026-11-02 alice
commit $a
next one-to-one
does new-session -k one-to-one -d 2026-11-04 alice
commit $a
next support
does new-session -k support -d 2026-10-30 alice
commit $a
# due 30 November, 4 December, 30 December
next practice-supervision
does new-session -k practice-supervision -d 2026-11-20 --cancelled ill alice
next practice-supervision
does new-session -k practice-supervision -d 2026-11-19 alice
commit $a
next one-to-one
E

seldom 'without -k, takes the kind that the contract expects first' <<'E'
cd notes
does on 2026-01-12 new-document alice contract
fill_in $a/contract.md
sed -i 's/^one-to-one: .*/one-to-one: every 3 weeks\
reflective: every 2 weeks/' $a/contract.md
commit $a
does agree --yes $a/contract.md
# it waits for Alice still
does new-session alice
echo $a/2026-11-21-one-to-one.md >../want
same ../want "$out"
rm $a/2026-11-21*
does as alice agree --yes $a/contract.md
does new-session alice
echo $a/2026-11-21-reflective.md >../want
same ../want "$out"
rm $a/2026-11-21*
# a new draft with a slip in it changes nothing before it is agreed
sed 's/every 2 weeks/evry 2 weeks/' $a/contract.md >../contract
cat ../contract >$a/contract.md
commit $a
does new-session alice
same ../want "$out"
rm $a/2026-11-21*
sed -i '/^one-to-one:/d; /^reflective:/d' $a/contract.md
commit $a
does agree --yes $a/contract.md
does as alice agree --yes $a/contract.md
cannot 'no kind is expected of alice; name one: new-session -k KIND alice'
E

it 'brings in what is open, and says from where and how that stands' <<'E'
cd notes
does new-session -d 2026-11-07 --minutes 60 alice
fill_in $a/2026-11-07-one-to-one.md
sed -i '/^## Focus/{n;n;s/.*/- [ ] @alice draft the rota by 2026-11-20/}' \
    $a/2026-11-07-one-to-one.md
commit $a
does new-session alice
cat >../want <<'X'
new-session: from people/alice/2026-11-07-one-to-one.md (waiting, not agreed):
- [ ] @alice draft the rota by 2026-11-20 (from 2026-11-07)
X
same ../want "$err"
rm $a/2026-11-21*
does as alice agree --yes $a/2026-11-07-one-to-one.md
does new-session alice
cat >../want <<'X'
new-session: from people/alice/2026-11-07-one-to-one.md (agreed):
- [ ] @alice draft the rota by 2026-11-20 (from 2026-11-07)
X
same ../want "$err"
cat >../want <<'X'
<!-- What has been done since last time, and what else has gone well? -->

- [ ] @alice draft the rota by 2026-11-20 (from 2026-11-07)

X
section 'Achieved since last meeting' $a/2026-11-21-one-to-one.md >../got
same ../want ../got
# not the objectives: they were looked at two weeks ago
grep '^## ' $a/2026-11-21-one-to-one.md >../got
cat >../want <<'X'
## Achieved since last meeting
## Issues affecting performance or delivery
## Focus and priorities for next period
## Updates for management or organisation
## Anything to raise or discuss
## Disagreements
X
same ../want ../got
fill_in $a/2026-11-21-one-to-one.md
sed -i 's/^- \[ \] @alice/- [x] @alice/' $a/2026-11-21-one-to-one.md
commit $a
does new-session -d 2026-11-28 alice
cat >../want <<'X'
new-session: nothing from people/alice/2026-11-21-one-to-one.md (waiting, not agreed)
X
same ../want "$err"
E

it 'brings nothing in where nothing is to come' <<'E'
cd notes
does new-session -d 2026-11-07 alice
sed -i '/^## Focus/{n;s/.*/\n- [ ] @alice draft the rota/}' \
    $a/2026-11-07-one-to-one.md
commit $a
for options in --no-carry '--cancelled ill' '-k supervision'; do
	does new-session -d 2026-11-14 $options alice
	fails 1 grep from "$err"
	says 'the rota' $a/2026-11-07-one-to-one.md
	fails 1 grep rota $(cat "$out")
	rm $(cat "$out")
done
E

it 'says of the record before what show-record says' <<'E'
cd notes
does new-session -d 2026-11-07 alice
f=$a/2026-11-07-one-to-one.md
sed -i '/^## /{n;s/.*/\nNothing to report./}' $f
commit $a
show-record $f >../sheet
state=$(sed -n 's/^State *//p' ../sheet)
test "$state" = waiting
for options in --no-carry ''; do
	does new-session -d 2026-11-14 $options alice
	says "$f ($state, not agreed)" "$err"
	rm $(cat "$out")
done
E

it 'has a place for many items with long names' <<'E'
cd notes
does new-session -d 2026-11-07 alice
for i in $(seq 40); do
	echo "- [ ] @alice 王小明 writes to number $i of the list of all that"
done >../items
sed -i '/^## Focus/r ../items' $a/2026-11-07-one-to-one.md
commit $a
does new-session alice
sed 's/$/ (from 2026-11-07)/' ../items >../want
sed '1d; $d' "$err" >../got
same ../want ../got
section 'Achieved since last meeting' $a/2026-11-21-one-to-one.md |
    grep '^- ' >../got
same ../want ../got
E

it 'numbers a second meeting of one kind on one day' <<'E'
cd notes
for n in 1 2 3; do
	does new-session -k supervision alice
	commit $a
done
ls $a >../got
cat >../want <<'X'
2026-11-21-supervision-2.md
2026-11-21-supervision-3.md
2026-11-21-supervision.md
person.ini
X
same ../want ../got
E

it 'refuses as long as an earlier record of the kind is unfinished' <<'E'
cd notes
one=$a/2026-11-07-one-to-one.md
does new-session -d 2026-11-07 alice
cannot "$one: is not committed; finish it, then: share-record $one"
git add $one
cannot "$one: is not committed; finish it, then: share-record $one" -d 2026-11-07
commit $a
echo more >>$one
cannot "$one: is not committed; finish it, then: share-record $one"
# another kind, or an earlier day, is not in its way
does new-session -k support alice
does new-session -d 2026-11-06 alice
rm $a/2026-11-21-support.md $a/2026-11-06-one-to-one.md
sed -i 's/^status: .*/status: cancelled\nreason: ill/' $one
does new-session alice
E

it 'on the day, opens what was planned, as people prepared it' <<'E'
cd notes
one=$a/2026-11-07-one-to-one.md
does new-session -d 2026-11-07 alice
sed -i '/^## Focus/a\\n- [ ] @alice ask about the rota' $one
commit $a
plan=$a/2026-11-21-one-to-one.md
on 2026-11-14 new-session --planned -d 2026-11-21 --place 'Room 3' alice 2>../err
says '- [ ] @alice ask about the rota (from 2026-11-07)' $plan
sed -i '/^## Issues/a\\n- the new desk' $plan
commit $a
# what was found out meanwhile
sed -i '/^- \[ \] @alice/a- [ ] @bob order paper' $one
commit $a
sed 's/^status: planned/status: held/
    /^- \[ \] @alice/a- [ ] @bob order paper (from 2026-11-07)
    s/^place: .*/&\nminutes: 45/' $plan >../want
does new-session --minutes 45 alice
sort ../want >../want.sorted
sort $plan >../got.sorted
same ../want.sorted ../got.sorted
[ "$(cat ../out)" = $plan ]
says "was planned: $plan" ../err
says '- [ ] @bob order paper' ../err
cannot "$plan: is not committed; finish it, then: share-record $plan"
E

it 'held on another day, it gets the day, the name and the title' <<'E'
cd notes
plan=$a/2026-11-19-one-to-one.md
does new-session --planned -d 2026-11-19 alice
sed -i '/^## Issues/a\\n- the new desk' $plan
commit $a
does new-session alice
new=$a/2026-11-21-one-to-one.md
[ "$(cat ../out)" = $new ]
says "was planned: $plan, which is removed; share-record alice commits both" ../err
[ ! -e $plan ]
git show HEAD:$plan | sed 's/^date: .*/date: 2026-11-21/
    s/^status: .*/status: held/; s/19 November 2026/21 November 2026/' >../want
same ../want $new
# nothing is in the way of another kind while that is not committed
does new-session -k support alice
commit .
audit-trail >../trail
E

it 'the title gets the name that somebody has by now; older ones stay' <<'E'
cd notes
does new-session -k one-to-one -d 2026-11-05 alice
old=$(cat ../out)
commit people/alice
does new-session --planned -k one-to-one -d 2026-11-19 alice
plan=$(cat ../out)
says '# One to one: Alice Ng and Bob Okafor, 19 November 2026' $plan
does new-session --planned -k one-to-one -d 2026-12-19 alice
later=$(cat ../out)
commit people/alice
sed -i 's/^name = .*/name = Alice Zed/; s/= Bob Okafor/= Bob Oak/' $a/person.ini
as alice git commit -qm 'Other names' $a/person.ini
does new-session -k one-to-one alice
says '# One to one: Alice Zed and Bob Oak, 21 November 2026' $(cat ../out)
fails 1 grep 'heading stays' ../err
says 'Alice Ng and Bob Okafor' $old
fails 1 check-record $old >../got
fails 1 grep -i 'name\|heading' ../got
move-record -d 2026-12-20 $later >../out
says '# One to one: Alice Zed and Bob Oak, 20 December 2026' $(cat ../out)
E

it 'a title that somebody wrote stays, and that is said' <<'E'
cd notes
plan=$a/2026-11-19-one-to-one.md
does new-session --planned -d 2026-11-19 alice
sed -i 's/^# .*/# Our talk/' $plan
does new-session alice
says '# Our talk' $a/2026-11-21-one-to-one.md
says "$a/2026-11-21-one-to-one.md: the heading stays as it is" ../err
[ ! -e $plan ]
E

it 'of several that were planned, opens the last; names the others' <<'E'
cd notes
for day in 05 12 19; do
	does new-session --planned -d 2026-11-$day alice
done
does new-session alice
[ "$(cat ../out)" = $a/2026-11-21-one-to-one.md ]
[ ! -e $a/2026-11-19-one-to-one.md ]
for day in 05 12; do
	says "$a/2026-11-$day-one-to-one.md is still planned" ../err
done
E

it 'says what is planned for later when a meeting was not planned' <<'E'
cd notes
later=$a/2026-12-05-one-to-one.md
does new-session --planned -d 2026-12-12 alice
does new-session --planned -d 2026-12-05 alice
git add $a
git commit -qm Planned
echo '- The rota' >>$later
git commit -qam Point
does new-session --cancelled 'Alice ill' alice
fails 1 grep -q 'planned for a later day' ../err
rm $a/2026-11-21-one-to-one.md
does new-session alice
says "$later is planned for a later day; if this is that meeting, before" ../err
fails 1 grep -q 2026-12-12 ../err
# what is said opens it
sed -n 's/.*before you write: //p' ../err >../typed
does sh -e ../typed
[ ! -e $later ]
grep -q 'The rota' $a/2026-11-21-one-to-one.md
fails 1 grep -q 'planned for a later day' ../err
E

it 'what is said to be typed after -C DIR works where it was typed' <<'E'
new-session -C notes --planned -d 2026-12-05 alice
git -C notes add people
git -C notes commit -qm Planned
new-session -C notes alice 2>err
sed -n 's/.*before you write: //p' err >typed
sh -e typed
test -f notes/$a/2026-11-21-one-to-one.md
test ! -e notes/$a/2026-12-05-one-to-one.md
E

it 'a quarter can be planned ahead; the first alone gets what is open' <<'E'
cd notes
one=$a/2026-11-07-one-to-one.md
does new-session -d 2026-11-07 alice
sed -i '/^## Focus/a\\n- [ ] @alice ask about the rota' $one
commit $a
for day in 2026-12-05 2027-01-09 2027-02-06; do
	does new-session -d $day alice
	[ "$(cat ../out)" = $a/$day-one-to-one.md ]
	grep -c 'ask about' $a/$day-one-to-one.md >>../got || :
done
printf '%s\n' 1 0 0 >../want
same ../want ../got
says 'another one is planned before it' ../err
two=$a/2027-01-09-one-to-one.md
cannot "$two: is planned for that day already; put it on another day with: move-record -d DATE -m REASON $two" -d 2027-01-09
commit $a
# none of them is due yet
does new-session alice
[ "$(cat ../out)" = $a/2026-11-21-one-to-one.md ]
E

it 'opens what was planned while somebody else was to lead' <<'E'
cd notes
does new-session -d 2026-12-05 alice
plan=$(cat "$out")
commit $a
sed -i 's/2026-01-05\.\.$/2026-01-05..2026-11-30/' $a/person.ini
echo 'manager = Carol Diaz <carol@example.org>, 2026-12-01..' >>$a/person.ini
commit $a
does on 2026-12-05 new-session alice
says 'with: Carol Diaz' $plan
says '# One to one: Alice Ng and Carol Diaz, 5 December 2026' $plan
fails 1 grep 'heading stays' "$err"
git checkout -q $plan
sed -i 's/^# .*/# The budget/' $plan
commit $a
does on 2026-12-05 new-session alice
says 'with: Carol Diaz' $plan
says "$plan: the heading stays as it is" "$err"
E

it 'cancels what was planned, which keeps its day' <<'E'
cd notes
plan=$a/2026-11-19-one-to-one.md
does new-session --planned -d 2026-11-19 --place 'Room 3' alice
does new-session -d 2026-12-05 alice
sed 's/^status: .*/status: cancelled/
    s/^place: .*/&\nreason: Alice was ill/' $plan >../want
does new-session --cancelled 'Alice was ill' alice
[ "$(cat ../out)" = $plan ]
same ../want $plan
does new-session --cancelled 'The office is shut' -d 2026-12-05 alice
says 'reason: The office is shut' $a/2026-12-05-one-to-one.md
# a day that was said is meant: nothing else is taken for it
does new-session --planned -d 2026-11-10 alice
does new-session --cancelled 'Forgotten' -d 2026-11-12 alice
[ "$(cat ../out)" = $a/2026-11-12-one-to-one.md ]
says 'status: planned' $a/2026-11-10-one-to-one.md
E

it 'without -k, opens what is planned for the day, whatever is due' <<'E'
cd notes
does new-session -k support --planned alice
does new-session alice
[ "$(cat ../out)" = $a/2026-11-21-support.md ]
says 'status: held' $a/2026-11-21-support.md
E

it 'a recurring section that has come due since it was planned comes in' <<'E'
cd notes
mkdir templates
cat >templates/walk.md <<'X'
---
recurring: Kit, 1 month
---
# {{title}}, {{long-date}}

## Notes

## Kit

<!-- Is it whole? -->
X
does new-session -k walk -d 2026-11-02 alice
printf '%s\n' 'All is well.' >>$a/2026-11-02-walk.md
commit .
does new-session -k walk --planned -d 2026-11-28 alice
fails 1 grep Kit $a/2026-11-28-walk.md
on 2026-12-01 new-session -k walk alice 2>../err
tail -n 7 $a/2026-12-01-walk.md >../got
cat >../want <<'X'
# walk, 1 December 2026

## Notes

## Kit

<!-- Is it whole? -->
X
same ../want ../got
says 'included this time: Kit' ../err
E

it 'a plan that cannot be read stays; the editor fails, and it is kept' <<'E'
cd notes
plan=$a/2026-11-21-one-to-one.md
does new-session --planned alice
cp $plan ../good
sed -i 's/^with: .*/nonsense/' $plan
cp $plan ../want
fails 2 new-session alice
same ../want $plan
cp ../good $plan
GIT_EDITOR=false fails 2 new-session -e alice 2>../err
says "$plan is kept as it was left" ../err
says 'status: held' $plan
E

seldom 'refuses when an earlier record could be overlooked' <<'E'
cd notes
one=$a/2026-11-07-one-to-one.md
does new-session -d 2026-11-07 alice
commit $a
mv $one ..
cannot "$one: is committed, but not here; bring it back: git restore --staged \
--worktree $one" -k support
git rm -q $one
cannot "$one: is committed, but not here; bring it back: git restore --staged \
--worktree $one"
commit people
for name in 2026-11-7-one-to-one.md 20261107-one-to-one.md one-to-one.md \
    'One-to-one 7 November.md'; do
	cp ../2026-11-07-one-to-one.md "$a/$name"
	# git mv knows only what git has
	cannot "$a/$name: is a session, but not named as one: \
rename it to DATE-one-to-one.md"
	commit $a
	cannot "$a/$name: is a session, but not named as one: \
git mv it to DATE-one-to-one.md"
	git rm -q "$a/$name"
	commit people
done
# what is neither record nor document is nobody's business
echo '# How we work' >$a/README.md
sed 's/^kind: .*/kind: objectives/; /^status/d; /^with/d' \
    ../2026-11-07-one-to-one.md >$a/objectives.md
does new-session alice
E

seldom 'refuses an earlier record that cannot be understood' <<'E'
cd notes
one=$a/2026-11-07-one-to-one.md
does new-session -d 2026-11-07 alice
commit $a
cp $one ../one
broken() {
	cat >$one
	git commit -q -a -m broken
	cannot "$one:$1"
}
sed 's/$/\r/' ../one | broken "1:4: $crlf"
{ cat ../one; printf 'Zo\353\n'; } | broken '45:3: not UTF-8, save the file as UTF-8'
{ cat ../one; printf 'a\0b\n'; } | broken '45:2: control character, take it away'
{ printf '\357\273\277'; cat ../one; } | broken '1:1: byte order mark, take it away'
{ cat ../one; printf '%070000d\n' 0; } | broken ' larger than 64 KiB; make it smaller'
: | broken "1:1: front matter missing: the first line must be '---' and \
nothing else"
sed '/^---$/,$!d; /^$/,$d; 6d' ../one | broken "1:1: front matter without an \
end: put a line '---' after it"
awk 'NR == 10 { print "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> mine" } 1' ../one |
    broken '10:1: conflict markers; decide what the text is to be and remove '\
'them; where git status calls it unmerged, then: git add FILE'
sed '2i palce: Room 3' ../one | broken "2:1: unknown key 'palce'; did you \
mean 'place'?"
sed '2i kind: one-to-one' ../one |
    broken "3:1: 'kind' is there already; keep one of them"
sed '5s/$/ ; Eve/' ../one | broken "5:7: a value must not contain a blank \
before ';', what follows would be lost as a comment"
sed "5s/\$/$(printf '%0200d' 0)/" ../one |
    broken '5:191: line of more than 190 bytes; shorten it'
sed 's/^date: .*/date: 2026-11-31/' ../one |
    broken "3:7: date: '2026-11-31' is not a date; write YYYY-MM-DD"
sed 's/^date: .*/date: 2026-11-08/' ../one |
    broken '3:1: date is 2026-11-08, but the file is named 2026-11-07; put '\
'the line back, then type: move-record -d 2026-11-08 -m REASON '$one'; while '\
'this name is not committed, rename the file to fit the line instead'
sed 's/^kind: .*/kind: support/' ../one |
    broken "2:1: kind is 'support', but the file is named 'one-to-one'; put \
the line back, then type: move-record -k support -m REASON $one; while this \
name is not committed, rename the file to fit the line instead"
sed 's/^kind: .*/kind: chat/' ../one |
    broken "2:1: kind is 'chat', but the file is named 'one-to-one'; put the line \
back"
sed 's/^status: .*/status: done/' ../one |
    broken "4:9: status: 'done' is not a status; write planned, held or cancelled"
{ cat ../one; for i in $(seq 40); do printf '%*s- x\n' $((2 * i)) ''; done; } |
    broken '77:1: lists or quotes nested more than 32 deep; make them flatter'
{ cat ../one; printf -- '- [ ] @bob order it by 2026-11-31\n'; } |
    broken '45:24: there is no day 2026-11-31; correct it'
E

it 'refuses an earlier record that is no plain file' <<'E'
cd notes
one=$a/2026-11-07-one-to-one.md
touch ../one
ln -s ../../../one $one
cannot "$one: a symbolic link, not a file; put the file itself there"
rm $one
mkdir $one
cannot "$one: not a regular file; move it away"
rmdir $one
mkfifo $one
cannot "$one: not a regular file; move it away"
rm $one
ln -s nowhere $a/2026-11-21-one-to-one.md
cannot "$a/2026-11-21-one-to-one.md: a symbolic link, not a file; put the file itself there"
E

it 'takes a day as people say it' <<'E'
cd notes
for row in 'yesterday 2026-11-20' '2 weeks ago 2026-11-07' \
    'last friday 2026-11-20' 'Friday 2026-11-27' '-1w 2026-11-14'; do
	day=${row##* } word=${row% *}
	does new-session -k check-in -d "$word" alice
	echo $a/$day-check-in.md >../want
	same ../want "$out"
	says "date: $day" $a/$day-check-in.md
	rm $a/$day-check-in.md
done
cannot "-d: 'yesterdy' is not a day; did you mean 'yesterday'?" -d yesterdy
E

seldom 'refuses days and figures that cannot be, before anything else' <<'E'
cd "$HOME"
for day in 2026-02-29 2026-2-1 20261121 soon '' 0000-01-01 2026-11-21x; do
	cannot "-d: '$day' is not a day; write YYYY-MM-DD, or words such as \
today, friday, +1w" -d "$day"
done
for figure in 0 -5 1.5 abc '' 1441 99999999999 60m ' 60'; do
	cannot "--minutes: '$figure' is not a number of minutes from 1 to 1440" \
	    --minutes "$figure"
done
for day in tomorrow ' '; do
	refuses "new-session: ONE_TO_ONE_TODAY is '$day', which is not a date; \
write YYYY-MM-DD" env ONE_TO_ONE_TODAY="$day" new-session alice
done
E

seldom 'refuses a value that would be more, or less, than it seems' <<'E'
cd notes
no='cannot stand in a record: a value must'
for option in place cancelled; do
	key=$(echo $option | sed s/cancelled/reason/)
	cannot "$key: 'ill?status: held' $no be one line" \
	    --$option "$(printf 'ill\nstatus: held')"
	cannot "$key: 'Room ; 3' $no not contain a blank before ';', what \
follows would be lost as a comment" --$option 'Room ; 3'
	cannot "$key: 'Room: 3' $no not contain a colon before a blank or \
at its end, which YAML takes for a key" --$option 'Room: 3'
	cannot "$key: 'a?' cannot stand in a record: not UTF-8" \
	    --$option "$(printf 'a\353')"
	cannot "$key: 'a?[1m' cannot stand in a record: control character" \
	    --$option "$(printf 'a\033[1m')"
	long=$(printf '%0190d' 0)
	cannot "$key: '$long' cannot stand in a record: too long for one \
line; shorten it" --$option "$long"
done
cannot 'place: is empty; say it in words, or leave it out' --place ''
cannot 'place: is empty; say it in words, or leave it out' --place ' '
E

it 'refuses a kind that is none, or a document' <<'E'
cd notes
all='appraisal, check-in, one-to-one, practice-supervision, reflective, '\
'supervision, support'
for kind in chat '' -rf "$(printf 'a\nb')"; do
	shown=$(printf %s "$kind" | tr '\n' '?')
	cannot "there is no kind '$shown'; there are $all" -k "$kind"
done
for kind in one-on-one ../one-to-one One-to-one one; do
	cannot "there is no kind '$kind'; did you mean 'one-to-one'?" \
	    -k "$kind"
done
cannot 'contract is a document; start it with: new-document alice contract' \
    -k contract
E

it 'ends with one line end, whatever its template ends with' <<'E'
cd notes
mkdir templates
for end in '' '\n' '\n\n\n'; do
	printf -- "---\ntitle: Chat\n---\n\n# Chat$end" >templates/chat.md
	does new-session -k chat alice
	tail -n 2 $a/2026-11-21-chat.md >../got
	printf '\n# Chat\n' >../want
	same ../want ../got
	rm $a/2026-11-21-chat.md
done
E

seldom 'refuses a template that cannot be understood' <<'E'
cd notes
mkdir templates
broken() {
	cat >templates/chat.md
	cannot "templates/chat.md:$1" -k chat
}
printf -- '---\ntitle: Chat\nevry: 1 month\n---\n' | broken "3:1: unknown \
key 'evry'; did you mean 'every'?"
printf -- '---\ntitle: Chat\nroom: 3\n---\n' | broken "3:1: unknown \
key 'room'; a kind has title, session, every, latest, probation-every, \
minutes, agreed-by, notes, carry-from, carry-to, optional, recurring, \
review-every, raise, disagreements, pass-on"
printf -- '---\nevery: often\n---\n' | broken "2:8: every: 'often' is not an \
interval; write for example '2 weeks' or '1 month'"
printf -- '---\ncarry-to: Points\n---\n\n## Point\n' |
    broken "2:11: carry-to: the template has no section 'Points'; add it, or name another"
printf -- '---\nraise: Points\n---\n\n## Point\n' |
    broken "2:8: raise: the template has no section 'Points'; add it, or name another"
printf -- '---\ndisagreements: A *No*\n---\n\n## Point\n' |
    broken "2:16: disagreements: 'A *No*' cannot be a heading; write plain words"
printf -- '---\ntitle: Chat\n---\n\n# {{title}} {{place}}\n' | broken "5:13: \
unknown placeholder '{{place}}'; there are title, person, manager, date, \
long-date, kind"
printf -- '---\ntitle: Chat\n' | broken "1:1: front matter without an end: \
put a line '---' after it"
printf -- '---\ntitle: Ch\353t\n---\n' | broken '2:10: not UTF-8, save the file as UTF-8'
printf '%070000d\n' 0 | broken ' larger than 64 KiB; make it smaller'
rm templates/chat.md
mkdir templates/chat.md
cannot 'templates/chat.md: not a regular file; move it away' -k chat
rmdir templates/chat.md
rmdir templates
ln -s ../templates .
cannot 'templates/chat.md: a symbolic link or a file stands where a folder '\
'is expected; move it away' -k chat
E

seldom 'refuses a person who is none' <<'E'
cd notes
refuses "new-session: there is no person 'dave'; new-person adds one" \
    new-session dave
for id in alcie Alice alice/; do
	refuses "new-session: there is no person '$id'; did you mean \
'alice'?" new-session $id
done
# what people call somebody is no id, but says whom they mean
for id in people/alice people/alice/ 'Alice Ng' 'alice ng' AN Alice@example.org; do
	refuses "new-session: there is no person '$id'; did you mean \
'alice'?" new-session "$id"
done
for id in ../alice '' . "$(printf 'a\nb')"; do
	shown=$(printf %s "$id" | tr '\n' '?')
	refuses "new-session: '$shown' is not a person's id; an id is small \
letters, digits and '-', at most 64" new-session "$id"
done
misused "new-session: there is no option '-r'" new-session -rf
misused 'new-session: the person is missing' new-session
misused "new-session: 'bob' is too much: it takes one person" new-session alice bob
misused "new-session: '-k' needs a value: -k kind" new-session alice -k
E

it 'says what a meeting is prepared from' <<'E'
cd notes
cat >one-to-one.ini <<'X'
[policy]
kinds = one-to-one | supervision | support
X
does new-session -k supervision -d 2026-10-15 alice
does new-session -k support -d 2026-10-31 alice
does new-session -d 2026-09-30 alice
does new-document alice objectives
sed -i 's/^review: .*/review: 2026-11-20/' $a/objectives.md
does new-document alice personal-plan
sed -i 's/^review: .*/review: 2026-12-21/' $a/personal-plan.md
does new-document alice registration
sed -i 's/^review: .*/review: 2026-12-22/' $a/registration.md
does new-document alice risk-assessment
sed -i '/^review: /d; /^date: /d' $a/risk-assessment.md
commit .
does new-session -k supervision alice
cat >../want <<X
new-session: last held: $a/2026-10-15-supervision.md (recorded)
new-session: also due: one-to-one (since 2026-10-30, late)
new-session: to be reviewed: objectives (since 2026-11-20), \
personal-plan (on 2026-12-21), risk-assessment (no review date)
X
same ../want "$err"
rm "$(cat "$out")"
does new-session -d 2026-11-14 alice
cat >../want <<X
new-session: nothing from $a/2026-09-30-one-to-one.md (draft, not agreed)
new-session: included this time: Objectives, Registration
X
sed -n 1,2p "$err" >../got
same ../want ../got
rm "$(cat "$out")"
does new-session --cancelled ill alice
same /dev/null "$err"
rm "$(cat "$out")"
# the record is right without it
sed -i 's/^date: .*/date: 2026-02-30/' $a/objectives.md
does new-session -k reflective alice
says "new-session: what else is due is not known: $a/objectives.md: " "$err"
test -f "$(cat "$out")"
E

seldom 'says in which sections nothing was said for a while' <<'E'
cd notes
cat >one-to-one.ini <<'X'
[policy]
kinds = one-to-one
X
commit one-to-one.ini
# meeting DAY: held, with something to say everywhere but in the updates
meeting() {
	does new-session -d $1 alice
	fill_in $a/$1-one-to-one.md
	sed -i '/^## [^U]/,/^Nothing/s/^Nothing.*/All is well./' \
	    $a/$1-one-to-one.md
	commit $a
}
said="new-session: nothing to report the last 3 times: "
meeting 2026-08-03
meeting 2026-09-03
does new-session -d 2026-10-03 alice
fails 1 grep 'nothing to report' "$err"
rm "$(cat "$out")"
meeting 2026-10-03
does new-session --cancelled ill -d 2026-10-20 alice
commit $a
does new-session alice
says "${said}Updates for management or organisation" "$err"
rm "$(cat "$out")"
# an optional section is private, a recurring one comes by itself
sed -i 's/^All is well\.$/Nothing to report./' $a/*-one-to-one.md
printf '%s\n' '' '## Disagreements' >>$a/2026-10-03-one-to-one.md
commit $a
does new-session alice
grep -F "$said" "$err" >../got
echo "${said}Achieved since last meeting, Issues affecting performance or \
delivery, Focus and priorities for next period, Updates for management or \
organisation, Anything to raise or discuss" >../want
same ../want ../got
rm "$(cat "$out")"
# one of them has something, an item is something; one has no such section
sed -i '/^## Focus/{n;n;s/.*/- [x] @alice ring the office/}
    /^## Issues/{n;n;s/.*/The desk./}' $a/2026-09-03-one-to-one.md
sed -i '/^## Anything/,/^Nothing/d' $a/2026-08-03-one-to-one.md
commit $a
does new-session alice
grep -F "$said" "$err" >../got
echo "${said}Achieved since last meeting, Updates for management or \
organisation" >../want
same ../want ../got
rm "$(cat "$out")"
does new-session -k support alice
fails 1 grep 'nothing to report' "$err"
E

seldom 'says which objectives nobody came back to' <<'E'
cd notes
does on 2026-01-12 new-document alice objectives
fill_in $a/objectives.md
cat >>$a/objectives.md <<'X'

## Aims

- [ ] @alice halve the waiting list by 2026-12-31
- [ ] @alice learn Welsh
X
commit .
line=$(grep -n 'learn Welsh' $a/objectives.md | cut -d: -f1)
# meeting DAY: nobody writes anything beside what it was given
meeting() {
	does new-session -k support -d $1 alice
	fill_in $a/$1-support.md
	commit $a
}
# passed WORDS...: what is said of the next meeting, in which all come
passed() {
	does new-session -k support alice
	sed -n 's/^new-session: .*objectives.md:[0-9]*: not touched //p' \
	    "$err" >../got
	rm "$(cat "$out")"
	for words; do echo "the last 3 times: $words"; done >../want
	same ../want ../got
}
meeting 2026-03-02
meeting 2026-05-04
passed
meeting 2026-07-06
passed 'halve the waiting list' 'learn Welsh'
does new-session -k support alice
says "new-session: $a/objectives.md:$line: not touched the last 3 times: \
learn Welsh" "$err"
rm "$(cat "$out")"
cd $a
does new-session -k support alice
says "new-session: objectives.md:$line: not touched the last 3 times: \
learn Welsh" "$err"
rm "$(cat "$out")"
cd ../..
# something was written below it
sed -i '/waiting list/a\  One ward is done.' $a/2026-05-04-support.md
commit $a
passed 'learn Welsh'
# what is said of the section may be about all of them
sed -i '/learn Welsh/a\\nOn track.' $a/2026-05-04-support.md
commit $a
passed
# the document is younger than the first of the meetings
sed -i '/On track/d; /One ward/d' $a/2026-05-04-support.md
sed -i 's/^date: .*/date: 2026-04-01/' $a/objectives.md
commit $a
passed
E

it 'says what is open for more than a year and has no day' <<'E'
cd notes
does on 2026-01-12 new-document alice objectives
fill_in $a/objectives.md
cat >>$a/objectives.md <<'X'

## Aims

- [ ] learn Welsh
- [ ] learn Irish by 2027-01-19
- [ ] learn Scots (from 2026-01-21)
X
line=$(grep -n Welsh $a/objectives.md | cut -d: -f1)
does new-session -d 2026-11-01 alice
fill_in $a/2026-11-01-one-to-one.md
sed -i '/^## Focus/{n;n;s/.*/- [ ] ring (from 2026-01-19)/}' \
    $a/2026-11-01-one-to-one.md
commit $a
ring=$(grep -n '] ring' $a/2026-11-01-one-to-one.md | cut -d: -f1)
old='open for more than a year, and has no day:'
does new-session -d 2027-01-20 alice
grep 'one-to-one.md:.*open for' "$err" >../got
echo "new-session: $a/2026-11-01-one-to-one.md:$ring: $old ring" >../want
same ../want ../got
does new-session -k support -d 2027-01-20 alice
grep -F 'objectives.md:' "$err" >../got
echo "new-session: $a/objectives.md:$line: $old learn Welsh" >../want
same ../want ../got
E

seldom 'starts a recurring section with what its document leaves open' <<'E'
cd notes
does on 2026-01-12 new-document alice objectives
fill_in $a/objectives.md
cat >>$a/objectives.md <<'X'

## Aims

- [ ] @alice halve the waiting list by 2026-12-31
- [x] a new form
X
commit .
does new-session -d 2026-11-07 alice
cat >../want <<X
new-session: from $a/objectives.md (waiting, not agreed):
- [ ] @alice halve the waiting list by 2026-12-31 (from 2026-01-12)
X
head -n 2 "$err" >../got
same ../want ../got
list() {
	section Objectives $1 | grep '^-' >../got || :
	printf "%b" "$2" >../want
	same ../want ../got
}
# a section may have the document's title as well, and come every time
for day in 2026-11-08 2026-11-10; do
	does new-session -k support -d $day alice
	section 'Objectives and work standards' "$(cat "$out")" >../got
	says '- [ ] @alice halve the waiting list by 2026-12-31 (from' ../got
	fill_in "$(cat "$out")"
	commit $a/$day-support.md
done
git rm -q $a/*-support.md
one=$a/2026-11-07-one-to-one.md
list $one '- [ ] @alice halve the waiting list by 2026-12-31 (from 2026-01-12)\n'
fill_in $one
commit .
# it is no point that is carried from meeting to meeting
does new-session -d 2026-11-14 alice
fails 1 grep -e 'waiting list' $a/2026-11-14-one-to-one.md "$err"
fill_in $a/2026-11-14-one-to-one.md
commit .
does carry-forward -n $a/2026-11-14-one-to-one.md
same /dev/null "$out"
does new-session -d 2026-12-07 --no-carry alice
list $a/2026-12-07-one-to-one.md ''
rm $a/2026-12-07*
does new-session -d 2026-12-07 alice
one=$a/2026-12-07-one-to-one.md
list $one '- [ ] @alice halve the waiting list by 2026-12-31 (from 2026-01-12)\n'
fill_in $one
sed -i 's/- \[ \] @alice halve/- [x] @alice halve/; s/^status: .*/status: held/' \
    $one
commit .
does new-session -d 2027-01-07 alice
list $a/2027-01-07-one-to-one.md ''
E

it 'says that somebody has left by then' <<'E'
cd notes
echo 'left = 2026-11-30' >>people/alice/person.ini
git commit -qam 'She leaves'
does new-session -d 2026-11-30 alice
fails 1 grep left "$err"
does new-session -d 2026-12-01 -k check-in alice
says 'new-session: alice left on 2026-11-30, before this day' "$err"
E

seldom 'offers questions, and writes none of them down' <<'E'
cd notes
does new-session -k supervision --questions alice
cp "$err" ../first
sed -n '/^new-session: a question of each theme; --questions=THEME gives all of one:$/,$p' \
    "$err" | sed 1d >../got
grep '^## ' "$top/examples/questions.md" | sed 's/## //' >../want
sed 's/^- \([^:]*\): .*/\1/' ../got >../themes
same ../want ../themes
while IFS= read -r line; do
	question=${line#*: }
	tr '\n' ' ' <"$top/examples/questions.md" | sed 's/  */ /g' >../all
	says "- $question" ../all
done <../got
front $a/2026-11-21-supervision.md >../front
test $(wc -l <$a/2026-11-21-supervision.md) -eq 8
rm $a/2026*
# the same again on the same day, another one on the next
does new-session -k supervision --questions alice
same ../first "$err"
rm $a/2026*
does on 2026-11-22 new-session -k supervision --questions alice
fails 1 cmp ../first "$err"
E

it 'has all questions of a theme, the organisation'\''s before its own' <<'E'
cd notes
theme() {
	does new-session -k supervision "$@"
	sed -n '/^new-session: questions, /,$p' "$err" >../got
	same ../want ../got
	rm $a/2026*
}
cat >../want <<'X'
new-session: questions, Opening:
X
awk '/^## / { on = $0 == "## Opening"; next }
    on && /^- /{ if (n++) printf "\n"; printf "%s", $0; next }
    on && /./ { sub(/^ */, " "); printf "%s", $0 }
    END { printf "\n" }' "$top/examples/questions.md" >>../want
theme --questions=opening alice
theme --questions Opening alice
theme alice --questions=OPENING
cat >questions.md <<'X'
# Ours

Text.

## Change

- What changes
  for you?
* And for me?

## Rest and
X
printf -- '\n1. Sleep \033[1m well?\n' >>questions.md
cannot 'questions.md:13:10: control character, take it away' --questions=change
sed -i 's/ .\[1m/,/' questions.md
cat >../want <<'X'
new-session: questions, Change:
- What changes for you?
- And for me?
X
theme --questions change alice
cat >../want <<'X'
new-session: questions, Rest and:
- Sleep, well?
X
theme --questions 'rest and' alice
cannot "--questions: there is no theme 'pay'; there are Change, Rest and" \
    --questions=pay
cannot "--questions: there is no theme 'pay'; there are Change, Rest and" \
    --questions pay
cannot "--questions: there is no theme 'chnge'; did you mean 'Change'?" \
    --questions chnge
misused "new-session: 'alice' is too much: it takes one person" new-session bob alice
misused "new-session: 'alice' is too much: it takes one person" \
    new-session --questions=change bob alice
broken() {
	cat >questions.md
	cannot "questions.md:$1" --questions
}
: | broken "1:1: there is no theme: a theme is a heading '## THEME' with \
questions below it"
printf -- '- a?\n\n## A\n\n- b?\n' | broken "1:1: a question under no theme: \
put a heading '## THEME' before it"
printf '## A\n\n## B\n\n- b?\n' | broken "1:1: the theme 'A' has no question: \
write each after a '-'"
printf '## A\n\n- a?\n\n## a\n\n- b?\n' |
    broken "5:1: there is a theme 'a' already; put them together"
rm questions.md
ln -s ../questions questions.md
cannot 'questions.md: a symbolic link, not a file; put the file itself there' --questions
E

it 'leaves nothing behind when the editor fails, but what was typed' <<'E'
cd notes
one=$a/2026-11-21-one-to-one.md
refuses "new-session: included this time: Objectives, Registration
new-session: $one is not written: the editor 'false' ended with \
status 1; name another: GIT_EDITOR" env GIT_EDITOR=false new-session -e alice
test ! -e $one
fails 2 env GIT_EDITOR='fail() { echo typed >>"$1"; exit 3; }; fail' \
    new-session -e alice >../got 2>"$err"
echo $one >../want
same ../want ../got
says "new-session: $one is kept as it was left: the editor '" "$err"
tail -n 1 $one >../got
echo typed >../want
same ../want ../got
does env GIT_EDITOR='echo more >>' new-session -k supervision -e alice
tail -n 1 $a/2026-11-21-supervision.md >../got
echo more >../want
same ../want ../got
E

it 'shows an item in its own words, also where they name a command' <<'E'
cd notes
does new-session -d 2026-11-07 alice
fill_in $a/2026-11-07-one-to-one.md
sed -i '/^## Focus/{n;n;s/.*/- [ ] @alice learn git add, then: share-record/}' \
    $a/2026-11-07-one-to-one.md
commit $a
cd ..
does new-session -C notes alice
says '- [ ] @alice learn git add, then: share-record (from 2026-11-07)' "$err"
E

it '-e shows what check-record says of what was typed' <<'E'
cd notes
one=$a/2026-11-21-one-to-one.md
does env GIT_EDITOR='sed -i "s/^## Focus.*/&\\n\\n- [] @alice publish it/"' \
    new-session -e alice
fails 1 check-record $one >../findings
grep -c looks ../findings
sed 's/^/new-session: /' ../findings >../want
grep -F "$one:" "$err" >../got
same ../want ../got
does env GIT_EDITOR=true new-session -k supervision -e alice
says 'new-session: nothing is missing' "$err"
says "new-session: when it is ready: share-record $a/2026-11-21-supervision.md" \
    "$err"
E

it 'needs no index, so it may be locked' <<'E'
cd notes
touch .git/index.lock
does new-session alice
E

c=new-session try='new-session alice'
prints=people/alice/2026-11-21-one-to-one.md
. "${0%/*}/trouble.sh"

done_testing
