#!/bin/sh
# SPDX-License-Identifier: ISC
# move-record - put a record under the day and kind that it belongs to.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# state FILE		where a record stands
# record DATE KIND [STATUS [LINE...]]
#			the path of a record that is written and committed,
#			with more lines of front matter
# remarks		what the command said on standard error, without ids
# breaches		there are none in the whole history
cat >>"$words" <<'E'
f=people/alice/2026-10-24-one-to-one.md
state() {
	show-record "$1" >"$out.sheet"
	sed -n 's/^State *//p' "$out.sheet"
}
record() {
	_path=people/alice/$1-$2.md
	_head="kind: $2
date: $1
status: ${3:-held}"
	shift $(($# < 3 ? $# : 3))
	{
		printf '%s\n' --- "$_head" "$@" --- '' '# Talk'
	} >$_path
	commit $_path
	echo $_path
}
remarks() {
	sed 's/[0-9a-f]\{40\}/ID/' "$err"
}
breaches() {
	audit-trail >"$out.trail" 2>&1 || {
		cat "$out.trail"
		return 1
	}
}
E

given <<'E'
. "$top/tests/man-fixture.sh"
E

it 'a new manager is asked for what waits, by every command' <<'E'
cd notes
printf '[kind one-to-one]\nagreed-by = both\n' >one-to-one.ini
commit one-to-one.ini
p=people/alice/2026-11-14-one-to-one.md
sed 's/11-07/11-14/; s/7 Nov/14 Nov/' people/alice/2026-11-07-one-to-one.md >$p
does share-record
says 'and Bob Okafor <bob@example.org>' "$out"
sed -i 's/^manager.*/manager = Bob Okafor <bob@example.org>, ..2026-11-19\
manager = Carol Diaz <carol@example.org>, 2026-11-20../' people/alice/person.ini
commit people/alice/person.ini
echo More. >>$p
does as carol share-record
says "$p: waiting for Alice Ng <alice@example.org> and Carol Diaz <" "$out"
does show-record $p
says 'manager     Carol Diaz <carol@example.org>  not yet' "$out"
fails 1 grep 'Bob.*not yet' "$out"
fails 1 overdue --as-of 2027-01-01 --only agreement --format tsv >late
says 'Carol Diaz' late
does as carol one-to-one
says 'agree     one-to-one of 2026-11-14' "$out"
does as carol move-record -d 2026-11-13 -m 'A slip' $p
says 'move-record: Carol Diaz has to agree: ' "$err"
fails 1 grep 'Bob' "$err"
p=people/alice/2026-11-13-one-to-one.md
does as carol agree --yes alice
says "$p: agreed by Carol Diaz" "$out"
does as bob agree --yes alice
fails 1 grep -F "$p" "$out"
git reset -q --hard HEAD~1
# nobody leads: whoever led that day
sed -i 's/2026-11-20[.][.]/2026-11-20..2026-11-20/' people/alice/person.ini
as alice commit people/alice/person.ini
does show-record $p
says 'manager     Bob Okafor <bob@example.org>  not yet' "$out"
E

it 'moves file, day and heading in one act, and says who agrees again' <<'E'
cd notes
cp $f ../before
does move-record -d 2026-10-23 -m '  It was on Friday. ' $f
new=people/alice/2026-10-23-one-to-one.md
echo $new | cmp - "$out"
remarks >../got
cat >../want <<X
move-record: moved from $f, commit ID, named
move-record: Alice Ng has to agree again: agree $new
X
same ../want ../got
says "$(git rev-parse HEAD)" "$err"
cat >../want <<X
move: $new

Record: $new
Moves: $f
Text: $(git rev-parse HEAD:$new)
Text-SHA256: $(sha256sum $new | cut -c 1-64)
Reason: It was on Friday.

X
git log -1 --format=%B >../got
same ../want ../got
sed 's/2026-10-24$/2026-10-23/; s/24 October/23 October/' ../before >../want
sed -i 's/^- \(.*\)2026-10-23/- \12026-10-24/' ../want
same ../want $new
test ! -e $f
git status --porcelain >../got
same /dev/null ../got
git show --no-renames --format= --name-status HEAD >../got
printf '%s\n' "A	$new" "D	$f" >../want
same ../want ../got
test "$(state $new)" = amended
does as alice agree --yes $new
test "$(state $new)" = agreed
breaches
E

it 'needs no signature for what is a plain commit' <<'E'
cd notes
printf '[trust]\nlevel = signed\n' >one-to-one.ini
commit one-to-one.ini
plan=$(record 2026-12-01 one-to-one planned)
does move-record -d 2026-12-02 $plan
new=people/alice/2026-12-02-one-to-one.md
echo $new | cmp - "$out"
audit-trail --check HEAD~1..HEAD >"$out"
refuses 'move-record: by one-to-one.ini what is said here has to be signed: '\
'git config --global commit.gpgSign true, and user.signingKey to your key; or '\
'all that it takes, in a clone: install-hooks --signers FILE' \
    move-record -d 2026-10-23 -m Friday. $f
E

seldom 'the former name says where it went, and is free for another' <<'E'
cd notes
does move-record -d 2026-10-23 -m 'Friday.' $f
new=people/alice/2026-10-23-one-to-one.md
does show-record $f
says 'State       moved' "$out"
says "moved to $new" "$out"
does show-record --html $f
says "moved to $new" "$out"
does show-record $new
says "Formerly    $f" "$out"
does audit-trail $f
says "moved to $new" "$out"
does audit-trail $new
says "moved from $f" "$out"
for command in 'agree --yes' 'agree --yes --withdraw' 'amend -m x' \
    'move-record -d 2026-10-22 -m x' 'void-record -m x'; do
	refuses "${command%% *}: $f: was moved to $new; name that" $command $f
done
does new-session --no-carry -k one-to-one -d 2026-10-24 alice
echo $f | cmp - "$out"
fill_in $f
commit $f
test "$(state $f)" = waiting || test "$(state $f)" = draft
does show-record $f
says "Before it   a record of this name, moved to $new" "$out"
# the former one first, and nothing of it is said of the other
does audit-trail $f
cat "$out" >../whole
grep -nx "$f" ../whole | cut -d: -f1 >../heads
test $(wc -l <../heads) -eq 2
says "	moved to $new" ../whole
test $(grep -n '	moved to ' ../whole | cut -d: -f1) -lt $(tail -n 1 ../heads)
test $(tail -n 1 ../heads) -lt $(grep -n '	state ' ../whole | cut -d: -f1)
does audit-trail --format json $f
test $(grep -c '"trail": ' "$out") -eq 2
test $(grep -c "\"movedTo\": \"$new\"" "$out") -eq 1
breaches
E

it 'what was void under the new name stays in sight' <<'E'
cd notes
new=$(record 2026-10-23 one-to-one)
does void-record -m 'No meeting.' $new
does move-record -d 2026-10-23 -m 'Friday.' $f
does show-record $new
says 'Before it   a record of this name, void since 2026-11-21' "$out"
says "Formerly    $f" "$out"
does audit-trail $new
test $(grep -cx "$new" "$out") -eq 2
says '	state void' "$out"
breaches
E

it 'takes the agreement along, to be withdrawn under the new name' <<'E'
cd notes
does move-record -d 2026-10-23 -m 'Friday.' $f
new=people/alice/2026-10-23-one-to-one.md
refuses "agree: $new: you said nothing of this record, or took it back \
already; there is nothing to withdraw" agree --yes --withdraw $new
does as alice agree --yes --withdraw $new
refuses "agree: $new: you said nothing of this record, or took it back \
already; there is nothing to withdraw" as alice agree --yes --withdraw $new
breaches
E

it 'what is staged or edited elsewhere stays so' <<'E'
cd notes
echo '# staged' >>people/alice/person.ini
git add people
echo '# edited' >>people/alice/person.ini
echo x >people/alice/evidence.txt
all() { git status --porcelain; git diff; git diff --cached; }
all >../want
does move-record -d 2026-10-23 -m x $f
all >../got
same ../want ../got
E

it 'chooses the first number that is free everywhere' <<'E'
cd notes
g=people/alice/2026-11-07-one-to-one.md
does move-record -d 2026-10-24 -m x $g
echo people/alice/2026-10-24-one-to-one-2.md | cmp - "$out"
git reset -q --hard HEAD~1
# in the work tree, or in the index, alone
echo mine >people/alice/2026-10-24-one-to-one-2.md
echo mine >people/alice/2026-10-24-one-to-one-3.md
git add people/alice/2026-10-24-one-to-one-3.md
rm people/alice/2026-10-24-one-to-one-3.md
mkdir people/alice/2026-10-24-one-to-one-4.md
does move-record -d 2026-10-24 -m x $g
echo people/alice/2026-10-24-one-to-one-5.md | cmp - "$out"
echo mine | cmp - people/alice/2026-10-24-one-to-one-2.md
git status --porcelain >../got
cat >../want <<X
AD people/alice/2026-10-24-one-to-one-3.md
?? people/alice/2026-10-24-one-to-one-2.md
X
same ../want ../got
E

it 'another kind: its title, its leader, its template' <<'E'
cd notes
echo 'supervisor = Eve Malik <eve@example.org>, reflective' \
    >>people/alice/person.ini
commit people
does move-record -k reflective -m 'It was with Eve.' $f
new=people/alice/2026-10-24-reflective.md
echo $new | cmp - "$out"
remarks >../got
cat >../want <<X
move-record: moved from $f, commit ID, named
move-record: $new is not complete by the template of reflective: check-record \
says what is missing
move-record: Alice Ng has to agree again, once it is complete: agree $new
X
same ../want ../got
sed -n 2,5p $new >../got
printf '%s\n' 'kind: reflective' 'date: 2026-10-24' 'status: held' \
    'with: Eve Malik' >../want
same ../want ../got
grep '^# ' $new >../got
grep -q 'Alice Ng and Eve Malik, 24 October 2026$' ../got
breaches
# who leads it now may take it back
does as eve move-record -k one-to-one -m 'No.' $new
grep -q '^with: Bob Okafor$' $f
test "$(git show HEAD~2:$f)" = "$(cat $f)"
breaches
E

it 'another kind: the hints of the old one may stay' <<'E'
cd notes
does new-session --no-carry -d 2026-11-19 -k check-in alice
new=people/alice/2026-11-19-check-in.md
grep -q '^<!--' $new
commit $new
does move-record -k support -m x $new
says '<!-- ' people/alice/2026-11-19-support.md
fails 1 grep '\[hidden\]' "$err"
breaches
E

it 'a heading and a leader that people wrote stay, and that is said' <<'E'
cd notes
echo 'supervisor = Eve Malik <eve@example.org>, reflective' \
    >>people/alice/person.ini
sed -i 's/^# .*/# Our talk/; s/^with: .*/with: Carol Diaz/' $f
git add people
git commit -q -m 'Wording' -m "Record: $f
Amends: $(git rev-parse HEAD:$f)
Reason: words" -- $f
git commit -q -m 'Eve' people
does move-record -d 2026-10-23 -k reflective -m x $f
new=people/alice/2026-10-23-reflective.md
says "move-record: $new: the heading stays as it is: it is not what the \
template gives" "$err"
says "move-record: $new: with: stays as it is: it does not name who led" \
    "$err"
grep -q '^# Our talk$' $new
grep -q '^with: Carol Diaz$' $new
E

it 'the heading is that of the template of its day' <<'E'
cd notes
mkdir templates
cat >templates/one-to-one.md <<X
---
title: Talk
every: 1 month
---
# {{title}} of {{date}}

## Talk
X
commit templates
does move-record -d 2026-10-23 -m x $f
grep -q '^# One to one: Alice Ng and Bob Okafor, 23 October 2026$' \
    people/alice/2026-10-23-one-to-one.md
E

it 'nobody led on the new day: the heading and who led it stay' <<'E'
cd notes
does move-record -d 2025-10-23 -m x $f
new=people/alice/2025-10-23-one-to-one.md
says "the heading stays as it is" "$err"
git show HEAD~:$f | sed 's/^date: .*/date: 2025-10-23/' >../want
same ../want $new
breaches
does move-record -d 2026-10-22 -m x $new
says "the heading stays as it is" "$err"
breaches
E

it 'takes the text as it is, with a rule in it and no line end behind it' <<'E'
cd notes
sed -i 's/^Nothing to report.$/&\n\n---\n\ndate: as agreed\n\nwith: all/' $f
printf '%s' "$(cat $f)" >../text
cp ../text $f
git commit -qm 'Wording' -m "Record: $f
Amends: $(git rev-parse HEAD:$f)
Reason: words" -- $f
does move-record -d 2026-10-23 -m x $f
sed -e '3s/24/23/' -e 's/^\(# .*, \)24 /\123 /' ../text >../want
same ../want people/alice/2026-10-23-one-to-one.md
breaches
E

it 'a template without a heading gives none' <<'E'
cd notes
mkdir templates
printf '%s\n' --- 'title: A walk' --- '' '## What' >templates/walk.md
commit templates
does move-record -k walk -m x $f
new=people/alice/2026-10-24-walk.md
says "the heading stays as it is" "$err"
grep -q '^# One to one: ' $new
sed -i 's/^with: .*/with: Bob/' $new
git commit -qm 'Wording' -- $new
does move-record -k one-to-one -m x $new
grep -q '^# One to one: ' $f
breaches
E

it 'a template that came with the record is the one of its day' <<'E'
cd notes
mkdir templates
printf '%s\n' --- 'title: A walk' --- '# A walk on {{date}}' >templates/walk.md
printf '%s\n' --- 'kind: walk' 'date: 2026-10-30' 'status: held' --- '' \
    '# A walk on 2026-10-30' >people/alice/2026-10-30-walk.md
commit .
does move-record -d 2026-10-29 -m x people/alice/2026-10-30-walk.md
fails 1 grep 'the heading stays as it is' "$err"
grep -q '^# A walk on 2026-10-29$' people/alice/2026-10-29-walk.md
breaches
E

it 'who came with the record had no other name before' <<'E'
cd notes
mkdir people/zoe
sed 's/Alice Ng/Zoe Ames/; s/alice@/zoe@/' people/alice/person.ini \
    >people/zoe/person.ini
z=people/zoe/2026-10-24-one-to-one.md
sed 's/Alice Ng/Zoe Ames/; s/@alice/@zoe/' $f >$z
commit people/zoe
does move-record -d 2026-10-23 -m x $z
grep -q '^# One to one: Zoe Ames and Bob Okafor, 23 October 2026$' \
    people/zoe/2026-10-23-one-to-one.md
E

it 'who leads the new kind only takes it there' <<'E'
cd notes
echo 'supervisor = Eve Malik <eve@example.org>, reflective' \
    >>people/alice/person.ini
commit people
does as eve move-record -k reflective -m 'It was with me.' $f
grep -q '^with: Eve Malik$' people/alice/2026-10-24-reflective.md
breaches
E

it 'what was only planned is moved by a plain commit, also without -m' <<'E'
cd notes
does new-session --planned --no-carry -k one-to-one -d 2026-12-05 alice
p=$(cat "$out")
commit $p
does move-record -d 2026-12-08 $p
new=people/alice/2026-12-08-one-to-one.md
echo $new | cmp - "$out"
remarks >../got
echo "move-record: moved from $p, commit ID, named" | same - ../got
git log -1 --format=%B >../got
printf 'move: %s\n\n' $new | same - ../got
grep -q '^date: 2026-12-08$' $new
grep -q '^# .*, 8 December 2026$' $new
test ! -e $p
test "$(state $new)" = planned
does as alice move-record -d 2026-12-09 -m 'The train.' $new
git log -1 --format=%B >../got
printf 'move: people/alice/2026-12-09-one-to-one.md\n\nThe train.\n\n' |
    same - ../got
breaches
E

it 'a plan with a disagreement in it is more than a plan' <<'E'
cd notes
new=people/alice/2026-12-01-one-to-one.md
sed 's/2026-11-07/2026-12-01/; s/^status: .*/status: planned/' \
    people/alice/2026-11-07-one-to-one.md >$new
printf '%s\n' '' '## Disagreements' '' '- Not on that day. (BO)' >>$new
commit $new
refuses "move-record: $new: was more than planned, so the move has to be \
explained; say why with -m" move-record -d 2026-12-02 $new
does move-record -d 2026-12-02 -m x $new
breaches
E

seldom 'takes over what a run that was killed has left' <<'E'
cd notes
cp -R . ../twin
(cd ../twin && does move-record -d 2026-10-23 -m x $f)
new=people/alice/2026-10-23-one-to-one.md
cp ../twin/$new $new
cp -R . ../one
cp -R . ../two
cp -R . ../three
rm ../two/$f ../three/$f
git -C ../three add -A
for copy in one two three; do
	cd ../$copy
	does move-record -d 2026-10-23 -m x $f
	echo $new | cmp - "$out"
	git status --porcelain >../got
	same /dev/null ../got
	test "$(git rev-parse HEAD^{tree})" = \
	    "$(git -C ../twin rev-parse HEAD^{tree})"
done
E

it 'takes a day as people say it' <<'E'
cd notes
does move-record -d '30 days ago' -m 'It was on Thursday.' $f
echo people/alice/2026-10-22-one-to-one.md | cmp - "$out"
E

it 'says why its path could not be told, and that it is moved' <<'E'
[ -w /dev/full ] || exit 0
cd notes
fails 2 move-record -d 2026-10-22 -m 'It was on Thursday.' $f >/dev/full 2>"$err"
tail -n 1 "$err" >"$out"
echo "move-record: recorded as $(git rev-parse HEAD), but cannot write to \
standard output: No space left on device" >"$out.want"
same "$out.want" "$out"
E

it 'refuses what changes nothing, and wrong usage' <<'E'
cd notes
misused 'move-record: -d or -k is missing: say where it belongs' \
    move-record -m x $f
same='is the one-to-one of 2026-10-24 already; say another day with -d, or '\
'another kind with -k'
refuses "move-record: $f: $same" move-record -d 2026-10-24 -m x $f
refuses "move-record: $f: $same" move-record -k one-to-one -m x $f
refuses "move-record: -d: '2026-02-30' is not a day; write YYYY-MM-DD, or \
words such as today, friday, +1w" \
    move-record -d 2026-02-30 -m x $f
refuses 'move-record: -m: say it in words' move-record -d 2026-10-23 -m ' ' $f
refuses "move-record: $f: was more than planned, so the move has to be \
explained; say why with -m" move-record -d 2026-10-23 $f
E

it 'refuses kinds that are none, or of documents, and documents' <<'E'
cd notes
fails 2 move-record -k one-on-one -m x $f >../got 2>&1
says "'one-on-one'; did you mean 'one-to-one'?" ../got
refuses "move-record: -k: contract is a document, and this was a meeting; \
name a kind of meeting" move-record -k contract -m x $f
does new-document alice contract
commit people
refuses "move-record: people/alice/contract.md: is a document, and has no day \
in its name; change its date: in the file, and amend or commit it" \
    move-record -d 2026-10-23 -m x people/alice/contract.md
refuses "move-record: $f: has a text, and a supervision notes only \
that a meeting took place; say another kind with -k" move-record -k supervision -m x $f
E

it 'a record without notes goes to such a kind, and back' <<'E'
cd notes
p=$(record 2026-11-20 supervision held 'with: Bob Okafor')
does move-record -d 2026-11-19 -m x $p
test "$(state people/alice/2026-11-19-supervision.md)" = recorded
does move-record -k one-to-one -m x people/alice/2026-11-19-supervision.md
test "$(state people/alice/2026-11-19-one-to-one.md)" = draft
does move-record -k supervision -m x people/alice/2026-11-19-one-to-one.md
test "$(state people/alice/2026-11-19-supervision.md)" = recorded
breaches
E

it 'a record of a kind that is known no more stays where it is' <<'E'
cd notes
mkdir templates
printf '%s\n' --- 'title: A walk' --- '## What' >templates/walk.md
commit templates
p=$(record 2026-11-20 walk)
git rm -q templates/walk.md
git commit -qm 'No more walks'
_fails move-record -k supervision -m x $p
says "there is no kind 'walk'" "$err"
E

it 'a record from before its kind was known keeps its title' <<'E'
cd notes
p=$(record 2026-11-20 walk)
mkdir templates
printf '%s\n' --- 'title: A walk' --- '## What' >templates/walk.md
commit templates
does move-record -d 2026-11-19 -m x $p
says '# Talk' people/alice/2026-11-19-walk.md
printf '%s\n' '' '## What' '' 'Rain.' '' '## Disagreements' '' \
    >>people/alice/2026-11-19-walk.md
commit people
does agree --yes --disagree 'It was dry.' people/alice/2026-11-19-walk.md
says '- It was dry. (BO)' people/alice/2026-11-19-walk.md
E

it 'a record with a title and no more is as good as one without notes' <<'E'
cd notes
p=$(record 2026-11-20 one-to-one)
does move-record -k supervision -m x $p
breaches
# a heading is more, be it the only one
sed 's/11-20/11-18/; s/^# Talk/## Points/' people/alice/2026-11-20-supervision.md |
    sed 's/^kind: .*/kind: one-to-one/' >people/alice/2026-11-18-one-to-one.md
commit people/alice/2026-11-18-one-to-one.md
fails 2 move-record -k supervision -m x people/alice/2026-11-18-one-to-one.md 2>err
says 'has a text, and a supervision notes only' err
E

it 'refuses a held record on a day to come' <<'E'
cd notes
refuses "move-record: $f: was held, and 2026-11-22 is to come; say with -d \
the day on which it took place" move-record -d 2026-11-22 -m x $f
does move-record -d 2026-11-21 -m x $f
E

it 'a cancelled one may go to a day to come' <<'E'
cd notes
p=$(record 2026-11-20 one-to-one cancelled 'reason: train')
does move-record -d 2026-12-01 -m 'That one.' $p
test "$(state people/alice/2026-12-01-one-to-one.md)" = cancelled
breaches
E

it 'refuses changes that are not committed, and says what to do' <<'E'
cd notes
echo More. >>$f
refuses "move-record: $f: has changes that are not committed; \
share-record it first" move-record -d 2026-10-23 -m x $f
git add $f
refuses "move-record: $f: has staged changes; first: git commit" \
    move-record -d 2026-10-23 -m x $f
git reset -q --hard
rm $f
refuses "move-record: $f: is committed, but not here; bring it back: git \
restore --staged --worktree $f" move-record -d 2026-10-23 -m x $f
git reset -q --hard
cp $f people/alice/2026-11-20-one-to-one.md
refuses "move-record: people/alice/2026-11-20-one-to-one.md: is not \
committed; share-record it first" move-record -d 2026-11-19 \
    -m x people/alice/2026-11-20-one-to-one.md
E

it 'refuses who is no party today' <<'E'
cd notes
refuses "move-record: $f: carol@example.org is not a party to it; the roster of alice has \
alice@example.org, bob@example.org: if one of them is yours, git config \
user.email ADDRESS" as carol move-record -d 2026-10-23 -m x $f
sed -i 's/, 2026-01-05\.\.$/, 2026-01-05..2026-11-15/' people/alice/person.ini
commit people
refuses "move-record: $f: bob@example.org is not a party to it today (2026-11-21); ask \
whoever leads now, or alice" \
    move-record -d 2026-10-23 -m x $f
does as alice move-record -d 2026-10-23 -m x $f
E

it 'refuses while another git is at work, with nothing changed' <<'E'
cd notes
: >.git/index.lock
refuses "move-record: '$PWD/.git/index.lock' exists: another git program is at \
work; if none is, one has crashed: look at git status, then remove that file" \
    move-record -d 2026-10-23 -m x $f
rm .git/index.lock
: >.git/refs/heads/main.lock
_fails move-record -d 2026-10-23 -m x $f
says 'is locked' "$err"
rm .git/refs/heads/main.lock
does move-record -d 2026-10-23 -m x $f
E

it 'refuses where 99 of that day have taken all names' <<'E'
cd notes
for i in $(seq 2 99); do
	: >people/alice/2026-10-23-one-to-one-$i.md
done
: >people/alice/2026-10-23-one-to-one.md
refuses "move-record: there is no room for another one-to-one on 2026-10-23; \
name another day: -d DATE" move-record -d 2026-10-23 -m x $f
E

it 'names the records as they are seen from the current folder' <<'E'
cd notes
mkdir sub
cd people/alice
does move-record -d 2026-10-23 -m why ${f##*/}
new=2026-10-23-one-to-one.md
echo $new | same - "$out"
remarks >../../../got
same - ../../../got <<X
move-record: moved from ${f##*/}, commit ID, named
move-record: Alice Ng has to agree again: agree $new
X
cd ../../sub
does move-record -d 2026-10-22 -m why ../people/alice/$new
echo ../people/alice/2026-10-22-one-to-one.md | same - "$out"
E

done_testing
