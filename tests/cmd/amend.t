#!/bin/sh
# SPDX-License-Identifier: ISC
# amend - commit a change to a record that was agreed, and say why.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# state			where the record $f stands; Alice agreed to it, and what
#			she and Bob disagree with is in it
# change [TEXT]		something else in it
cat >>"$words" <<'E'
f=people/alice/2026-10-24-one-to-one.md
state() {
	show-record "$f" >"$out.sheet"
	sed -n 's/^State *//p' "$out.sheet"
}
change() {
	sed -i "s/^place: .*/place: ${1:-Room 9}/" "$f"
}
E

given <<'E'
. "$top/tests/man-fixture.sh"
f=people/alice/2026-10-24-one-to-one.md
agree --yes --disagree 'Not all month.' $f
as alice agree --yes --disagree 'All month.' $f
E

it 'takes from the file that it is a program' <<'E'
cd notes
change
chmod +x $f
does amend -m Room $f
git ls-tree HEAD $f >../got
says '100644 blob' ../got
does check-record $f
git status --porcelain >../got
same /dev/null ../got
E

it 'commits the change with what it amends and why; it waits again' <<'E'
cd notes
was=$(git rev-parse HEAD:$f)
# for Bob, whose agreement Alice's item answered
test "$(state)" = waiting
sed -i 's/Room 3/Room 4/' $f
does amend -m '  It was room 4. ' $f
cat >../want <<X
$f: amends text $was
$f: text $(git rev-parse HEAD:$f)
$f: amended, commit $(git rev-parse HEAD)
X
same ../want "$out"
same /dev/null "$err"
cat >../want <<X
amend: $f

Record: $f
Amends: $was
Reason: It was room 4.

X
git log -1 --format=%B >../got
same ../want ../got
git show --format= --name-only HEAD >../got
echo $f >../want
same ../want ../got
git status --porcelain >../got
same /dev/null ../got
git cat-file blob $was | grep -q 'Room 3'
# it waits for everybody who once agreed, whomever the kind asks
test "$(state)" = amended
does as alice agree --yes $f
test "$(state)" = amended
does agree --yes $f
test "$(state)" = agreed
E

it 'amended again before it was agreed: share-record is enough' <<'E'
cd notes
sed -i 's/Room 3/Room 4/' $f
does as alice amend -m 'Room 4.' $f
sed -i 's/Room 4/Room 5/' $f
refuses "amend: $f: no agreement stands on this text; share-record is enough \
to change it" amend -m 'Room 5.' $f
commit $f
test "$(state)" = amended
does agree --yes $f
test "$(state)" = amended
does as alice agree --yes $f
test "$(state)" = agreed
E

it 'is not needed where nobody has agreed, and not after a withdrawal' <<'E'
cd notes
f=people/alice/2026-11-07-one-to-one.md
change
no="amend: $f: no agreement stands on this text; share-record is enough to \
change it"
refuses "$no" amend -m why $f
git checkout -q $f
as alice agree --yes $f
as alice agree --yes --withdraw $f
change
refuses "$no" amend -m why $f
git reset -q --hard HEAD~2
agree --yes --for alice --evidence 'She said yes.' $f
change
does amend -m why $f
E

it 'refuses who is no party on that day' <<'E'
cd notes
sed -i 's/, 2026-01-05\.\.$/, 2026-01-05..2026-11-15/' people/alice/person.ini
echo 'manager = Carol Diaz <carol@example.org>, 2026-11-16..' \
    >>people/alice/person.ini
commit people/alice/person.ini
change
refuses "amend: $f: bob@example.org is not a party to it today (2026-11-21); ask \
whoever leads now, or alice" \
    amend -m why $f
refuses "amend: $f: eve@example.org is not a party to it; the roster of alice has \
alice@example.org, bob@example.org, carol@example.org: if one of them is yours, git config \
user.email ADDRESS" as eve amend -m why $f
does as carol amend -m why $f
E

it 'refuses a file that has not changed, one that is empty, and one that is gone' <<'E'
cd notes
refuses "amend: $f: is as it was committed; edit it first, then run this again" amend -m why $f
>$f
refuses "amend: $f:1:1: front matter missing: the first line must be '---' \
and nothing else" amend -m why $f
rm $f
refuses "amend: $f: is committed, but not here; bring it back: git restore \
--staged --worktree $f" amend -m why $f
E

it 'takes what is staged if the file has it, and nothing else' <<'E'
cd notes
change
git add $f
change 'Room 10'
refuses "amend: $f: has staged changes other than those in the file; git \
add $f, or git restore --staged $f" amend -m why $f
git rm -q -f --cached $f
fails 2 amend -m why $f
git add $f
echo '# staged' >>people/alice/person.ini
git add people/alice/person.ini
echo '# edited' >>people/alice/person.ini
git diff >../edited
git diff --cached -- people/alice/person.ini >../staged
does amend -m why $f
git diff >../got
same ../edited ../got
git diff --cached >../got
same ../staged ../got
git show --format= --name-only HEAD >../got
echo $f >../want
same ../want ../got
E

it 'refuses a text that a server would refuse' <<'E'
cd notes
cp $f ../f
try() {
	fails 2 amend -m why $f 2>../err
	says "$1" ../err
	cp ../f $f
}
printf 'a\rb\n' >>$f
try 'carriage return'
printf '<!-- only for some -->\n' >>$f
try '[hidden]'
sed -i 's/^date: .*/date: 2026-10-25/' $f
try 'date is 2026-10-25, but the file is named 2026-10-24'
sed -i 's/^kind: .*/kind: nonsense/' $f
try "kind is 'nonsense', but the file is named 'one-to-one'"
sed -i 's/^kind: .*/&\nkind: one-to-one/' $f
try "'kind' is there already; keep one of them"
printf '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n' >>$f
try 'conflict markers'
rm $f
ln -s ../f $f
fails 2 amend -m why $f
E

it 'takes an incomplete text: it waits until it is complete and agreed' <<'E'
cd notes
sed -i 's/^The desk.*//' $f
does amend -m 'To be written again.' $f
test "$(state)" = amended
fails 2 as alice agree --yes $f 2>../err
says [section-empty] ../err
test "$(state)" = amended
E

seldom 'a disagreement belongs to whoever wrote it' <<'E'
cd notes
cp $f ../f
no="changes what somebody else disagrees with; an initialled item is changed by \
whoever wrote it alone, so put it back"
last=$(grep -c '' $f)		# Alice's; Bob's is the line above
# try [LINE]	which is named
try() {
	refuses "amend: $f${1:+:$1}: $no" as alice amend -m why $f
	cp ../f $f
}
sed -i 's/^- Not all month/- All month/' $f
try $((last - 1))
sed -i '/^- Not all month/a and more' $f
try $last
sed -i '/^- Not all month/d' $f
try
sed -i 's/(BO)/(AN)/' $f
try
echo '- More. (BO)' >>$f
try $((last + 1))
echo '- More. (CD)' >>$f
try $((last + 1))
sed -i '/^## Disagreements/,$d' $f
try
sed -i '/^- All month/d' $f
does as alice amend -m 'No longer.' $f
E

it 'wants a reason in one clean line' <<'E'
cd notes
change
misused 'amend: -m is missing: say why' amend $f
misused 'amend: the file is missing' amend -m One
misused "amend: 'two' is too much: it takes one file" amend -m One $f two
misused "amend: '-m' is given twice; once is enough" amend -m One -m Two $f
refuses 'amend: -m: say it in words' amend -m ' ' $f
refuses 'amend: -m: say it in one line, without tabs' \
    amend -m "$(printf 'a\nAgreed-by: Alice Ng <alice@example.org>')" $f
fails 2 amend -m "$(printf 'a\033b')" $f
fails 2 amend -m "$(printf '%0501d' 0)" $f
does amend -m "$(printf '%0500d' 0)" $f
E

it 'what stands in another branch is not lost' <<'E'
cd notes
refuses "amend: nowhere/x.md: there is no such record; those that there are: git ls-files :/people" \
    amend -m why nowhere/x.md
fails 2 amend -m why people/alice/person.ini
git checkout -q --detach
change
fails 2 amend -m why $f 2>../err
says 'HEAD is detached' ../err
E

it 'names the record as it is seen from the current folder' <<'E'
cd notes
change
cd people/alice
does amend -m why ${f##*/}
sed 's/[0-9a-f]\{40\}/ID/' "$out" >../../../got
same - ../../../got <<X
${f##*/}: amends text ID
${f##*/}: text ID
${f##*/}: amended, commit ID
X
cd ..
fails 2 amend -m why alice/${f##*/} 2>../../err
says "amend: alice/${f##*/}: no agreement stands on this text" ../../err
E

done_testing
