#!/bin/sh
# SPDX-License-Identifier: ISC
# disclose - note for good that a record was shown to somebody else.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# shown			what show-record says of who else has seen the record $f
cat >>"$words" <<'E'
f=people/alice/2026-10-24-one-to-one.md
shown() {
	show-record "$f" >"$out.sheet"
	sed -n '1,/^Shown to others/d; /^2/p' "$out.sheet" |
	    sed 's/, commit [0-9a-f]*//'
}
E

given <<'E'
. "$top/tests/man-fixture.sh"
E

it 'notes text, whom and why, in a commit that changes no file' <<'E'
cd notes
tree=$(git rev-parse HEAD^{tree}) id=$(git rev-parse HEAD:$f)
does as alice disclose --to ' The union ' -m 'I asked for it.' $f
cat >../want <<X
$f: text $id
$f: disclosed by Alice Ng <alice@example.org>, commit $(git rev-parse HEAD), named
X
same ../want "$out"
same /dev/null "$err"
cat >../want <<X
disclose: $f

Record: $f
Text: $id
Text-SHA256: $(sha256sum $f | cut -c 1-64)
Disclosed-to: The union
Reason: I asked for it.

X
git log -1 --format=%B >../got
same ../want ../got
test "$(git rev-parse HEAD^{tree})" = $tree
git log -1 --format='%an %cn' >../got
echo 'Alice Ng Alice Ng' >../want
same ../want ../got
E

it 'leaves agreements and all else as they are' <<'E'
cd notes
echo '# staged' >>people/alice/person.ini
git add people
echo '# edited' >>people/alice/person.ini
git status --porcelain >../want
does disclose --to HR -m why $f
git status --porcelain >../got
same ../want ../got
show-record $f >../got
says 'State       agreed' ../got
E

it 'show-record lists all of them, also those of an earlier text' <<'E'
cd notes
does on 2026-11-08 disclose --to HR -m 'Asked for.' $f
sed -i 's/Room 3/Room 4/' $f
does on 2026-11-09 amend -m 'Room 4.' $f
does on 2026-11-10 as alice disclose --to Union -m 'My wish.' $f
does on 2026-11-11 disclose --to Other -m x people/alice/2026-11-07-one-to-one.md
cat >../want <<X
2026-11-08  HR: Asked for. (by Bob Okafor, an earlier text)
2026-11-10  Union: My wish. (by Alice Ng)
X
shown >../got
same ../want ../got
E

it 'show-record does not list what is not to be believed' <<'E'
cd notes
say() {
	git commit -q --allow-empty -m "disclose: $f" -m "Record: $f
Text: ${1:-$(git rev-parse HEAD:$f)}
Text-SHA256: ${2:-$(sha256sum $f | cut -c 1-64)}
Disclosed-to: X
Reason: y"
}
as carol say '' ''
say $(git rev-parse HEAD) ''
say '' $(printf '%064d' 0)
GIT_COMMITTER_EMAIL=alice@example.org say '' ''
shown >../got
same /dev/null ../got
say '' ''
test $(shown | wc -l) -eq 1
E

it 'refuses who is no party on that day' <<'E'
cd notes
refuses "disclose: $f: carol@example.org is not a party to it; the roster of alice has \
alice@example.org, bob@example.org: if one of them is yours, git config \
user.email ADDRESS" as carol disclose --to x -m y $f
sed -i 's/, 2026-01-05\.\.$/, 2026-01-05..2026-11-15/' people/alice/person.ini
commit people
refuses "disclose: $f: bob@example.org is not a party to it today (2026-11-21); ask \
whoever leads now, or alice" \
    disclose --to x -m y $f
E

it 'refuses a text that is not the committed one' <<'E'
cd notes
echo More. >>$f
refuses "disclose: $f: has changes that are not committed; \
share-record it first" \
    disclose --to x -m y $f
git add $f
fails 2 disclose --to x -m y $f
cp $f people/alice/2026-11-20-one-to-one.md
fails 2 disclose --to x -m y people/alice/2026-11-20-one-to-one.md
E

it 'wants whom and why in one clean line each' <<'E'
cd notes
misused 'disclose: --to is missing' disclose -m y $f
misused "disclose: '--to' is given twice; once is enough" \
    disclose -m y --to HR --to=Unions $f
misused 'disclose: -m is missing' disclose --to x $f
misused 'disclose: the file is missing' disclose -m y --to x
refuses 'disclose: --to: say it in words' disclose --to '' -m y $f
refuses 'disclose: -m: say it in words' disclose --to x -m '	' $f
two=$(printf 'a\nAgreed-by: Alice Ng <alice@example.org>')
refuses 'disclose: --to: say it in one line, without tabs' \
    disclose --to "$two" -m y $f
refuses 'disclose: -m: say it in one line, without tabs' \
    disclose --to x -m "$two" $f
fails 2 disclose --to "$(printf 'a\342\200\256')" -m y $f
E

it 'names the record as it is seen from the current folder' <<'E'
cd notes/people/alice
does disclose -m why --to 'HR' ${f##*/}
sed 's/[0-9a-f]\{40\}/ID/' "$out" >../../../got
same - ../../../got <<X
${f##*/}: text ID
${f##*/}: disclosed by Bob Okafor <bob@example.org>, commit ID, named
X
E

done_testing
