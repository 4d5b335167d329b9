#!/bin/sh
# SPDX-License-Identifier: ISC
# check-record - look through records for faults.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# finds TEXT... CMD       exits with 1 and prints just these faults, given on
#                         standard input
# fault TEXT              the same of the one record, which comes from standard
#                         input; TEXT stands behind its path
cat >>"$words" <<'E'
talk=people/alice/2026-11-07-support.md
finds() {
	cat >"$out.want"
	fails 1 "$@" >"$out" 2>"$err"
	same "$out.want" "$out" && same /dev/null "$err"
}
fault() {
	cat >$talk
	printf '%s\n' "$talk$1" | finds check-record
}
E

given <<'E'
alice_joins
cd notes
mkdir people/bob
cat >people/bob/person.ini <<'X'
[person]
name = Bob Okafor
email = bob@example.org
manager = Carol Diaz <carol@example.org>
X
commit people
does new-session -k support -d 2026-11-07 alice
fill_in $talk
commit people
cp $talk ../talk
E

it 'says where a link leads to a file that is not there (R85)' <<'E'
cd notes
touch people/alice/plan.txt 'a plan.txt'
cat >>$talk <<'X'

[plan](plan.txt), [plan](../../a%20plan.txt#top), [folder](../alice/),
[top](/one-to-one.ini), [site](https://example.org/no.md), [here](#here)
and [mail](mailto:alice@example.org), [out](../../../nowhere.md),
[code] and `[no](no.md)`.

- [ ] @alice mend [this](nowhere.md) and [that](/forms/%7Eno.md?raw) (AN)
X
touch one-to-one.ini
line=$(grep -n 'mend' $talk | cut -d: -f1)
there() {
	for to; do
		echo "check-record: $talk:$line: the link to '$to' leads \
nowhere; write where the file is, as seen from people/alice"
	done
}
there nowhere.md '/forms/%7Eno.md?raw' >../want
does check-record $talk
same /dev/null "$out"
grep -F 'leads nowhere' "$err" >../got
same ../want ../got
does check-record
same ../want "$err"
mkdir forms
touch forms/~no.md
ln -s nothing people/alice/nowhere.md
does check-record $talk
fails 1 grep 'leads nowhere' "$err"
E

it 'a link makes no lines of its own in what is said of it' <<'E'
cd notes
printf '\n[here](no&#10;there.md)\n' >>$talk
does check-record $talk
grep -F 'no' "$err" | grep -c 'there.md' >../got
echo 1 >../want
same ../want ../got
fails 1 grep '^there\|: there' "$err"
E

it 'says which open items have no day (R63)' <<'E'
cd notes
sed -i '/^## Agreed actions/a\\n- [ ] @alice ring\n- [x] @bob done\n- [ ] by 2026-11-30 write' $talk
line=$(grep -n '] @alice ring' $talk | cut -d: -f1)
days() {
	does check-record $talk
	grep -F ' no day;' "$err" >../got || test $? -eq 1
	printf "$1" >../want
	same ../want ../got
}
days "check-record: $talk:$line: 1 open item has no day; write by YYYY-MM-DD\n"
sed -i 's/^status: .*/&\nnext: 2026-11-28/; s/ by 2026-11-30//' $talk
line=$((line + 1))
days "check-record: $talk:$line: 2 open items have no day; \
write by 2026-11-28, when you meet again, or another day\n"
does check-record
fails 1 grep 'no day;' "$err"
sed -i 's/^status: .*/status: planned/' $talk
days ''
E

it 'says where no day is set for the next one (R16), which is no fault' <<'E'
cd notes
says_so() {
	does check-record $talk
	same /dev/null "$out"
	echo "check-record: $talk: no day is set for the next support; write it \
after next:, or plan one" | same - "$err"
}
silent() {
	does check-record $talk
	same /dev/null "$out"
	same /dev/null "$err"
}
says_so
# a later one is planned; of another kind, it says nothing of this
new-session -k check-in -d 2026-12-01 alice >/dev/null 2>&1
says_so
new-session -k support -d 2026-12-01 alice >/dev/null 2>&1
silent
rm people/alice/2026-12-01-support.md
says_so
# with a fault there is enough to do
sed -i '/^status:/a plaec: Room 3' $talk
fails 1 check-record $talk >/dev/null 2>../err
same /dev/null ../err
git checkout -q $talk
# who has left meets nobody any more
echo 'left = 2026-11-30' >>people/alice/person.ini
silent
git checkout -q people
sed -i '/^status:/a next: 2026-12-12' $talk
silent
git checkout -q people
# a kind that is not held again and again
mkdir templates
sed '/^every:/d; /^latest:/d; /^probation-every:/d' \
    "$top/lib/notes/kinds/support.md" >templates/support.md
commit templates
silent
E

it 'says where the heading has another day than the record' <<'E'
cd notes
line=$(grep -n '^# ' $talk | cut -d: -f1)
# says_day DAY   that the heading, and that alone, has that day
says_day() {
	does check-record $talk
	same /dev/null "$out"
	grep heading "$err" >../got || :
	echo "check-record: $talk:$line: the heading says '$1', but the record \
is dated 2026-11-07; correct whichever is wrong" | same - ../got
}
silent() {
	does check-record $talk
	fails 1 grep heading "$err"
}
silent
sed -i 's/^# .*/# Support: Alice Ng, 6 November 2026/' $talk
says_day '6 November 2026'
sed -i 's/^# .*/# Saturday 14 November 2026/' $talk
says_day 'Saturday 14 November 2026'
# more than one day, none, or what is no whole one
for title in 'After 6 November 2026: 2026-11-07' 'Support' 'Support, 6 November' \
    'The 2026-11-06 incident, 7 November 2026'; do
	sed -i "s/^# .*/# $title/" $talk
	silent
done
git checkout -q $talk
E

it 'is silent when there is nothing to find fault with' <<'E'
cd notes
does check-record
same /dev/null "$out"
same /dev/null "$err"
sed -i '/^status:/a next: 2026-12-12' $talk
commit $talk
does check-record $talk
same /dev/null "$out"
does check-record $talk $talk
same /dev/null "$out"
git status --porcelain >../got
same /dev/null ../got
E

it 'prints every fault of every record, a line each, in their order' <<'E'
cd notes
does new-session -k support -d 2026-11-06 --cancelled ill alice
does new-session -k supervision -d 2026-11-05 bob
does new-document alice objectives
fill_in people/alice/objectives.md
sed -i '/^reason/d' people/alice/2026-11-06-support.md
echo 'More than a title.' >>people/bob/2026-11-05-supervision.md
echo '## Pay' >>people/alice/objectives.md
echo 'Nothing.' >>people/alice/objectives.md
sed -i '2i room: 3' people/alice/objectives.md
sed '/^## Agreed actions/,/^$/d; s/^minutes/palce/; 3i place:' ../talk >$talk
fails 1 check-record >"$out"
cut -d : -f 1-3 "$out" >../got
cat >../want <<'X'
people/alice/objectives.md:2:1
people/alice/2026-11-06-support.md:1:1
people/alice/2026-11-07-support.md:3:7
people/alice/2026-11-07-support.md:55:1
people/bob/2026-11-05-supervision.md:9:1
X
same ../want ../got
sed 's/.*\[//; s/]//' "$out" >../got
cat >../want <<'X'
front-matter
front-matter
front-matter
section-missing
unrecorded
X
same ../want ../got
E

it 'reads the files it is given, wherever it is started' <<'E'
cd notes
does new-session -k one-to-one alice
sed -i '/^## A/!b; n; n; d' people/alice/2026-11-21-one-to-one.md
does check-record $talk
fails 1 check-record people/alice/2026-11-21-one-to-one.md >../want
cd people
# an editor takes the place from the folder in which it was started
sed 's|^people/||' ../../want >../../seen
fails 1 check-record alice/2026-11-21-one-to-one.md >../../got
same ../../seen ../../got
fails 1 check-record ../people//alice/./2026-11-21-one-to-one.md >../../got
same ../../seen ../../got
fails 1 check-record $notes/people/alice/2026-11-21-one-to-one.md >../../got
same ../../seen ../../got
fails 1 check-record >../../got
same ../../seen ../../got
sed 's|^alice/||' ../../seen >../../want
fails 1 check-record -C alice 2026-11-21-one-to-one.md >../../got
same ../../want ../../got
mkdir dave
cd dave
sed 's|^|../alice/|' ../../../want >../../../seen
fails 1 check-record >../../../got
same ../../../seen ../../../got
E

it 'looks at a roster, settings or a template that it is given' <<'E'
cd notes
mkdir templates
printf '[policy]\nsince = 2026-01-01\n' >one-to-one.ini
printf -- '---\ntitle: Chat\n---\n# {{title}}\n\n## Talk\n' >templates/chat.md
for file in people/alice/person.ini one-to-one.ini templates/chat.md; do
	does check-record $file
	same /dev/null "$out"
done
echo 'kinds = chatt' >>one-to-one.ini
sed -i 's/^title/titel/' templates/chat.md
sed -i 's/^started/strated/' people/alice/person.ini
for file in people/alice/person.ini one-to-one.ini templates/chat.md; do
	fails 1 check-record $file >../got
	grep "^$file:.* \[setting\]$" ../got >../want
	same ../want ../got
done
refuses 'check-record: templates/x.md: there is no such record; those that there are: git ls-files :/people' \
    check-record templates/x.md
E

it 'text: what is no plain text, or too much' <<'E'
cd notes
sed 's/$/\r/' ../talk | fault ":1:4: $crlf [text]"
{ cat ../talk; printf 'Zo\353\n'; } | fault ':57:3: not UTF-8, save the file as UTF-8 [text]'
{ cat ../talk; printf 'a\0b\n'; } | fault ':57:2: control character, take it away [text]'
{ cat ../talk; printf '\033[31mred\n'; } |
    fault ':57:1: control character, take it away [text]'
{ cat ../talk; printf 'a\342\200\256b\n'; } |
    fault ':57:2: bidirectional control character, take it away [text]'
{ printf '\357\273\277'; cat ../talk; } |
    fault ':1:1: byte order mark, take it away [text]'
head -c 3000 /dev/urandom >../random
printf '\377' | cat - ../random | fault ':1:1: not UTF-8, save the file as UTF-8 [text]'
{ cat ../talk; printf '%070000d\n' 0; } |
    fault ': larger than 64 KiB; make it smaller [text]'
awk 'NR == 10 { print "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> mine" } 1' \
    ../talk | fault ':10:1: conflict markers; decide what the text is to be '\
'and remove them; where git status calls it unmerged, then: git add FILE [text]'
{ cat ../talk; for i in $(seq 40); do printf '%*s- x\n' $((2 * i)) ''; done; } |
    fault ':89:1: lists or quotes nested more than 32 deep; make them flatter [text]'
E

it 'text: what is no plain file' <<'E'
cd notes
mv $talk ../talk.md
ln -s ../../../talk.md $talk
echo "$talk: a symbolic link, not a file; put the file itself there [text]" | finds check-record
echo "$talk: a symbolic link, not a file; put the file itself there [text]" | finds check-record $talk
rm $talk
mkdir $talk
echo "$talk: not a regular file; move it away [text]" | finds check-record
rmdir $talk
mkfifo $talk
echo "$talk: not a regular file; move it away [text]" | finds check-record
E

seldom 'front-matter: what cannot be read, or read in two ways' <<'E'
cd notes
: | fault ":1:1: front matter missing: the first line must be '---' and \
nothing else [front-matter]"
# what never was a record has its place elsewhere
printf '# Alice\n\n- ring the office\n' >people/alice/notes.md
echo "people/alice/notes.md:1:1: front matter missing: the first line must be \
'---' and nothing else; old notes are brought in by import-notes, other pages \
belong outside of people/ [front-matter]" | finds check-record people/alice/notes.md
rm people/alice/notes.md
sed '/^---$/,$!d; /^$/,$d; 6d' ../talk | fault ":1:1: front matter without an \
end: put a line '---' after it [front-matter]"
sed '2i palce: Room 3' ../talk | fault ":2:1: unknown key 'palce'; did you \
mean 'place'? [front-matter]"
sed '2i review: 2027-01-01' ../talk | fault ":2:1: unknown key 'review'; a \
session has kind, date, status, with, place, minutes, reason, next \
[front-matter]"
sed '3i kind: support' ../talk | fault ":3:1: 'kind' is there already; keep one of them \
[front-matter]"
sed '4s/.*/status: over/' ../talk | fault ":4:9: status: 'over' is not a status; \
write planned, held or cancelled [front-matter]"
sed '5s/$/ ; Eve/' ../talk | fault ":5:7: a value must not contain a blank \
before ';', what follows would be lost as a comment [front-matter]"
sed "5s/\$/$(printf '%0200d' 0)/" ../talk | fault ':5:191: line of more than '\
'190 bytes; shorten it [front-matter]'
sed '5a minutes: 1441' ../talk | fault ":6:10: minutes: '1441' is not a number \
of minutes from 1 to 1440 [front-matter]"
sed '5a minutes: 0' ../talk | fault ":6:10: minutes: '0' is not a number \
of minutes from 1 to 1440 [front-matter]"
sed '3s/.*/date: 2026-11-31/' ../talk | fault ":3:7: date: '2026-11-31' is not a \
date; write YYYY-MM-DD [front-matter]"
E

it 'name, kind: a name that the content contradicts' <<'E'
cd notes
sed '3s/07/08/' ../talk |
    fault ":3:1: date is 2026-11-08, but the file is named 2026-11-07; put \
the line back, then type: move-record -d 2026-11-08 -m REASON $talk; while \
this name is not committed, rename the file to fit the line instead [name]"
cp ../talk $talk
git mv $talk people/alice/2026-11-07-support-2.md
does check-record
git mv people/alice/2026-11-07-support-2.md people/alice/2026-11-07-support-02.md
fails 1 check-record >"$out"
says "kind is 'support', but the file is named 'support-02'; the first of a day \
has no number, the second has -2: rename it [name]" "$out"
git mv people/alice/2026-11-07-support-02.md people/alice/7-11-support.md
echo "people/alice/7-11-support.md: a session's file name begins with its \
date [name]" >../want
fails 1 check-record >"$out"
says "a session's file name begins with its date: rename it to DATE-KIND.md \
[name]" "$out"
git mv people/alice/7-11-support.md $talk
sed '2s/.*/kind: chat/' ../talk >$talk
echo "$talk:2:1: kind is 'chat', but the file is named 'support'; put the \
line back [name]" | finds check-record
sed '2s/.*/kind: chat/' ../talk >people/alice/2026-11-07-chat.md
cp ../talk $talk
echo "people/alice/2026-11-07-chat.md:2:1: there is no kind 'chat'; \
templates/chat.md would make one [kind]" | finds check-record
# which lines there may be at the top follows from what the name says
rm people/alice/2026-11-07-chat.md
cp $talk people/alice/support.md
echo "people/alice/support.md: a session's file name begins with its date: \
rename it to DATE-KIND.md [name]" | finds check-record
rm people/alice/support.md
printf -- '---\nkind: objectives\ndate: 2026-11-07\nreview: 2027-11-07\n---\n' \
    >people/alice/2026-11-07-objectives.md
echo "people/alice/2026-11-07-objectives.md: a document's file name has no \
date: rename it to KIND.md [name]" | finds check-record
rm people/alice/2026-11-07-objectives.md
echo '# Minutes' >minutes.md
fails 1 check-record minutes.md >"$out"
says "minutes.md: a record is people/PERSON/DATE-KIND.md, a document \
people/PERSON/KIND.md [name]" "$out"
E

it 'name: what would be no file, or one with another, on some disk' <<'E'
cd notes
mkdir -p people/alice/evidence people/con templates
for f in people/con/person.ini people/alice/evidence/Mail.txt \
    people/alice/evidence/mail.txt people/alice/nul.txt templates/x.txt \
    templates/X.txt 'people/alice/a:b.txt' \
    "people/alice/$(printf 'caf\303\251')" \
    "people/alice/$(printf 'cafe\314\201')"; do
	sed 's/Alice Ng/Con Roy/' people/alice/person.ini >$f
done
one='is one file with'
where='where small and capital letters, or two ways to write one letter, are'
device='is the name of a device on Windows, where no file can be called so'
unfit='is a name that no file can have on Windows, by one of its characters, or for '\
'its blank or full stop at the end'
finds check-record <<X
templates/x.txt: $one 'X.txt' $where the same; rename one of them [name]
people/con: $device; choose another name [name]
people/alice/a:b.txt: $unfit; choose another name [name]
people/alice/nul.txt: $device; choose another name [name]
people/alice/$(printf 'caf\303\251'): $one '$(printf 'cafe\314\201')' $where \
the same; rename one of them [name]
people/alice/evidence/mail.txt: $one 'Mail.txt' $where the same; rename one \
of them [name]
X
E

it 'name: a template whose name no record could have, or no contract name' <<'E'
cd notes
mkdir templates
for kind in 2026-01-01-review 2026-13-01 readme review date 'A walk' x; do
	printf '%s\n' --- 'every: 1 month' --- '# {{title}}' '' '## What' \
	    >"templates/$kind.md"
done
sed 's/^every.*/session: no/' templates/x.md >templates/kind.md
cp templates/x.md 'templates/.#x.md'
mv='give it another name [name]'
finds check-record <<X
templates/2026-01-01-review.md: a kind's name does not begin with a day, \
which would be taken for that of its records; $mv
templates/2026-13-01.md: a kind's name does not begin with a day, which \
would be taken for that of its records; $mv
templates/A walk.md: is no name of a kind; rename it to one of small letters, \
digits and '-', at most 64 [name]
templates/date.md: a contract could not name this kind of meeting, as 'date:' \
is something else there; $mv
templates/readme.md: records of this name are passed over; $mv
templates/review.md: a contract could not name this kind of meeting, as \
'review:' is something else there; $mv
X
E

it 'section-missing, section-empty: of a meeting that was held' <<'E'
cd notes
sed '/^## Agreed actions/,/^$/d' ../talk | sed '/^## Pract/{n;n;d}' >$talk
finds check-record <<X
$talk:30:1: 'Practical issues' is empty; write 'Nothing to report.' if so [section-empty]
$talk:53:1: there is no section '## Agreed actions'; add it [section-missing]
X
# one that did not take place has nothing to say
sed -i 's/^status: .*/status: cancelled\nreason: ill/' $talk
does check-record
sed -i 's/^status: .*/status: planned/; /^reason/d' $talk
does check-record
E

it 'a session from before the beginning need not have what its kind asks for' <<'E'
cd notes
old=people/alice/2025-11-18-support.md
cat >$old <<'X'
---
kind: support
date: 2025-11-18
status: held
with: Bob Okafor
---

# Notes

Hello, and [] ring the office.

- [] ring the office

## Disagreements

- not so

## Information to pass on

- this
X
fails 1 check-record $old >../got
says '[section-missing]' ../got
says '[disagreement]' ../got
says '[pass-on]' ../got
printf '[policy]\nsince = 2025-11-19\n' >one-to-one.ini
# what is nearly an item would be lost, also there
printf '%s\n' "$old:12:3: looks like a box; write '- [ ] ring the office' [item]" |
    finds check-record
sed -i 's/^- \[\] /- [ ] /; s/^with:/wiht:/' $old
fails 1 check-record >../got
says '[front-matter]' ../got
sed -i 's/^wiht:/with:/' $old
does check-record
# on the day itself it has begun
printf '[policy]\nsince = 2025-11-18\n' >one-to-one.ini
fails 1 check-record >../got
says '[section-missing]' ../got
E

seldom 'item: a day that is none, an owner whom nobody knows' <<'E'
cd notes
with() {
	sed "/^## Agreed actions/{n;n;s/.*/$*/}" ../talk
}
with '- [ ] @alice write by 2026-11-31' | fault ':48:23: there is no such day; correct it [item]'
with '- [ ] write by 2026-12-1' | fault ":48:16: a day has two figures for \
the month and for the day; write 2026-12-01 [item]"
with '- [ ] @2026-12-01 write' | fault ":48:7: nobody here is '@2026-12-01'; an \
owner is a person's id, @manager, @supervisor, or an address in person.ini up to \
its @ [item]"
with '- [ ] write to x@2026-12-01 before lunch, before 8 October' >$talk
does check-record
with '- [x] write (from 2026-2-30)' | fault ':48:19: there is no such day; correct it [item]'
with '- [ ] @Alice write' | fault ":48:7: nobody here is '@Alice'; did you mean \
'@alice'? [item]"
with '- [ ] @manger write' | fault ":48:7: nobody here is '@manger'; did you \
mean '@manager'? [item]"
with '- [ ] @carla write' | fault ":48:7: nobody here is '@carla'; an owner is \
a person's id, @manager, @supervisor, or an address in person.ini up to its @ \
[item]"
for owner in @alice @bob @manager @supervisor 'ask @carla'; do
	with "- [ ] $owner write by 2026-12-01 (from 2026-11-07)" >$talk
	does check-record
done
E

seldom 'item: a day that an editor has wrapped into the next line' <<'E'
cd notes
with() {
	sed "/^## Agreed actions/{n;n;s/.*/$*/}" ../talk
}
said="a day is read in an item's first line only; write 'by 2026-12-01' there [item]"
with '- [ ] @alice publish the rota\n  by 2026-12-01' | fault ":49:3: $said"
with '1. [ ] publish the rota by\n   2026-12-01 (from 2026-11-07)' |
    fault ":49:4: $said"
with '- [ ] publish the\n rota of winter, and\n hang it up by 2026-12-01' |
    fault ":50:2: $said"
with '- [ ] publish\n  - [ ] the rota\n    by 2026-12-01' | fault ":50:5: $said"
for text in '- [x] a\n  by 2026-12-01' '- [ ] a by 2026-12-03\n  by 2026-12-01' \
    '- [ ] a\n\n  by 2026-12-01' '- [ ] a\n  - by 2026-12-01' \
    '- [ ] a\n  ```\n  by 2026-12-01\n  ```' '- a\n  by 2026-12-01' \
    '- [ ] a\n\nby 2026-12-01'; do
	with "$text" >$talk
	does check-record
done
E

it 'item: an owner or a day, and nothing to do' <<'E'
cd notes
cat >../items <<'X'
- [ ] @bob
- [ ] by 2026-12-01
- [ ] @bob by 2026-12-01 (from 2026-10-24)
  - [ ] (from 2026-10-24)
- [ ] @bob

  - [ ] the rota
- [ ] @alcie
- [ ] @bob
  what stands below it is what is to be done
- [ ] @bob by 2026-12-01
  - the rota
- [x] @bob
- [-] by 2026-12-01
- [ ]

X
n=$(sed -n '/^## Agreed actions/=' ../talk)
sed "$((n + 1))r ../items" ../talk >$talk
nothing="nothing to do is named here, and no command lists it; write '- [ ] \
@OWNER WHAT by YYYY-MM-DD' [item]"
finds check-record <<X
$talk:$((n + 2)):7: $nothing
$talk:$((n + 3)):7: $nothing
$talk:$((n + 4)):7: $nothing
$talk:$((n + 5)):9: $nothing
$talk:$((n + 6)):7: $nothing
$talk:$((n + 9)):7: nobody here is '@alcie'; did you mean '@alice'? [item]
X
commit people
does as alice agree --yes $talk
E

it 'disagreement, pass-on: what has to stand in brackets' <<'E'
cd notes
with() {
	sed "/^## $1/{n;n;s/.*/$2/}" ../talk
}
with Disagreements '- No. (AN)' >$talk
does check-record
with Disagreements '- No.' | fault ':56:1: a disagreement ends with the '\
'initials of who disagrees, in brackets [disagreement]'
with Disagreements '- No. (XX)' | fault ":56:1: nobody in person.ini has the \
initials 'XX'; there are AN, BO [disagreement]"
with 'Information to' '- Pay (to: HR; by: Bob; how: e-mail)' >$talk
does check-record
with 'Information to' '- Pay (to: HR)' | fault ":52:1: say who to, whose \
responsibility, and how: '(to: HR; by: NAME; how: e-mail)' [pass-on]"
E

it 'disagreement, pass-on: under the headings that the template has for them' <<'E'
cd notes
mkdir templates
{
	printf '%s\n' --- 'disagreements: Abweichende Meinungen' \
	    'pass-on: Weiterzugeben' --- '# Gespräch' '' '## Themen'
} >templates/talk.md
talk=people/alice/2026-11-07-talk.md
rm people/alice/*.md
front() {
	printf '%s\n' --- 'kind: talk' 'date: 2026-11-07' 'status: held' --- \
	    '# Gespräch' '' '## Themen' '' 'Alles.' '' "$@"
}
front '## Abweichende Meinungen' '' '- Nein.' | fault ':14:1: a '\
'disagreement ends with the initials of who disagrees, in brackets '\
'[disagreement]'
front '## Weiterzugeben' '' '- Lohn (to: HR)' | fault ":14:1: say who to, \
whose responsibility, and how: '(to: HR; by: NAME; how: e-mail)' [pass-on]"
front '## Abweichende Meinungen' '' '- Nein. (AN)' >$talk
does check-record
front '## Disagreements' '' '- Nein.' >$talk
does check-record
E

it 'standard output is closed, with something to say' <<'E'
cd notes
echo x >$talk
closed() { check-record >&-; }
refuses 'check-record: cannot write to standard output: Bad file descriptor' \
    closed
[ -w /dev/full ] || exit 0
full() { check-record >/dev/full; }
refuses 'check-record: cannot write to standard output: No space left on '\
'device' full
E

it 'hidden: what readers would not see' <<'E'
cd notes
{ cat ../talk; echo '<!-- a word between us -->'; } | fault ':57:1: a comment '\
'that is in no template: readers do not see it; write it as plain text [hidden]'
{ cat ../talk; echo 'a <!-- word -- or two --> b'; } | fault ':57:3: a comment '\
'that is in no template: readers do not see it; write it as plain text [hidden]'
{ cat ../talk; printf '\n[more]: http://example.org\n'; } | fault \
    ':58:1: a link definition: readers do not see it; write [text](target) '\
'where the link is to stand, or a blank before the colon [hidden]'
{ cat ../talk; printf '\nSettled.[^1]\n'; } | fault \
    ':58:9: a footnote: not every reader shows it; write it into the text '\
'[hidden]'
# the note itself is no link definition, and its word no link
{ cat ../talk; printf '\nSettled.[^1]\n\n[^1]: Unfinished\n'; } >$talk
what='a footnote: not every reader shows it; write it into the text [hidden]'
printf '%s\n' "$talk:58:9: $what" "$talk:60:1: $what" | finds check-record $talk
E

seldom 'hidden: what stood in any version of any template is a hint' <<'E'
cd notes
mkdir templates
template() {
	printf '%s\n' --- 'title: Chat' --- '# {{title}}' '' '## Talk' '' "$2" \
	    >templates/$1.md
	commit templates
}
{ cat ../talk; echo '<!-- Who is it? -->'; } | fault ':57:1: a comment that '\
'is in no template: readers do not see it; write it as plain text [hidden]'
# of another kind, of a template that was changed, of one that has gone
template chat '<!-- Who is it? -->'
template chat '<!-- Who are they? -->'
template talk '<!-- Who was it? -->'
git rm -q templates/talk.md
git commit -q -m 'No talk'
{
	cat ../talk
	echo '<!-- Who is it? -->'
	echo '<!-- Who are they? -->'
	echo '<!-- Who was it? -->'
	sed -n '/^<!--/p' "$top/lib/notes/kinds/reflective.md"
} >$talk
does check-record
commit $talk
does audit-trail
# a clone that has not all of history cannot say
git clone -q --depth 1 "file://$PWD" ../shallow
fails 1 check-record -C ../shallow >../got
test "$(grep -c 'that is in no template' ../got)" -eq 2
# what only another branch has is in no template here
git checkout -q -b other
template chat '<!-- Who will it be? -->'
git checkout -q -
{ cat ../talk; echo '<!-- Who will it be? -->'; } | fault ':57:1: a comment '\
'that is in no template: readers do not see it; write it as plain text [hidden]'
E

seldom 'hidden: a slip that takes a whole text with it is one finding' <<'E'
cd notes
line=$(grep -n -m 1 '^Nothing to report' ../talk | cut -d: -f1)
slip() {
	awk -v line=$line -v text="$1" 'NR == line { $0 = text } 1' ../talk |
	    fault ":$line:$2 [hidden]"
}
html="'<' that may begin HTML, which readers do not show; put a blank after \
it, or write it in code marks: \`<...>\`"
for text in '<?x' '<![CDATA[' '<![CDATA[ a ]]>' '<!A' '<script>' '<pre' \
    '<style>a' '<div>'; do
	slip "$text" "1: $html"
done
slip 'a <![CDATA[ b' "3: $html"
slip '<!-- a' "1: a comment that has no end: readers see nothing of what \
follows; write '-->' where it ends, or remove it"
slip '<!-- a -->' '1: a comment that is in no template: readers do not see '\
'it; write it as plain text'
E

it 'one slip is one finding: hints stay hints where the top is broken' <<'E'
cd notes
{ sed 's/^status: held$/&\nplace: Room 3: upstairs/' ../talk
echo '<!-- What came of the actions agreed last time? -->'; } >$talk
fails 1 check-record >../out
says '[front-matter]' ../out
fails 1 grep -v '\[front-matter\]' ../out
{ sed 's/^kind: .*/kind: suport/' ../talk
echo '<!-- What came of the actions agreed last time? -->'; } >$talk
fails 1 check-record >../out
fails 1 grep '\[hidden\]' ../out
E

it 'a name and a text do no harm to a terminal, or to who counts lines' <<'E'
cd notes
name=$(printf 'a\nb\033[2J\342\200\256')
cp ../talk "people/alice/$name.md"
finds check-record <<X
people/alice/a?b?[2J?.md: a record is people/PERSON/DATE-KIND.md, a document \
people/PERSON/KIND.md [name]
X
rm "people/alice/$name.md"
sed "4s/.*/status: Ζωή/" ../talk | fault ":4:9: status: 'Ζωή' is not a status; \
write planned, held or cancelled [front-matter]"
E

it 'passes over what editors leave, dot files and pages for readers' <<'E'
cd notes
ln -s bob@host.4711 people/alice/.#2026-11-07-support.md
ln -s bob@host.4711 people/.#README.md
mkdir people/.obsidian people/alice/.obsidian
for file in .obsidian/notes.md alice/.obsidian/notes.md alice/.notes.md README.md \
    alice/README.md alice/2026-11-07-support.md~ alice/#2026-11-07-support.md# \
    alice/.2026-11-07-support.md.swp; do
	echo '- [] x' >"people/$file"
done
does check-record
same /dev/null "$out"
new-session -k check-in alice
overdue --only action
git add people/.obsidian people/alice/.notes.md people/alice/README.md
git commit -qm Pages
overdue --only action
audit-trail
E

it 'what was complete has no section missing that a later template asks for' <<'E'
cd notes
cp $talk people/bob
commit people
mkdir templates
{
	cat "$top/lib/notes/kinds/support.md"
	printf '\n## Parking\n\n<!-- Where? -->\n'
} >templates/support.md
commit templates
does check-record
same /dev/null "$out"
does check-record $talk
does check-record people/bob/*.md $talk
# history knows what it was written on, also when it was changed since
echo 'And more.' >>$talk
commit people/alice
does check-record $talk
# and what never was complete stays so
sed '/^## /,$d' ../talk >people/alice/2026-11-08-support.md
sed -i 's/11-07/11-08/' people/alice/2026-11-08-support.md
commit people/alice
fails 1 check-record >"$out"
says "people/alice/2026-11-08-support.md:" "$out"
E

it 'history that is not there, or not whole, takes no fault back' <<'E'
cd notes
sed -i '/^## Work/,/^$/d' $talk
commit $talk
git clone -q --depth 1 "file://$PWD" ../shallow
git init -q ../new
cp -r people ../new
for place in . ../shallow ../new; do
	fails 1 check-record -C $place $talk >"$out" 2>"$err"
	says "there is no section '## Workload and priorities'" "$out"
	same /dev/null "$err"
done
gone=$(git rev-parse HEAD~1)
gone_at=.git/objects/${gone%"${gone#??}"}/${gone#??}
mv $gone_at ../gone
fails 2 check-record $talk 2>"$err"
says "$gone" "$err"
mv ../gone $gone_at
E

it 'where history is cut off is told from a commit that is lost' <<'E'
touch no-fsck
cd notes
mkdir -p templates
for words in Old New; do
	printf '%s\n' --- 'title: Walk' --- '# {{title}}' '' '## Notes' '' \
	    "<!-- $words words -->" >templates/walk.md
	commit templates
done
git clone -q --depth 2 "file://$PWD" ../shallow
cd ../shallow
printf '%s\n' --- 'kind: walk' 'date: 2026-11-10' 'status: held' --- '# Walk' \
    '' '## Notes' '' '<!-- Old words -->' '' 'By the river.' \
    >people/alice/2026-11-10-walk.md
does check-record people/alice/2026-11-10-walk.md
mv .git/objects/pack/*.pack ../pack
git unpack-objects -q <../pack
gone=$(git rev-parse HEAD~1)
rm .git/objects/${gone%"${gone#??}"}/${gone#??}
fails 2 check-record people/alice/2026-11-10-walk.md >"$out" 2>"$err"
says "$gone is not here" "$err"
same /dev/null "$out"
E

seldom 'initials that somebody had when they disagreed stay theirs' <<'E'
cd notes
as alice agree --yes --disagree 'Not the date.' $talk >../log
does check-record $talk
sed -i 's/^name = .*/name = Alice Zed/' people/alice/person.ini
as alice git commit -qm 'A new name' people/alice
does check-record $talk
does check-record
same /dev/null "$out"
# nor in what is changed beside it, and is shared, staged or agreed to
agree --yes --disagree 'Nor the place.' $talk >../log
does check-record $talk
sed -i 's/^minutes: .*/minutes: 70/' $talk
git add $talk
audit-trail --staged >../got 2>&1
fails 1 grep 'initials' ../got
git checkout -q HEAD $talk
as alice agree --yes $talk >../log
# but nobody disagrees with them now
sed -i 's/^- Not the date.*/&\n- Nor the time. (AN)/' $talk
fails 1 check-record $talk >"$out"
says "nobody in person.ini has the initials 'AN'; there are AZ, BO" "$out"
[ "$(wc -l <"$out")" = 1 ]
E

seldom 'refuses what is not a file of the notes' <<'E'
cd notes
for file in '' . .. people/ people/alice people/alice/..; do
	refuses "check-record: '$file' is not a file; name one such as \
people/PERSON/DATE-KIND.md" check-record "$file"
done
refuses 'check-record: people/alice/x.md: there is no such record; those that there are: git ls-files :/people' \
    check-record people/alice/x.md
for file in people/dave/x.md people/alice/person.ini/x.md; do
	refuses "check-record: $file: there is no such record; those that \
there are: git ls-files :/people" check-record $file
done
refuses "check-record: ../talk: lies outside of the notes repository $notes/; \
name those of another one by themselves" \
    check-record ../talk
refuses "check-record: $HOME/.gitconfig: lies outside of the notes \
repository $notes/; name those of another one by themselves" check-record "$HOME/.gitconfig"
misused "check-record: there is no option '-r'" check-record -rf
E

it 'says that a file is executable before it is committed so' <<'E'
cd notes
chmod +x people/alice/person.ini $talk
what='is an executable file; committed so it is not read: chmod -x'
all='and where all files are: git config core.fileMode false [text]'
finds check-record <<X
$talk: $what '$talk', $all
people/alice/person.ini: $what 'people/alice/person.ini', $all
X
cd people/alice
fails 1 check-record >../../../got
says "chmod -x '${talk##*/}', and where" ../../../got
says "chmod -x 'person.ini', and where" ../../../got
cd ../../..
fails 1 check-record -C notes >got
says "chmod -x notes/'people/alice/person.ini', and where all files are: git \
-C notes config" got
cd notes
git config core.fileMode false
check-record
git config core.fileMode true
git add .
git commit -qm Executable
chmod -x people/alice/person.ini $talk
fails 2 show-record $talk 2>../err
says "git update-index --chmod=-x '$talk'" ../err ||
    says "git update-index --chmod=-x 'people/alice/person.ini'" ../err
# settings, templates and evidence as well
mkdir -p templates people/alice/evidence
printf '%s\n' --- 'title: Chat' --- >templates/chat.md
echo '[policy]' >one-to-one.ini
echo mail >people/alice/evidence/mail.txt
for file in one-to-one.ini templates/chat.md people/alice/evidence/mail.txt; do
	chmod +x $file
	fails 1 check-record >../got
	test $(wc -l <../got) -eq 1
	says "$file: $what '$file'" ../got
	case $file in people/*) ;; *)
		fails 1 check-record $file >../named
		same ../got ../named
	esac
	chmod -x $file
done
E

it 'asks for a recurring section where it was due' <<'E'
cd notes
export ONE_TO_ONE_TODAY=2027-01-01
mkdir templates
cat >templates/talk.md <<'X'
---
title: Talk
recurring: Goals, 1 month | Papers, 3 months
---

# {{title}}

## News

## Goals

## Papers
X
# talk DATE STATUS SECTION...
talk() {
	file=people/alice/$1-talk.md
	printf -- '---\nkind: talk\ndate: %s\nstatus: %s\n---\n' $1 $2 >$file
	shift 2
	for title; do
		printf '\n## %s\n\nNone.\n' "$title"
	done >>$file
}
talk 2026-08-03 held News Goals Papers
talk 2026-08-17 held News
# not held, and another kind
talk 2026-09-01 planned News Goals
talk 2026-09-02 held News
sed 's/^kind: talk/kind: one-to-one/' people/alice/2026-08-03-talk.md \
    >people/alice/2026-09-03-one-to-one.md
# once in a month is enough, on whatever day of it
talk 2026-10-01 held News
talk 2026-10-31 held News Goals Papers
talk 2026-12-31 held News Goals
talk 2027-01-01 held News Goals
lacks() {
	echo "people/alice/$1-talk.md:$2:1: there is no section '## $3', \
which was due again; add it [section-missing]"
}
{ lacks 2026-09-02 9 Goals; lacks 2027-01-01 13 Papers; } >../lacks
finds check-record people/alice/*-talk.md <../lacks
sed -n 1p ../lacks | finds check-record people/alice/2026-09-02-talk.md
# text of before the policy
printf '[policy]\nsince = 2026-10-01\n' >one-to-one.ini
does check-record people/alice/2026-09-02-talk.md
rm one-to-one.ini
# where one of the same month cannot be read, nobody can say
talk 2026-09-07 done News
does check-record people/alice/2026-09-02-talk.md
E

it 'people who are none are found, and the others are looked at' <<'E'
cd notes
echo 'Who is who' >people/README
mkdir people/empty
does check-record
mkdir people/Eve people/dave
cp ../talk people/dave/2026-11-07-support.md
cp ../talk people/dave/2026-11-07-support-2.md
sed -i 's/^status: .*/status: over/' $talk
none='people/dave: has no person.ini; new-person makes one [setting]'
finds check-record <<X
people/Eve: is not a person's id; an id is small letters, digits and '-', at most 64 [name]
$talk:4:9: status: 'over' is not a status; write planned, held or cancelled [front-matter]
$none
X
echo "$none" | finds check-record people/dave/*.md
# whatever file git would take there; what an editor leaves is none
rm -r people/Eve people/dave/*
git checkout -q $talk
touch people/empty/.notes.txt.swp
does check-record
echo 'He likes tea' >people/dave/notes.txt
echo "$none" | finds check-record
rm people/dave/notes.txt
mkdir people/dave/evidence
echo Yes >people/dave/evidence/mail.txt
echo "$none" | finds check-record
E

it 'setting: a template that cannot be understood' <<'E'
cd notes
mkdir templates
printf -- '---\nevery: often\n---\n' >templates/support.md
fault="templates/support.md:2:8: every: 'often' is not an interval; write for \
example '2 weeks' or '1 month' [setting]"
echo "$fault" | finds check-record
echo "$fault" | finds check-record $talk
E

it 'setting: where no kinds are named one-to-one is expected, and is a meeting' <<'E'
cd notes
says="one-to-one.ini: kinds: 'one-to-one' is a document, not a meeting; name a kind of meeting"
refused() {
	echo "$says [setting]" | finds check-record
	git add . && git commit -qm 'Other settings'
	fails 1 audit-trail --gate HEAD^..HEAD >out
	says "$says [malformed]" out
	fails 2 overdue 2>err
	says "$says" err
	git reset -q --hard HEAD^
}
printf '[kind one-to-one]\nsession = no\n' >one-to-one.ini
refused
mkdir templates
printf -- '---\nsession: no\n---\n# Notes\n\n## Points\n' >templates/one-to-one.md
refused
mkdir templates
printf -- '---\nsession: no\n---\n# Notes\n\n## Points\n' >templates/one-to-one.md
printf '[policy]\nkinds = support\n' >one-to-one.ini
silent check-record
E

it 'setting: names of what does not exist, in one-to-one.ini' <<'E'
cd notes
cat >one-to-one.ini <<'X'
[policy]
kinds = one-to-one | nosuch | objectives
documents = objectives |check-in| nosuch
pro-rata = support | nosuch | contract
since = 2026-11-22

[kind one-on-one]
[kind support]
latest = 1 day
X
make='templates/nosuch.md would make one [setting]'
finds check-record <<X
one-to-one.ini:2:22: kinds: there is no kind 'nosuch'; $make
one-to-one.ini:2:31: kinds: 'objectives' is a document, not a meeting; name a kind of meeting [setting]
one-to-one.ini:3:25: documents: 'check-in' is a meeting, not a document; name a document [setting]
one-to-one.ini:3:35: documents: there is no kind 'nosuch'; $make
one-to-one.ini:4:22: pro-rata: there is no kind 'nosuch'; $make
one-to-one.ini:4:31: pro-rata: 'contract' is a document, not a meeting; name a kind of meeting [setting]
one-to-one.ini:5:9: since: 2026-11-22 is still to come on 2026-11-21, when it \
is set; write that day, or one before it [setting]
one-to-one.ini:7:2: there is no kind 'one-on-one'; did you mean \
'one-to-one'? [setting]
one-to-one.ini:9:10: latest: comes before 'every'; make it longer, or 'every' shorter [setting]
X
printf '[policy]\nkinds = support\ndocuments = objectives\npro-rata = yes\n'\
'since = 2026-11-21\n[kind support]\n' >one-to-one.ini
does check-record
E

it 'setting: a supervisor of no kind of meeting, and days that cannot be' <<'E'
cd notes
ini=people/alice/person.ini
cp $ini ../ini
eve='supervisor = Eve Malik <eve@example.org>'
{ cat ../ini; echo "$eve, 2026-01-01.., reflectiv"; } >$ini
fails 1 check-record >"$out"
says "has no kind after the address; write Name <address>, KIND [setting]" "$out"
{ cat ../ini; echo "$eve, reflectiv"; echo "$eve, contract, 2026-01-01.."
} >$ini
finds check-record <<X
$ini:6:43: supervisor: there is no kind 'reflectiv'; did you mean \
'reflective'? [setting]
$ini:7:43: supervisor: 'contract' is a document, not a meeting; name a kind of meeting [setting]
X
{ cat ../ini; echo 'left = 2026-01-04'; } >$ini
echo "$ini:6:1: 'left' is before 'started'; correct one of them [setting]" | finds check-record
{ cat ../ini; echo "$eve, reflective"; echo 'left = 2026-01-05'; } >$ini
does check-record
E

it 'setting: a contract of no day, or of what is no meeting' <<'E'
cd notes
c=people/alice/contract.md
contract() {
	{
		printf '%s\n' --- 'kind: contract' "$@" ---
		echo '# Contract'
		sed -n 's/^## .*/&\n\nAs we said.\n/p' \
		    "$top/lib/notes/kinds/contract.md"
	} >$c
}
contract 'date: 2026-11-07' 'support: every 2 months'
does check-record
contract 'support: every 2 months'
echo "$c:1:1: a contract needs the day from which it holds; add 'date: \
YYYY-MM-DD' [setting]" | finds check-record
contract 'date: 2026-11-07' 'one-on-one: every 2 weeks' \
    'objectives: every 1 month'
finds check-record $c <<X
$c:4:1: there is no kind 'one-on-one'; did you mean 'one-to-one'? [setting]
$c:5:1: 'objectives' is a document, not a meeting; name a kind of meeting [setting]
X
# one slip is one finding
contract 'date: 2026-11-07' 'status: held' 'weekly: 1' 'support: every 2 months'
finds check-record $c <<X
$c:4:1: unknown key 'status'; a contract has a line for each kind of session, and kind, date, review [front-matter]
$c:5:9: weekly: '1' is not 'every INTERVAL, latest INTERVAL, N minutes' [front-matter]
X
contract 'date: 2026-11-07' 'support: every 2 months'
sed -i 2d $c
echo "$c:1:1: there is no 'kind'; add 'kind: KIND' [front-matter]" |
    finds check-record $c
sed -i '1a kidn: contract' $c
echo "$c:2:1: unknown key 'kidn'; did you mean 'kind'? [front-matter]" |
    finds check-record $c
E

it 'reads while a merge is not finished, or on no branch' <<'E'
cd notes
git rev-parse HEAD >.git/MERGE_HEAD
does check-record
rm .git/MERGE_HEAD
git checkout -q --detach
does check-record
touch .git/index.lock
does check-record
E

it 'reads notes of which nothing is committed yet' <<'E'
git init -q new
cp -r notes/people new
cd new
does check-record
same /dev/null "$out"
sed -i '1a kidn: support' $talk
for file in '' $talk; do
	fails 1 check-record $file >"$out"
	says "$talk:2:1: unknown key 'kidn'" "$out"
done
mv people ..
fails 2 check-record 2>"$err"
says "has no commit yet; new-person makes the first one" "$err"
E

it 'remarks that a meeting was held on a day that is to come' <<'E'
cd notes
for day in 2026-11-22 2026-11-23; do
	to=people/alice/$day-support.md
	sed "s/2026-11-07/$day/; s/7 November/${day##*-} November/" $talk >$to
	for file in $to ''; do
		check-record $file >../out 2>../err
		same /dev/null ../out
		if [ $day = 2026-11-22 ]; then
			fails 1 grep 'is to come' ../err
		else
			says "$to: was held, and $day is to come; the day is \
put right by move-record -d DAY -m REASON" ../err
		fi
	done
	rm $to
done
E

seldom 'asks history once for a person, however many records lack a section' <<'E'
strace -V >version 2>&1 || exit 0
cd notes
# how often what was learnt of history is looked for
asked() {
	fails 1 traced -o ../calls -e trace=openat check-record "$@" >../out
	grep -c '"one-to-one", O_RDONLY' ../calls
}
for day in 08 09 10; do
	sed "s/2026-11-07/2026-11-$day/; s/7 Nov/${day#0} Nov/; /^## Work/,/^\$/d" \
	    $talk >people/alice/2026-11-$day-support.md
done
# the first makes the folder, too
asked people/alice/2026-11-08-support.md
one=$(asked people/alice/2026-11-08-support.md)
test $one -gt 0
test $(asked people/alice/2026-11-??-support.md) = $one
test $(asked) = $one
E

it 'says of no file that it can be brought back where git cannot be asked' <<'E'
cd notes
rm $talk
mkdir ../bin
ln -s "$(command -v check-record)" ../bin
refuses "check-record: 'git' is not installed; install it" \
    env PATH="$PWD/../bin" check-record $talk
E

it 'names the file itself where a sparse checkout leaves out one of no folder' <<'E'
cd notes
echo 'Read me.' >README.md
commit README.md
git update-index -q --refresh
git sparse-checkout set --no-cone /people/
refuses 'check-record: README.md: is committed, but not checked out here; first: '\
'git sparse-checkout add README.md' check-record README.md
git sparse-checkout add README.md
test -e README.md
E

c=check-record try=check-record prints= unborn=no
. "${0%/*}/trouble.sh"

done_testing
