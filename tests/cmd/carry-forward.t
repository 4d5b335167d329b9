#!/bin/sh
# SPDX-License-Identifier: ISC
# carry-forward - bring what is still open into the next record.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# record DATE [KIND [STATUS]] <<X   a record of alice, committed: X stands under
#                       "Focus and ..." of a one-to-one, under "Agreed actions"
#                       of another kind
# next DATE [KIND]      the one that is prepared, and not committed
# carried FILE          what stands under "Achieved since last meeting", or
#                       what the kind has in its place
# carries <<X           carry-forward brings X in, and all of X is new
cat >>"$words" <<'E'
a=people/alice
write() {
	title='Focus and priorities for next period'
	to='Achieved since last meeting'
	case $2 in
	support) title='Agreed actions' to='Progress since last meeting' ;;
	practice-supervision) title='Agreed actions' to='Since last session' ;;
	esac
	printf -- '---\nkind: %s\ndate: %s\nstatus: %s\n' $2 $1 $3
	[ $3 != cancelled ] || echo 'reason: ill'
	printf -- '---\n\n# Talk\n\n## %s\n\nWell.\n\n## %s\n\n' "$to" "$title"
	cat
}
record() {
	write $1 ${2-one-to-one} ${3-held} >$a/$1-${2-one-to-one}.md
	commit $a
}
next() {
	write $1 ${2-one-to-one} held </dev/null >$a/$1-${2-one-to-one}.md
}
carried() {
	sed '1,/^Well\.$/d; /^## /,$d; /./,$!d' "$1" | sed '$d'
}
carries() {
	[ $# -gt 0 ] || set -- alice
	cat >"$out.carries"
	does carry-forward "$@"
	same "$out.carries" "$out"
}
E

given <<'E'
alice_joins
cd notes
commit people
E

it 'brings in what the last record leaves open, and changes nothing else' <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] @alice draft the rota by 2026-11-14
- [x] @bob order the chairs
- [ ] @bob book the course by 2026-12-01 (from 2026-10-24)
- [-] @alice move the office
- a plain bullet
X
next 2026-11-21
chmod 600 $a/2026-11-21-one-to-one.md
cp $a/2026-11-07-one-to-one.md ../last
cp $a/2026-11-21-one-to-one.md ../next
carries <<'X'
- [ ] @bob book the course by 2026-12-01 (from 2026-10-24)
- [ ] @alice draft the rota by 2026-11-14 (from 2026-11-07)
X
echo 'carry-forward: people/alice/2026-11-21-one-to-one.md: 2 carried' >../want
same ../want "$err"
same ../last $a/2026-11-07-one-to-one.md
sed 's/^Well\.$/&\n\
- [ ] @bob book the course by 2026-12-01 (from 2026-10-24)\
- [ ] @alice draft the rota by 2026-11-14 (from 2026-11-07)/' ../next >../want
same ../want $a/2026-11-21-one-to-one.md
stat -c %a $a/2026-11-21-one-to-one.md >../got
echo 600 >../want
same ../want ../got
git status --porcelain >../got
echo '?? people/alice/2026-11-21-one-to-one.md' >../want
same ../want ../got
E

it 'adds nothing when it is run twice, or on what is there already' <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] @alice draft the rota by 2026-11-14
- [ ] order the   chairs
- [ ] call Dan
X
next 2026-11-21
cat >>$a/2026-11-21-one-to-one.md <<'X'
- [x] @bob Call Dan
- [-] order the chairs by 2026-12-24
X
carries <<'X'
- [ ] @alice draft the rota by 2026-11-14 (from 2026-11-07)
- [ ] call Dan (from 2026-11-07)
X
cp $a/2026-11-21-one-to-one.md ../want
carries </dev/null
same ../want $a/2026-11-21-one-to-one.md
# done meanwhile
sed -i 's/^- \[ \] call Dan/- [x] call Dan/' $a/2026-11-21-one-to-one.md
carries </dev/null
E

it '-n only prints' <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] draft the rota
X
next 2026-11-21
snapshot >../before
carries -n alice <<'X'
- [ ] draft the rota (from 2026-11-07)
X
snapshot >../after
unchanged ../before ../after
echo 'carry-forward: people/alice/2026-11-21-one-to-one.md: 1 to carry' >../want
same ../want "$err"
E

it 'takes an item with the lines below it, without what is finished' <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] @alice plan the move
  with all who are concerned:
  - [x] ask Dan
    - [ ] and his deputy
  - [ ] ask Eve by 2026-11-20
    She is back on Monday.
  - the landlord

  The date is open.

  ~~~
  - [ ] this is code
  ~~~
- [x] @bob the budget
  - [ ] send it to Carol
    - [x] by post
    - [ ] by e-mail
1. [ ] the first thing
2. [x] the second
10) [ ] the tenth
* [ ] a star
	+ [ ] behind a tab
X
next 2026-11-21
carries <<'X'
- [ ] @alice plan the move (from 2026-11-07)
  with all who are concerned:
  - [ ] ask Eve by 2026-11-20 (from 2026-11-07)
    She is back on Monday.
  - the landlord

  The date is open.

  ~~~
  - [ ] this is code
  ~~~
- [ ] and his deputy (from 2026-11-07)
- [ ] send it to Carol (from 2026-11-07)
  - [ ] by e-mail (from 2026-11-07)
1. [ ] the first thing (from 2026-11-07)
10) [ ] the tenth (from 2026-11-07)
* [ ] a star (from 2026-11-07)
	+ [ ] behind a tab (from 2026-11-07)
X
carried $a/2026-11-21-one-to-one.md >../got
same "$out" ../got
carries </dev/null
E

it 'keeps headings and order; what stands elsewhere comes last' <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] one

### Team

- [ ] two
- [x] three

### Training

- [ ] four

## Anything to raise or discuss

- [ ] five

### Team

- [ ] six

## Objectives

- [ ] an objective is looked at again in its own time
X
next 2026-11-21
carries <<'X'
- [ ] one (from 2026-11-07)
- [ ] two (from 2026-11-07)
- [ ] four (from 2026-11-07)
- [ ] five (from 2026-11-07)
- [ ] six (from 2026-11-07)
X
cat >../want <<'X'
- [ ] one (from 2026-11-07)
- [ ] five (from 2026-11-07)

### Team

- [ ] two (from 2026-11-07)
- [ ] six (from 2026-11-07)

### Training

- [ ] four (from 2026-11-07)
X
carried $a/2026-11-21-one-to-one.md >../got
same ../want ../got
E

it 'what whoever leads has promised comes first' <<'E'
cd notes
echo 'supervisor = Eve Malik <eve@example.org>, support' >>$a/person.ini
commit $a/person.ini
record 2026-11-07 <<'X'
- [ ] @alice one

### Team

- [ ] @alice two
- [ ] @eve three
  - [ ] @alice below it

### Training

- [ ] @alice four
  - [ ] @bob stays where it is
- [ ] @manager five

## Anything to raise or discuss

- [ ] @bob six
X
next 2026-11-21
carries <<'X'
- [ ] @manager five (from 2026-11-07)
- [ ] @bob six (from 2026-11-07)
- [ ] @alice one (from 2026-11-07)
- [ ] @alice two (from 2026-11-07)
- [ ] @eve three (from 2026-11-07)
  - [ ] @alice below it (from 2026-11-07)
- [ ] @alice four (from 2026-11-07)
  - [ ] @bob stays where it is (from 2026-11-07)
X
cat >../want <<'X'
- [ ] @bob six (from 2026-11-07)
- [ ] @alice one (from 2026-11-07)

### Training

- [ ] @manager five (from 2026-11-07)
- [ ] @alice four (from 2026-11-07)
  - [ ] @bob stays where it is (from 2026-11-07)

### Team

- [ ] @alice two (from 2026-11-07)
- [ ] @eve three (from 2026-11-07)
  - [ ] @alice below it (from 2026-11-07)
X
carried $a/2026-11-21-one-to-one.md >../got
same ../want ../got
carries </dev/null
rm $a/2026-11-21-one-to-one.md
next 2026-11-21 support
does carry-forward alice
carried $a/2026-11-21-support.md | head -n 8 >../got
cat >../want <<'X'
- [ ] @alice one (from 2026-11-07)
- [ ] @bob six (from 2026-11-07)

### Team

- [ ] @eve three (from 2026-11-07)
  - [ ] @alice below it (from 2026-11-07)
- [ ] @alice two (from 2026-11-07)
X
same ../want ../got
E

it 'brings the name along that an item stands below' <<'E'
cd notes
record 2026-11-07 <<'X'
- Dana Fox
  - [ ] send the list
  - what they said stays behind
- Erin Moss
  - [ ] check the list
  - [x] print it
- Fay Hill
  - [x] send the list of March
X
next 2026-11-14
carries <<'X'
- Dana Fox
  - [ ] send the list (from 2026-11-07)
- Erin Moss
  - [ ] check the list (from 2026-11-07)
X
carried $a/2026-11-14-one-to-one.md >../got
same "$out.carries" ../got
carries </dev/null
sed -i '/send/s/\[ \]/[x]/' $a/2026-11-14-one-to-one.md
commit $a
next 2026-11-21
carries <<'X'
- Erin Moss
  - [ ] check the list (from 2026-11-07)
X
E

it 'two items of one record are two, however equal' <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] Training
  - book the fire course
- [ ] Training
  - book the first-aid course
X
next 2026-11-14
carries <<'X'
- [ ] Training (from 2026-11-07)
  - book the fire course
- [ ] Training (from 2026-11-07)
  - book the first-aid course
X
carries </dev/null
sed -i '0,/- \[ \]/s//- [x]/' $a/2026-11-14-one-to-one.md
commit $a
next 2026-11-21
carries <<'X'
- [ ] Training (from 2026-11-07)
  - book the first-aid course
X
E

it 'the first record after the beginning takes all that is open before' <<'E'
cd notes
printf '[policy]\nsince = 2026-01-01\n' >one-to-one.ini
record 2025-11-04 <<'X'
- [ ] one by 2025-12-01
- [ ] two
X
record 2025-11-18 <<'X'
- [x] two
- [ ] three
X
commit one-to-one.ini
next 2026-01-12
carries <<'X'
- [ ] one by 2025-12-01 (from 2025-11-04)
- [ ] three (from 2025-11-18)
X
sed -i '/one by/d' $a/2026-01-12-one-to-one.md
commit $a
fails 0 audit-trail >../got
says '2026-01-12-one-to-one.md: 1 open item of earlier records' ../got
test $(grep -c 'lost-item' ../got) = 1
next 2026-02-12
carries <<'X'
- [ ] three (from 2025-11-18)
X
E

it 'goes back to the last meeting that was held, however old' <<'E'
cd notes
record 2026-08-01 <<'X'
- [ ] too old, the next one decided about it
X
record 2026-08-29 <<'X'
- [ ] draft the rota
X
record 2026-09-26 one-to-one cancelled <<'X'
- [ ] a cancelled meeting gives nothing
X
record 2026-10-24 one-to-one cancelled </dev/null
next 2026-11-21
carries <<'X'
- [ ] draft the rota (from 2026-08-29)
X
E

it 'takes from every meeting held since the last of its kind' <<'E'
cd notes
record 2026-10-10 support <<'X'
- [ ] older than the last of its kind
X
record 2026-10-24 <<'X'
- [ ] one
- [ ] two
- [ ] three
X
record 2026-11-01 supervision </dev/null
sed -i '/^## /,$d' $a/2026-11-01-supervision.md
commit $a
record 2026-11-07 support <<'X'
- [x] one (from 2026-10-24)
- [-] two (from 2026-10-24)
- [ ] three by 2026-12-01 (from 2026-10-24)
- [ ] four
X
record 2026-11-14 practice-supervision <<'X'
- [ ] @alice one
- [x] four (from 2026-11-07)
- [ ] five
X
next 2026-11-21
# one was done and is open again; three and four are as they stood last
carries <<'X'
- [ ] three by 2026-12-01 (from 2026-10-24)
- [ ] @alice one (from 2026-11-14)
- [ ] five (from 2026-11-14)
X
E

it 'without an earlier one of its kind, takes from all' <<'E'
cd notes
record 2026-10-24 support <<'X'
- [ ] one
X
record 2026-11-07 practice-supervision <<'X'
- [ ] two
X
next 2026-11-21
carries <<'X'
- [ ] one (from 2026-10-24)
- [ ] two (from 2026-11-07)
X
E

# Notes from before `since` have an open point where it was set, and only there.
it 'takes from all that is older than the beginning, once' <<'E'
cd notes
record 2026-01-12 <<'X'
- [ ] first
- [ ] ticked later
X
record 2026-02-09 <<'X'
- [x] ticked later
- [ ] second
X
record 2026-03-09 <<'X'
- [ ] third
X
next 2026-04-13
# without `since`, the last one has what is open
does carry-forward -n alice
echo '- [ ] third (from 2026-03-09)' | same - "$out"
printf '[policy]\nsince = 2026-03-10\n' >one-to-one.ini
commit one-to-one.ini
carries <<'X'
- [ ] first (from 2026-01-12)
- [ ] second (from 2026-02-09)
- [ ] third (from 2026-03-09)
X
# what is old has lost nothing, and what is new only what it lacks of all
does audit-trail alice
cat "$out" "$err" >../told
fails 1 grep lost-item ../told
sed -i '/second/d' $a/2026-04-13-one-to-one.md
commit $a
does audit-trail alice
cat "$out" "$err" >../told
says '1 open item of earlier records is not in it' ../told
next 2026-05-11
does carry-forward -n alice
printf -- '- [ ] %s\n' 'first (from 2026-01-12)' 'third (from 2026-03-09)' |
    same - "$out"
E

it 'where two meetings of one day contradict each other, it is open' <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] one
- [x] two
X
write 2026-11-07 one-to-one held >$a/2026-11-07-one-to-one-2.md <<'X'
- [x] one
- [ ] two
X
commit $a
next 2026-11-21
carries <<'X'
- [ ] one (from 2026-11-07)
- [ ] two (from 2026-11-07)
X
E

it 'keeps the first day through any number of meetings' <<'E'
cd notes
record 2026-09-12 <<'X'
- [ ] draft the rota
X
for day in 2026-09-26 2026-10-10 2026-10-24 2026-11-07; do
	next $day
	does carry-forward alice
	commit $a
done
next 2026-11-21
carries <<'X'
- [ ] draft the rota (from 2026-09-12)
X
E

it 'fills the record it is given, or the earliest that is open' <<'E'
cd notes
record 2026-10-24 <<'X'
- [ ] draft the rota
X
record 2026-11-07 one-to-one planned </dev/null
record 2026-11-21 one-to-one planned </dev/null
carries <<'X'
- [ ] draft the rota (from 2026-10-24)
X
says 'to-one.md: 1 carried' "$err"
says 2026-11-07 "$err"
cd $a
does carry-forward 2026-11-21-one-to-one.md
says 'carry-forward: 2026-11-21-one-to-one.md: 1 carried' "$err"
fails 2 carry-forward objectives.md 2>../../../told
says 'carry-forward: objectives.md: ' ../../../told
cd ..
does carry-forward -n alice/2026-11-07-one-to-one.md
says 'carry-forward: alice/2026-11-07-one-to-one.md: 0 to carry' "$err"
cd ..
git commit -q -a -m 'Brought in'
# held and committed, but nobody has agreed to it
sed -i 's/^status: .*/status: held/; /^- \[/d' $a/2026-11-07-one-to-one.md
commit $a
does carry-forward $a/2026-11-07-one-to-one.md
says 'to-one.md: 1 carried' "$err"
E

it 'adds the section where a record has none, and ends its last line' <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] draft the rota
X
printf -- '---\nkind: one-to-one\ndate: 2026-11-21\nstatus: held\n---\nA word.' \
    >$a/2026-11-21-one-to-one.md
does carry-forward alice
cat >../want <<'X'
---
kind: one-to-one
date: 2026-11-21
status: held
---
A word.

## Achieved since last meeting

- [ ] draft the rota (from 2026-11-07)
X
same ../want $a/2026-11-21-one-to-one.md
E

it 'refuses a record that is agreed' <<'E'
cd notes
record 2026-10-24 support <<'X'
- [ ] draft the rota
X
does new-session -k one-to-one -d 2026-11-07 --no-carry alice
fill_in $a/2026-11-07-one-to-one.md
commit $a
does as alice agree --yes $a/2026-11-07-one-to-one.md
refuses "carry-forward: $a/2026-11-07-one-to-one.md: is agreed, so nothing can \
be added; what is open comes into the next: new-session alice" \
    carry-forward $a/2026-11-07-one-to-one.md
# not when she has taken it back
does as alice agree --yes --withdraw $a/2026-11-07-one-to-one.md
does carry-forward -n $a/2026-11-07-one-to-one.md
does as alice agree --yes $a/2026-11-07-one-to-one.md
refuses "carry-forward: $a/2026-11-07-one-to-one.md: is agreed, so nothing can \
be added; what is open comes into the next: new-session alice" \
    carry-forward $a/2026-11-07-one-to-one.md
# nor when it was changed since
echo more >>$a/2026-11-07-one-to-one.md
commit $a
does carry-forward $a/2026-11-07-one-to-one.md
E

seldom 'refuses what takes no items' <<'E'
cd notes
record 2026-11-07 </dev/null
refuses 'carry-forward: no record of alice is open; start one: new-session '\
'alice' carry-forward alice
record 2026-11-14 one-to-one cancelled </dev/null
refuses "carry-forward: $a/2026-11-14-one-to-one.md: is cancelled: nothing is \
carried into it; into the next one: new-session alice" \
    carry-forward $a/2026-11-14-one-to-one.md
does new-session -k supervision alice
refuses "carry-forward: $a/2026-11-21-supervision.md: a record of supervision \
has no notes, and takes no items; of another kind: new-session -k KIND alice" \
    carry-forward $a/2026-11-21-supervision.md
refuses "carry-forward: $a/2026-11-21-supervision.md: a record of supervision \
has no notes, and takes no items; of another kind: new-session -k KIND alice" \
    carry-forward alice
does new-session -k one-to-one -d 2026-11-28 alice
does carry-forward alice
says 'carry-forward: people/alice/2026-11-28-one-to-one.md: 0 carried' $err
rm $a/2026-11-28-one-to-one.md
does new-document alice objectives
refuses "carry-forward: $a/objectives.md: is not a meeting: nothing is carried \
into it; into the next one: carry-forward alice" carry-forward $a/objectives.md
mkdir templates
printf -- '---\ntitle: Chat\n---\n\n## Points\n' >templates/chat.md
does new-session -k chat alice
refuses "carry-forward: $a/2026-11-21-chat.md: chat has no section that items \
are carried to; name one in templates/chat.md: carry-to: SECTION" \
    carry-forward $a/2026-11-21-chat.md
E

it 'refuses to lose an item in a block that does not end' <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] draft the rota
X
next 2026-11-21
sed -i 's/^Well\.$/~~~/' $a/2026-11-21-one-to-one.md
refuses "carry-forward: items cannot be added to '## Achieved since last \
meeting': look above it for a block of code that does not end, and end it" \
    carry-forward alice
E

seldom 'refuses a record, or an earlier one, that cannot be understood' <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] draft the rota by 2026-11-31
X
next 2026-11-21
refuses "carry-forward: $a/2026-11-07-one-to-one.md:15:25: there is no day \
2026-11-31; correct it" carry-forward alice
sed -i '$s/.*/- [ ] draft the rota (from 2026-9-31)/' \
    $a/2026-11-07-one-to-one.md
refuses "carry-forward: $a/2026-11-07-one-to-one.md:15:28: there is no day \
2026-9-31; correct it" carry-forward $a/2026-11-21-one-to-one.md
git checkout -q .
sed -i '$s/ by .*//' $a/2026-11-07-one-to-one.md
commit $a/2026-11-07-one-to-one.md
cp $a/2026-11-21-one-to-one.md ../next
broken() {
	cat >$a/2026-11-21-one-to-one.md
	refuses "carry-forward: $a/2026-11-21-one-to-one.md:$1" \
	    carry-forward alice
	refuses "carry-forward: $a/2026-11-21-one-to-one.md:$1" \
	    carry-forward $a/2026-11-21-one-to-one.md
}
sed 's/$/\r/' ../next | broken "1:4: $crlf"
printf '\0' | broken '1:1: control character, take it away'
printf 'Zo\353' | broken '1:3: not UTF-8, save the file as UTF-8'
printf '%070000d\n' 0 | broken ' larger than 64 KiB; make it smaller'
sed '4a room: 3' ../next | broken "5:1: unknown key 'room'; a session has \
kind, date, status, with, place, minutes, reason, next"
sed '3s/21/22/' ../next |
    broken '3:1: date is 2026-11-22, '\
"but the file is named 2026-11-21; put the line back, then type: \
move-record -d 2026-11-22 -m REASON people/alice/2026-11-21-one-to-one.md; \
while this name is not committed, rename the file to fit the line instead"
awk 'NR == 10 { print "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> mine" } 1' \
    ../next | broken '10:1: conflict markers; decide what the text is to be '\
'and remove them; where git status calls it unmerged, then: git add FILE'
rm $a/2026-11-21-one-to-one.md
ln -s ../../../next $a/2026-11-21-one-to-one.md
refuses "carry-forward: $a/2026-11-21-one-to-one.md: a symbolic link, not a \
file; put the file itself there" carry-forward alice
E

it 'refuses when an earlier record could be overlooked' <<'E'
cd notes
one=$a/2026-11-07-one-to-one.md
record 2026-11-07 <<'X'
- [ ] draft the rota
X
next 2026-11-21
rm $one
refuses "carry-forward: $one: is committed, but not here; bring it back: git \
restore --staged --worktree $one" carry-forward alice
git checkout -q $one
git mv $one $a/7-november.md
git commit -q -m renamed
refuses "carry-forward: $a/7-november.md: is a session, but not named as one: \
git mv it to DATE-one-to-one.md" carry-forward alice
E

seldom 'refuses what is no person and no record' <<'E'
cd notes
refuses "carry-forward: there is no person 'dave'; new-person adds one" \
    carry-forward dave
for file in '' . .. people/; do
	refuses "carry-forward: '$file' is not a file; name one such as \
people/PERSON/DATE-KIND.md" carry-forward "$file"
done
touch x.md
for file in x.md people/alice/person.ini; do
	refuses "carry-forward: $file: is not a record; records are \
people/PERSON/DATE-KIND.md, documents people/PERSON/KIND.md" \
	    carry-forward "$file"
done
refuses "carry-forward: $a/2026-11-21-one-to-one.md: there is no such record; those that there are: git ls-files :/people" \
    carry-forward $a/2026-11-21-one-to-one.md
refuses "carry-forward: people/dave/2026-11-21-one-to-one.md: there is no such record; \
those that there are: git ls-files :/people" carry-forward people/dave/2026-11-21-one-to-one.md
refuses "carry-forward: ../alice.md: lies outside of the notes repository \
$notes/; name those of another one by themselves" carry-forward ../alice.md
misused "carry-forward: there is no option '-r'" carry-forward -rf
misused 'carry-forward: the person or file is missing' carry-forward
misused "carry-forward: 'bob' is too much: it takes one person or file" carry-forward alice bob
E

given <<'E'
cd notes
record 2026-11-07 <<'X'
- [ ] draft the rota
X
next 2026-11-21
E

c=carry-forward try='carry-forward alice'
prints='- [ ] draft the rota (from 2026-11-07)'
writes=people/alice/2026-11-21-one-to-one.md
. "${0%/*}/trouble.sh"

done_testing
