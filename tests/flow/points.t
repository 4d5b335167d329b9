#!/bin/sh
# SPDX-License-Identifier: ISC
# Points for the next meeting, while the other plans it, writes it up, or puts
# it off: two clones of one server with the gate, and neither has fetched.
. "${0%/*}/../lib.sh"
. "${0%/*}/../cmd/words.sh"

# Bob's clone is notes/, Alice's alice/, the server server.git.
#
# $p		the record of the day on which the next meeting is due, today
# alice CMD...	by Alice, in her clone
# held [DAY]	Bob writes the meeting up, and commits nothing
# fill FILE	each section that is empty has "Said."
# points WANT	the bullets of $p at the server, in their order; both clones
#		have them after the next share, and no server is in doubt
# rejects TEXT CMD...	exits with 2, and $err has the text
cat >>"$words" <<'E'
p=people/alice/2026-11-21-talk.md
alice() (
	cd "${notes%/*}/alice"
	as alice "$@"
)
fill() {
	sed -i 's/^status: planned/status: held/
	    s/^## .*/&\n\nSaid./' "$1"
}
held() {
	on ${1:-2026-11-21} new-session -k talk alice >/dev/null 2>&1
}
points() {
	git -C ../server.git show main:$p | grep '^- ' >../got || :
	printf '%s\n' "$@" | sed 's/^/- /' >../want
	same ../want ../got
	alice share-record >/dev/null
	share-record >/dev/null 2>&1
	test "$(git rev-parse main)" = "$(git -C ../server.git rev-parse main)"
	test "$(git rev-parse main)" = "$(git -C ../alice rev-parse main)"
	audit-trail -C ../server.git >/dev/null
	git status --porcelain >../left
	git -C ../alice status --porcelain >>../left
	same /dev/null ../left
}
rejects() {
	_text=$1
	shift
	fails 2 "$@" >"$out" 2>"$err"
	says "$_text" "$err"
}
E

given <<'E'
git init -q notes
cd notes
mkdir -p templates people/alice
cat >templates/talk.md <<'X'
---
title: Talk
every: 2 weeks
carry-to: Since we met
carry-from: Next
raise: To raise
optional: To raise
---
# {{title}}: {{person}}, {{long-date}}

## Since we met

## To raise

<!-- What shall we talk about? -->

## Next
X
cat >one-to-one.ini <<'X'
[policy]
kinds = talk
X
cat >people/alice/person.ini <<'X'
[person]
name = Alice Ng
email = alice@example.org
started = 2026-11-01
manager = Bob Okafor <bob@example.org>, 2026-01-05..
X
cat >people/alice/2026-11-07-talk.md <<'X'
---
kind: talk
date: 2026-11-07
status: held
with: Bob Okafor
---
# Talk: Alice Ng, 7 November 2026

## Since we met

All well.

## Next

- [ ] @alice publish the rota by 2026-12-01
X
git add .
git commit -q -m start
cd ..
goes_to_a_server
E

seldom 'her point, and the record of that day: whoever shares last joins them' <<'E'
cd notes
start=$(git rev-parse main)
for first in alice bob; do
	alice add-point alice 'the new desk' >/dev/null 2>&1
	held
	sed -i 's/^- \[ \]/- [x]/; s/^<!--.*/We spoke of the heating./' $p
	[ $first = bob ] || alice share-record >/dev/null
	does share-record
	does alice share-record
	git checkout -q main
	git pull -q
	says 'status: held' $p
	says 'We spoke of the heating.' $p
	says '- [x] @alice publish the rota' $p
	says '- the new desk' $p
	points '[x] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
	    'the new desk'
	# from the beginning, the other way round
	git -C ../server.git update-ref refs/heads/main $start
	for clone in . ../alice; do
		git -C $clone fetch -q
		git -C $clone reset -q --hard origin/main
	done
done
E

seldom 'says what came together, and whose move it is' <<'E'
cd notes
alice add-point alice 'the new desk' >/dev/null 2>&1
alice share-record >/dev/null
held
fill $p
does share-record
says "joined with origin/main: commit $(git rev-parse HEAD)" "$out"
says "$p: has the points of both sides" "$out"
says "$p: waiting for Alice Ng <alice@example.org>" "$out"
E

it 'both plan it: all points, each once, the first to share first' <<'E'
cd notes
alice add-point alice 'the new desk' >/dev/null 2>&1
alice add-point alice 'the rota' >/dev/null 2>&1
alice add-point --section Next alice 'her holidays' >/dev/null 2>&1
add-point alice 'the rota' >/dev/null 2>&1
add-point alice 'pay' >/dev/null 2>&1
add-point --section Next alice 'the rota' >/dev/null 2>&1
alice share-record >/dev/null
does share-record
says "$p: has the points of both sides" "$out"
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the new desk' 'the rota' 'pay' 'her holidays' 'the rota'
E

seldom 'both say the same' <<'E'
cd notes
alice add-point alice 'the new desk' >/dev/null 2>&1
add-point alice 'the new desk' >/dev/null 2>&1
alice share-record >/dev/null
does share-record
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the new desk'
E

seldom 'points beside what was planned and shared: also what was written there' <<'E'
cd notes
add-point --share alice 'the heating' >/dev/null 2>&1
alice git pull -q
alice add-point --share alice 'the new desk' >/dev/null 2>&1
held
sed -i 's/^- the heating/We spoke of the heating./' $p
does share-record
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the new desk'
says 'We spoke of the heating.' $p
says 'status: held' $p
E

seldom 'the other way: her point comes when it is written up and shared' <<'E'
cd notes
add-point --share alice 'the heating' >/dev/null 2>&1
alice git pull -q
alice add-point alice 'the new desk' >/dev/null 2>&1
held
sed -i 's/^- the heating/We spoke of the heating./' $p
does share-record
cd ../alice
does as alice share-record
says "$p: has the points of both sides" "$out"
cd ../notes
git pull -q
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the new desk'
says 'We spoke of the heating.' $p
E

seldom 'a meeting that was put off, or held a day later, takes them along' <<'E'
cd notes
add-point --share alice 'the heating' >/dev/null 2>&1
alice git pull -q
alice add-point --share alice 'the new desk' >/dev/null 2>&1
git fetch -q
move-record -d 2026-12-02 $p >/dev/null 2>&1
does share-record
p=people/alice/2026-12-02-talk.md
says "$p: has the points of both sides" "$out"
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the heating' 'the new desk'
test ! -e people/alice/2026-11-21-talk.md
# and the other way round
alice add-point alice 'her holidays' >/dev/null 2>&1
held 2026-12-03
does share-record
cd ../alice
does as alice share-record
p=people/alice/2026-12-03-talk.md
says "$p: has the points of both sides" "$out"
cd ../notes
git pull -q
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the heating' 'the new desk' 'her holidays'
test ! -e people/alice/2026-12-02-talk.md
E

seldom 'a point that comes while the meeting is written up under another day' <<'E'
cd notes
add-point --share alice 'the heating' >/dev/null 2>&1
alice git pull -q
alice add-point --share alice 'the new desk' >/dev/null 2>&1
held 2026-11-22
rejects "$p: has changes that are not committed, and is changed by what comes" \
    agree --share --yes alice
does share-record
p=people/alice/2026-11-22-talk.md
says "$p: has the points of both sides" "$out"
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the heating' 'the new desk'
test ! -e people/alice/2026-11-21-talk.md
E

seldom 'a plan that was taken away: keep it, by what is said' <<'E'
cd notes
add-point --share alice 'the heating' >/dev/null 2>&1
alice git pull -q
alice add-point --share alice 'the new desk' >/dev/null 2>&1
git rm -q $p
git commit -q -m 'No meeting'
rejects "$p: was removed by you, and changed on the server" share-record
says 'share-record' "$err"
sed -n 's/.*to keep it: \(.*\); then share-record$/\1/p' "$err" >../do
sh ../do >/dev/null
does share-record
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the heating' 'the new desk'
E

seldom 'to keep a plan whose meeting was begun under another day is no rename' <<'E'
cd notes
add-point --share alice 'the heating' >/dev/null 2>&1
alice git pull -q
alice sh -c "echo 'In the garden.' >>$p"
alice git commit -q -a -m 'In the garden'
alice git push -q
held 2026-11-22
fill people/alice/2026-11-22-talk.md
share-record --no-push >/dev/null
rejects "$p: was removed by you, and changed on the server" share-record
sed -n 's/.*to keep it: \(.*\); then share-record$/\1/p' "$err" >../do
sh ../do >/dev/null
does share-record
says 'In the garden.' $p
says 'status: held' people/alice/2026-11-22-talk.md
E

seldom 'a text that somebody agreed to is not changed: the point waits' <<'E'
cd notes
held
fill $p
does share-record
alice git fetch -q
cp $p ../agreed
agree --yes $p >/dev/null
as alice agree --yes $p >/dev/null
git push -q
alice add-point alice 'the new desk' >/dev/null 2>&1
cd ../alice
rejects "$p: somebody said something of this text" as alice share-record
says "it waits in the file: amend -m REASON $p" "$err"
git show HEAD:$p >../got
same ../agreed ../got
says '- the new desk' $p
does as alice amend -m 'Left out' $p
does as alice share-record
cd ../notes
git pull -q
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the new desk'
E

seldom 'nor is one agreed here, when the point comes from there' <<'E'
cd notes
sed -i 's/^optional/agreed-by: both\n&/' templates/talk.md
git commit -qam 'Both agree'
git push -q
alice git pull -q
alice add-point --share alice 'the new desk' >/dev/null 2>&1
held
fill $p
cp $p ../agreed
git add $p
git commit -q -m 'Write-up'
agree --yes $p >/dev/null
rejects "$p: somebody said something of this text" share-record
git show HEAD:$p >../got
same ../agreed ../got
says '- the new desk' $p
does amend -m 'Alice had a point' $p
does share-record
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the new desk'
E

seldom 'add-point and agree with --share join as well' <<'E'
cd notes
alice add-point --share alice 'the new desk' >/dev/null 2>&1
add-point alice 'pay' >/dev/null 2>&1
does add-point --share alice 'the heating'
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the new desk' 'pay' 'the heating'
alice add-point --share alice 'her holidays' >/dev/null 2>&1
add-point alice 'lunch' >/dev/null 2>&1
does agree --share --yes people/alice/2026-11-07-talk.md
points '[ ] @alice publish the rota by 2026-12-01 (from 2026-11-07)' \
    'the new desk' 'pay' 'the heating' 'her holidays' 'lunch'
E

seldom 'more than points is left to people' <<'E'
cd notes
alice add-point alice 'the new desk' >/dev/null 2>&1
alice sed -i 's/^- the new desk/&\n\nAnd a word on it./' $p
alice git commit -q -m 'more' $p
alice share-record >/dev/null
held
rejects 'was changed by you and on the server at the same place' share-record
E

seldom 'of several that git cannot join it names each' <<'E'
cd notes
other=people/alice/2026-11-07-talk.md
alice add-point alice 'the new desk' >/dev/null 2>&1
alice sed -i 's/^- the new desk/&\n\nAnd a word on it./' $p
alice sed -i 's/^All well/All fine/' $other
alice git commit -q -a -m 'more'
alice share-record >/dev/null
held
sed -i 's/^All well/All good/' $other
cd people
rejects "alice/2026-11-07-talk.md: was changed by you and on the server" \
    share-record
fails 1 git merge origin/main >/dev/null
git checkout -q --ours alice
sed -n 's/.*right in [^;]*; \(git add .*\); then share-record$/\1/p' "$err" \
    >../../do
sh ../../do >/dev/null
does share-record
E

done_testing
