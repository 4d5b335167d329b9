#!/bin/sh
# SPDX-License-Identifier: ISC
# void-record - take away a record that should never have been.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# breaches		there are none in the whole history
# no REASON CMD...	refuses by a rule of history: what it says of $f
cat >>"$words" <<'E'
f=people/alice/2026-10-24-one-to-one.md
g=people/alice/2026-11-07-one-to-one.md
state() {
	show-record "$1" >"$out.sheet"
	sed -n 's/^State *//p' "$out.sheet"
}
breaches() {
	audit-trail >"$out.trail" 2>&1 || {
		cat "$out.trail"
		return 1
	}
}
no() {
	_why=$1
	shift
	refuses "void-record: $f: by the rules of audit-trail(1) this may not \
be committed: $_why [removed]" "$@"
}
E

given <<'E'
. "$top/tests/man-fixture.sh"
E

it 'takes the file away in one act, and says so from then on' <<'E'
cd notes
was=$(git rev-parse HEAD:$g)
does void-record -m '  It is about Dave. ' $g
echo "void $g $(git rev-parse HEAD)" | same - "$out"
same /dev/null "$err"
cat >../want <<X
void: $g

Record: $g
Voids: $was
Reason: It is about Dave.

X
git log -1 --format=%B >../got
same ../want ../got
test ! -e $g
git status --porcelain >../got
same /dev/null ../got
git show --format= --name-status HEAD >../got
echo "D	$g" | same - ../got
does show-record $g
says 'State       void' "$out"
says "void since 2026-11-21, by Bob Okafor <bob@example.org>: It is about \
Dave. (commit $(git rev-parse HEAD | cut -c 1-12))" "$out"
does show-record --html $g
says 'Sign-off: void' "$out"
says 'It is about Dave.' "$out"
does audit-trail $g
says 'made void (It is about Dave.)' "$out"
says 'state void' "$out"
breaches
E

it 'says no more of what is void' <<'E'
cd notes
does void-record -m x $g
for command in 'agree --yes' 'agree --yes --withdraw' 'amend -m x' \
    'move-record -d 2026-10-22 -m x' 'void-record -m x' \
    'disclose --to x -m x'; do
	refuses "${command%% *}: $g: is void; show-record says why, and \
nothing more is said of it" as alice $command $g
done
E

it 'what is staged or edited elsewhere stays so' <<'E'
cd notes
echo '# staged' >>people/alice/person.ini
git add people
echo '# edited' >>people/alice/person.ini
echo x >new
all() { git status --porcelain; git diff; git diff --cached; }
all >../want
does void-record -m x $g
all >../got
same ../want ../got
E

it 'refuses while somebody else has not taken back what they said' <<'E'
cd notes
no "alice@example.org agreed to it on 2026-10-26, and did not take it back; \
they type: agree --withdraw $f" void-record -m x $f
does as alice agree --yes --withdraw $f
does void-record -m x $f
breaches
E

it 'also what has lapsed, under a former name and of a former text' <<'E'
cd notes
sed -i 's/Room 3/Room 4/' $f
does amend -m x $f
does move-record -d 2026-10-23 -m x $f
f=people/alice/2026-10-23-one-to-one.md
no "alice@example.org agreed to it on 2026-10-26, and did not take it back; \
they type: agree --withdraw $f" void-record -m x $f
does as alice agree --yes --withdraw $f
does void-record -m x $f
does show-record $f
says 'Formerly    people/alice/2026-10-24-one-to-one.md' "$out"
breaches
E

it 'names everybody who has to' <<'E'
cd notes
sed -i 's/^manager.*/&2026-10-31/' people/alice/person.ini
echo 'manager = Carol Diaz <carol@example.org>, 2026-11-01..' \
    >>people/alice/person.ini
commit people
does agree --yes $f
no "alice@example.org agreed to it on 2026-10-26, and did not take it back; \
they type: agree --withdraw $f; bob@example.org agreed to it on 2026-11-21, \
and did not take it back; they type: agree --withdraw $f" \
    as carol void-record -m x $f
E

it 'a refusal, and a disagreement that came with it' <<'E'
cd notes
does as alice agree --yes --withdraw $f
does as alice agree --yes --decline 'Not so.' $f
no "alice@example.org declined it on 2026-11-21, and did not take it back; \
they type: agree --withdraw $f" void-record -m x $f
does as alice agree --yes --withdraw $f
does void-record -m x $f
breaches
E

it 'a disagreement that was only written into it' <<'E'
cd notes
f=$g
printf '\n## Disagreements\n\n- Not so. (AN)\n' >>$f
as alice commit $f
no 'a disagreement of alice@example.org is in it; they take it out of the '\
'text first' void-record -m x $f
does as alice void-record -m x $f
breaches
E

it "one's own agreement is not in one's own way" <<'E'
cd notes
does as alice void-record -m x $f
breaches
E

seldom 'refuses a contract that was ever in force' <<'E'
cd notes
does new-document alice contract
f=$(cat "$out")
fill_in $f
sed -i 's/^- *$/- As written./' $f
commit $f
does agree --yes $f
does as alice agree --yes $f
# whoever withdraws changes nothing of that: nobody is sent for it
no 'a contract that was in force is amended, not voided; type: amend -m '\
'REASON FILE' void-record -m x $f
does as alice agree --yes --withdraw $f
no 'a contract that was in force is amended, not voided; type: amend -m '\
'REASON FILE' void-record -m x $f
does agree --yes --withdraw $f
no 'a contract that was in force is not voided; nobody agrees to it now, so '\
'change it, then: share-record FILE' void-record -m x $f
sed -i 's/As written/As we say/' $f
does share-record $f
does agree --yes $f
does as alice agree --yes $f
breaches
E

it 'one that never was in force may go' <<'E'
cd notes
does new-document alice contract
f=$(cat "$out")
commit $f
does void-record -m x $f
test "$(state $f)" = void
does new-document alice contract
echo $f | same - "$out"
commit $f
does show-record $f
says 'Before it   a record of this name, void since 2026-11-21' "$out"
breaches
E

it 'refuses a planned one: git rm is enough' <<'E'
cd notes
does new-session --planned --no-carry -k one-to-one -d 2026-12-05 alice
p=$(cat "$out")
commit $p
refuses "void-record: $p: was never held, and nobody said anything of it; \
git rm it and git commit" void-record -m x $p
git rm -q $p
git commit -q -m 'Not then'
breaches
E

it 'a cancelled one may be void' <<'E'
cd notes
does new-session --cancelled Illness -k one-to-one -d 2026-11-14 alice
p=$(cat "$out")
commit $p
does void-record -m 'It took place.' $p
test "$(state $p)" = void
does audit-trail alice
says "$p" "$out"
says 'made void (It took place.)' "$out"
says 'state void' "$out"
breaches
E

it 'refuses changes that are not committed' <<'E'
cd notes
echo More. >>$g
refuses "void-record: $g: has changes that are not committed; \
share-record it first" void-record -m x $g
git add $g
refuses "void-record: $g: has staged changes; first: git commit" \
    void-record -m x $g
rm $g
refuses "void-record: $g: has staged changes other than those in the file; \
git add $g, or git restore --staged $g" void-record -m x $g
git reset -q --hard
cp $g people/alice/2026-11-20-one-to-one.md
refuses "void-record: people/alice/2026-11-20-one-to-one.md: is not \
committed; share-record it first" \
    void-record -m x people/alice/2026-11-20-one-to-one.md
E

seldom 'takes over what a run that was killed has left' <<'E'
cd notes
rm $g
cp -R . ../two
does void-record -m x $g
git status --porcelain >../got
same /dev/null ../got
cd ../two
git rm -q $g
does void-record -m x $g
git status --porcelain >../got
same /dev/null ../got
E

it 'refuses who is no party today' <<'E'
cd notes
refuses "void-record: $g: carol@example.org is not a party to it; the roster of alice has \
alice@example.org, bob@example.org: if one of them is yours, git config \
user.email ADDRESS" as carol void-record -m x $g
sed -i 's/, 2026-01-05\.\.$/, 2026-01-05..2026-11-15/' people/alice/person.ini
commit people
refuses "void-record: $g: bob@example.org is not a party to it today (2026-11-21); ask \
whoever leads now, or alice" \
    void-record -m x $g
E

it 'wants the reason in one clean line' <<'E'
cd notes
misused 'void-record: -m is missing: say why' void-record $g
refuses 'void-record: -m: say it in words' void-record -m ' ' $g
refuses 'void-record: -m: say it in one line, without tabs' \
    void-record -m "$(printf 'a\nb')" $g
for text in 'a\033[2Jb' 'a\342\200\256b' 'a\377b'; do
	_fails void-record -m "$(printf "$text")" $g
	says 'void-record: -m: ' "$err"
done
E

it 'changes nothing when the branch cannot move' <<'E'
cd notes
: >.git/refs/heads/main.lock
_fails void-record -m x $g
says 'is locked' "$err"
rm .git/refs/heads/main.lock
does void-record -m x $g
E

it 'its name is free on that day' <<'E'
cd notes
does void-record -m x $g
does new-session -k one-to-one -d 2026-11-07 alice
echo $g | same - "$out"
fill_in $g
commit $g
does show-record $g
says 'Before it   a record of this name, void since 2026-11-21' "$out"
does void-record -m y $g
does audit-trail $g
test $(grep -c 'made void' "$out") = 2
test $(grep -cx "$g" "$out") = 2
test $(grep -cx '	state void' "$out") = 2
breaches
E

it 'names that the void one had are not those of the next' <<'E'
cd notes
does move-record -d 2026-11-08 -m x $g
h=people/alice/2026-11-08-one-to-one.md
does void-record -m y $h
does new-session -k one-to-one -d 2026-11-08 alice
fill_in $h
commit $h
does show-record $h
says "Before it   a record of this name, formerly $g, void since" "$out"
fails 1 grep '^Formerly' "$out"
E

seldom 'is told apart from what two branches made of its name' <<'E'
cd notes
git branch -q away
does void-record -m x $g
git branch -q other
does new-session -k one-to-one -d 2026-11-07 alice
fill_in $g
commit $g
does on 2026-11-22 void-record -m y $g
git checkout -q other
for reason in z ''; do
	does new-session -k one-to-one -d 2026-11-07 alice
	fill_in $g
	echo "One more line. $reason" >>$g
	on 2026-11-23 commit $g
	test -z "$reason" || does on 2026-11-23 void-record -m $reason $g
done
on 2026-11-23 git merge -q -m Merge main
does audit-trail $g
test $(grep -cx '	state void' "$out") = 3
sed -n 's/.*made void (\(.\)).*/\1/p' "$out" | tr -d '\n' >../order
printf xyz | same - ../order
does show-record $g
test $(grep -c '^Before it   a record of this name, void since' "$out") = 3
git checkout -q away
does move-record -d 2026-11-08 -m x $g
git branch -q back
does new-session -k one-to-one -d 2026-11-07 alice
fill_in $g
commit $g
does void-record -m y $g
git checkout -q back
does move-record -d 2026-11-07 -m x people/alice/2026-11-08-one-to-one.md
git merge -q -m Merge away
does audit-trail $g
test $(grep -cx '	state void' "$out") = 1
does show-record $g
says 'Before it   a record of this name, void since 2026-11-21' "$out"
breaches
E

it 'but not from what was planned and dropped' <<'E'
cd notes
h=people/alice/2026-11-20-one-to-one.md
git branch -q other
does new-session --planned -k one-to-one -d 2026-11-20 alice
commit $h
git rm -q $h
git commit -q -m No
git checkout -q other
does new-session -k one-to-one -d 2026-11-20 alice
fill_in $h
commit $h
git merge -q -m Merge main
does show-record $h
fails 1 grep '^Before it' "$out"
E

it 'gives nothing more, and what it gave stays' <<'E'
cd notes
does new-session -k one-to-one -d 2026-11-20 alice
h=$(cat "$out")
says 'publish the winter rota by 2026-11-14 (from 2026-11-07)' $h
commit $h
does void-record -m x $g
says 'publish the winter rota by 2026-11-14 (from 2026-11-07)' $h
does void-record -m y $h
does new-session -k one-to-one -d 2026-11-20 alice
echo $h | same - "$out"
fails 1 grep 'publish the winter rota' $h
says 'draft the winter rota by 2026-11-06 (from 2026-10-24)' $h
sed -i '/winter rota/d' $h
does carry-forward $h
fails 1 grep 'publish the winter rota' $h
says 'draft the winter rota' $h
E

it 'names the record as it is seen from the current folder' <<'E'
cd notes/people
fails 2 void-record -m x alice/${f##*/} 2>../../err
says "void-record: alice/${f##*/}: by the rules of audit-trail(1)" ../../err
cd alice
does void-record -m x ${g##*/}
echo "void ${g##*/} $(git rev-parse HEAD)" | same - "$out"
E

it 'of one who spoke of two texts the last word is named' <<'E'
cd notes
sed -i 's/Room 3/Room 4/' $f
does amend -m x $f
does as alice agree --yes $f
no "alice@example.org agreed to it on 2026-11-21, and did not take it back; \
they type: agree --withdraw $f" void-record -m x $f
does as alice agree --yes --withdraw $f
does void-record -m x $f
breaches
E

done_testing
