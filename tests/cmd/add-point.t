#!/bin/sh
# SPDX-License-Identifier: ISC
# add-point - put a point for the next meeting into its record.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# body FILE         what stands below the front matter
# cannot TEXT ARGUMENTS...
#                   refuses, and nothing has changed
cat >>"$words" <<'E'
a=people/alice
plan=$a/2026-11-28-talk.md
body() {
	sed '1d' "$1" | sed '1,/^---$/d'
}
cannot() {
	_wrong="add-point: $1"
	shift
	refuses "$_wrong" add-point "$@"
}
clean() {
	git status --porcelain >"$out.status"
	same /dev/null "$out.status"
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
raise: To raise
optional: To raise
---
# {{title}}: {{person}}, {{long-date}}

## Since we met

## To raise

<!-- What shall we talk about? -->

## Next
X
cat >templates/tick.md <<'X'
---
every: 1 week
notes: no
agreed-by: none
---
# Tick
X
cat >one-to-one.ini <<'X'
[policy]
kinds = tick | talk
X
cat >people/alice/person.ini <<'X'
[person]
name = Alice Ng
email = alice@example.org
started = 2026-11-14
manager = Bob Okafor <bob@example.org>, 2026-01-05..
X
commit .
E

it 'makes the record of the day on which a meeting is due, and commits it' <<'E'
cd notes
as alice add-point alice 'the new desk' >../out 2>../err
[ "$(cat ../out)" = $plan ]
cat >../want <<'X'

# Talk: Alice Ng, 28 November 2026

## Since we met

## To raise

<!-- What shall we talk about? -->

- the new desk

## Next
X
body $plan >../got
diff -uB ../want ../got
says 'status: planned' $plan
[ "$(git log -1 --format='%s|%b|%an')" = 'Point for 2026-11-28||Alice Ng' ]
[ "$(git show --format= --name-only)" = $plan ]
says "planned for 2026-11-28, below 'To raise', commit $(git rev-parse HEAD)" ../err
clean
audit-trail >../trail
E

it 'adds to what is planned, line behind line; the same words once' <<'E'
cd notes
does add-point alice 'the new desk'
does as alice add-point alice '  pay, and *what* follows  '
does add-point --section Next alice 'the summer'
[ "$(cat ../out)" = $plan ]
commits=$(git rev-list --count HEAD)
body $plan | sed -n '/^## To/,$p' >../got
cat >../want <<'X'
## To raise

<!-- What shall we talk about? -->

- the new desk
- pay, and *what* follows

## Next

- the summer
X
same ../want ../got
cp $plan ../before
does as alice add-point alice 'the new desk'
[ "$(cat ../out)" = $plan ]
echo "add-point: it stands there already, below 'To raise'" >../want
same ../want ../err
same ../before $plan
[ "$(git rev-list --count HEAD)" = "$commits" ]
# in another section it is another point
does add-point --section Next alice 'the new desk'
[ "$(git rev-list --count HEAD)" = $((commits + 1)) ]
clean
E

it 'everything else keeps its bytes' <<'E'
cd notes
does new-session -k talk --planned -d 2026-11-28 alice
sed -i '/^## To raise/,/^## Next/d' $plan
printf '%s\n' '## To raise' 'In short:' '' '1. this' '   - and that' '' \
    'words behind it' '## Next' '' '* [ ] @alice ask' >>$plan
commit $a
cp $plan ../want
sed -i 's/^words behind it$/&\n\n- my point\n/' ../want
does add-point alice 'my point'
same ../want $plan
E

it 'a text without a last line end gets one' <<'E'
cd notes
does new-session -k talk --planned -d 2026-11-28 alice
printf '\nThe lift.' >>$plan
commit $a
{ sed 's/^<!-- What.*/&\n\n- the new desk/' $plan; echo; } >../want
does add-point alice 'the new desk'
same ../want $plan
E

it 'the section of the template comes back where it is missing' <<'E'
cd notes
does new-session -k talk --planned -d 2026-11-28 alice
sed -i '/^## To raise/,/^## Next/d' $plan
commit $a
cp $plan ../want
printf '\n%s\n\n%s\n' '## To raise' '- a point' >>../want
does add-point alice 'a point'
same ../want $plan
E

it 'without raise, the last section for plain words' <<'E'
cd notes
cat >templates/talk.md <<'X'
---
every: 2 weeks
optional: Disagreements
---
# Talk

## One

## Two

## Disagreements
X
commit .
does add-point alice 'a point'
says "below 'Two'" ../err
sed '1,/^## Disagreements/d' $plan >../got
fails 1 grep point ../got
E

# check-record would say of such a point that it has no initials
it 'raise names a section with rules of its own: the last for plain words' <<'E'
cd notes
sed -i 's/^raise: .*/raise: Disagreements/' templates/talk.md
printf '\n## Disagreements\n' >>templates/talk.md
commit .
does add-point alice 'a point'
says "below 'Next'" ../err
sed '1,/^## Disagreements/d' $plan >../got
fails 1 grep point ../got
E

it 'changes that are not committed stay, and the point with them' <<'E'
cd notes
does new-session -k talk --planned -d 2026-11-28 alice
does add-point alice 'a point'
says "not committed, as $plan has changes that are not" ../err
says '- a point' $plan
[ "$(git rev-list --count HEAD)" = 1 ]
# typed once more, as after a run that was killed before the branch moved
does add-point alice 'a point'
says "stands there already, below 'To raise'; not committed: share-record" ../err
commit $a
echo '- more' >>$plan
does add-point alice 'another'
says "added below 'To raise'; not committed" ../err
[ "$(git rev-list --count HEAD)" = 2 ]
# what is staged alone counts, too
git add $plan
does add-point alice 'a third'
says 'not committed' ../err
git commit -qam more
# other files do not
echo >>one-to-one.ini
echo new >stray
git add stray
does add-point alice 'a fourth'
says "added for 2026-11-28, below 'To raise', commit" ../err
[ "$(git status --porcelain)" = ' M one-to-one.ini
A  stray' ]
E

it 'the next of several that are planned; else the last of the past' <<'E'
cd notes
for day in 2026-11-05 2026-11-12 2026-12-12; do
	does new-session -k talk --planned -d $day alice
done
does new-session -k tick --planned -d 2026-11-24 alice
does add-point alice 'a point'
[ "$(cat ../out)" = $a/2026-12-12-talk.md ]
rm $a/2026-12-12-talk.md
does add-point alice 'a point'
[ "$(cat ../out)" = $a/2026-11-12-talk.md ]
E

it 'the day that the last record names as next; what is late is today' <<'E'
cd notes
does new-session -k talk -d 2026-11-14 alice
sed -i 's/^status: .*/&\nnext: 2026-12-03/' $a/2026-11-14-talk.md
commit $a
does add-point alice 'a point'
[ "$(cat ../out)" = $a/2026-12-03-talk.md ]
git rm -qf $a/2026-12-03-talk.md
git commit -qm 'not that'
ONE_TO_ONE_TODAY=2026-12-15 does add-point alice 'a point'
[ "$(cat ../out)" = $a/2026-12-15-talk.md ]
E

seldom 'refuses words that are no line of a record' <<'E'
cd notes
does add-point alice 'a point'
for words in '' '  '; do
	cannot 'TEXT: say it in words' alice "$words"
done
cannot 'TEXT: say it in one line, without tabs' alice 'one
two'
cannot 'TEXT: longer than 500 bytes; say it in fewer words' alice \
    "$(printf '%0501d' 1)"
fails 2 add-point alice "$(printf 'a\033[1mb')" 2>../err
fails 2 add-point alice "$(printf 'a\342\200\256b')" 2>../err
for words in '# a' '- a' '> a' '```' '---' '1. a'; do
	cannot "these words would not be one plain point below '## To raise'; say it without Markdown" alice -- "$words"
done
cannot "TEXT, column 7: a comment that is in no template: readers do not see \
it; write it as plain text [hidden]" alice '  see <!-- this -->'
cannot "TEXT, column 5: '<' that may begin HTML, which readers do not show; put \
a blank after it, or write it in code marks: \`<...>\` [hidden]" \
    alice 'see <b>this</b>'
cannot "TEXT, column 3: '\$', which some readers take for a formula and draw; \
write \\\$ for a dollar, or code marks: \`\$...\$\` [hidden]" alice 'a $$x$$'
# a fault of the record itself is where it is
printf '\na <b>b</b>\n' >>$plan
fails 2 add-point alice 'and more' 2>../err
says "add-point: $plan:" ../err
git restore $plan
clean
does add-point alice "$(printf '%0500d' 1)"
E

it 'refuses sections that are not there, or have rules of their own' <<'E'
cd notes
does add-point alice 'a point'
cannot "--section: there is no section 'Nxt'; did you mean 'Next'?" \
    --section Nxt alice more
cannot "--section: there is no section 'Pay'; there are Since we met, To raise, Next" --section Pay alice more
printf '\n## Disagreements\n' >>$plan
commit $a
cannot "--section: what stands below 'Disagreements' has a form of its own; there are Since we met, To raise, Next" --section Disagreements alice more
E

it 'refuses where no meeting that takes notes is planned or falls due' <<'E'
cd notes
say='no meeting with alice that takes notes is planned, and none falls due; plan one: new-session --planned -d DAY alice'
echo 'left = 2026-11-27' >>$a/person.ini
commit $a
cannot "$say" alice 'a point'
sed -i 's/^left.*/left = 2026-11-20/' $a/person.ini
commit $a
cannot 'alice left on 2026-11-20, and meets nobody any more; should the day be wrong: new-person --left DAY alice' alice 'a point'
sed -i '/^left/d' $a/person.ini
sed -i 's/ | talk//' one-to-one.ini
commit .
cannot "$say" alice 'a point'
does new-session -k talk --planned -d 2026-11-28 alice
does add-point alice 'a point'
[ "$(cat ../out)" = $plan ]
E

it 'refuses who takes no part, and people who are none' <<'E'
cd notes
as eve fails 2 add-point alice 'a point' 2>../err
says "eve@example.org does not take part in this meeting; the roster of alice has alice@example.org, bob@example.org: if one of them is yours, git config user.email ADDRESS" ../err
cannot "there is no person 'alcie'; did you mean 'alice'?" alcie 'a point'
fails 2 add-point alice 2>../err
says 'usage: add-point [-C dir]' ../err
clean
[ "$(git rev-list --count HEAD)" = 1 ]
E

it 'refuses a meeting that is being written up, and a merge that runs' <<'E'
cd notes
does new-session -k talk -d 2026-11-20 alice
fails 2 add-point alice 'a point' 2>../err
says "$a/2026-11-20-talk.md: is not committed; finish it" ../err
commit $a
touch .git/MERGE_HEAD
fails 2 add-point alice 'a point' 2>../err
rm .git/MERGE_HEAD
E

it 'paths are seen from the current folder' <<'E'
cd notes/people
does add-point alice 'a point'
[ "$(cat ../../out)" = alice/2026-11-28-talk.md ]
E

it '--share: what the server has comes first, and the point is pushed' <<'E'
git clone -q --bare notes server.git
git clone -q server.git alice
git -C notes remote add origin ../server.git
git -C notes fetch -q
git -C notes branch -q -u origin/main
git -C alice remote set-url origin ../server.git
(cd alice && as alice add-point --share alice 'the new desk' >../out 2>../err)
[ "$(cat out)" = $plan ]
says 'pushed to origin/main: 1 commit' err
cd notes
does add-point --share alice 'the rota'
[ "$(cat ../out)" = $plan ]
says 'taken over from origin/main: 1 commit' ../err
says 'pushed to origin/main: 1 commit' ../err
printf '%s\n' '- the new desk' '- the rota' >../want
git -C ../server.git show main:$plan | grep '^- ' >../got
same ../want ../got
clean
# what was committed before goes along, also if the words stand there already
does add-point alice 'the summer'
does add-point --share alice 'the summer'
says 'it stands there already' ../err
says 'pushed to origin/main: 1 commit' ../err
# both sides wrote: joined, since each wrote where the other did not
git -C ../alice pull -q
(cd ../alice && as alice add-point --section Next alice 'her holidays' \
    >../out 2>../err && git push -q)
does add-point alice 'his holidays'
does add-point --share alice 'the autumn'
git -C ../server.git show main:$plan | grep '^- ' >../got
printf '%s\n' '- the new desk' '- the rota' '- the summer' '- his holidays' \
    '- the autumn' '- her holidays' >../want
same ../want ../got
clean
audit-trail >../trail
E

it '--share: nothing is added where the server is not reached' <<'E'
cd notes
does add-point --share alice 'a point'
says 'there is no remote: it is not shared' ../err
git remote add origin ../nowhere.git
git config branch.main.remote origin
git config branch.main.merge refs/heads/main
fails 2 add-point --share alice 'another' >../out 2>../err
says 'add-point: nothing is added yet: ' ../err
test ! -s ../out
fails 1 grep another $plan
clean
E

it '--share: refused by the server, it is committed, and that is said' <<'E'
git clone -q --bare notes server.git
printf '#!/bin/sh\necho not today >&2\nexit 1\n' >server.git/hooks/pre-receive
chmod +x server.git/hooks/pre-receive
cd notes
git remote add origin ../server.git
git fetch -q
git branch -q -u origin/main
fails 2 add-point --share alice 'a point' >../out 2>../err
says "recorded as $(git rev-parse HEAD), but" ../err
says 'not today' ../err
says '- a point' $plan
# what is only written is not pushed
echo more >>$plan
does add-point --share alice 'another'
says 'not committed' ../err
fails 1 grep pushed ../err
E

it 'what begins with - is no option behind --' <<'E'
cd notes
fails 2 add-point alice '- the rota' 2>../err
says "add-point: words that begin with '-' go after '--'" ../err
for point in '--- the rota' '-- the rota' '-5 degrees in Room 3' '---' \
    '--no rota' "-$(printf '\t')rota" '--=rota'; do
	fails 2 add-point alice "$point" 2>../err
	says "add-point: words that begin with '-' go after '--'" ../err
done
fails 2 add-point alice --rota 2>../err
says "add-point: there is no option '--rota'" ../err
clean
does add-point -- alice '-5 degrees in Room 3'
says '- -5 degrees in Room 3' $plan
E

done_testing
