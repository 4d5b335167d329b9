#!/bin/sh
# SPDX-License-Identifier: ISC
# share-record - commit what was written up, and share it; what takes a server
# and somebody else is in tests/flow/share.t.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

cat >>"$words" <<'E'
f=people/alice/2026-11-07-one-to-one.md
g=people/alice/2026-10-24-one-to-one.md
E

given <<'E'
. "$top/tests/man-fixture.sh"
cd ..
git init -q --bare server.git
cd notes
git remote add origin ../server.git
git push -q -u origin main
E

it 'commits the records that changed, in one commit, and nothing else' <<'E'
cd notes
echo 'Another line.' >>$f
sed 's/11-07/11-14/; s/7 Nov/14 Nov/' $f >people/alice/2026-11-14-one-to-one.md
echo '# x' >>people/alice/person.ini
echo x >people/alice/.x.md.swp
does share-record
test "$(git log -1 --format=%s)" = 'Write-up: 2 records of alice'
git show --format= --name-only >../got
printf '%s\n' $f people/alice/2026-11-14-one-to-one.md >../want
same ../want ../got
says 'pushed to origin/main: 1 commit' "$out"
test "$(grep -c 'waiting for Alice Ng <alice@example.org>' "$out")" = 2
E

it 'does not take a branch that the server has lost for one that has everything' <<'E'
cd notes
share-record 2>err
says 'nothing to share' err
git -C ../server.git update-ref -d refs/heads/main
mine="git push origin HEAD:refs/heads/main"
fails 2 share-record 2>err
says "share-record: 'origin' does not have 'main' any more; if it was made anew: $mine" err
one-to-one --fetch >out 2>err
says "'origin' does not have 'main' any more; if it was made anew: $mine" err
$mine 2>log
# it is the server that is believed, not what git has noted of the fetch
ln -sf /dev/null .git/FETCH_HEAD
share-record 2>err
says 'nothing to share' err
E

it 'a server that goes away in between is not one that has the branch' <<'E'
cd notes
git -C ../server.git update-ref -d refs/heads/main
cat >../once <<'I'
#!/bin/sh
mkdir "${0%/*}/asked" && exec git upload-pack "$@"
echo 'the door is shut' >&2
exit 1
I
chmod +x ../once
git config remote.origin.uploadpack "$PWD/../once"
fails 2 share-record 2>../err
test -d ../asked
says "share-record: 'origin' cannot be reached: git ls-remote: " ../err
E

it 'a branch of the server that names what is not here is no absent one' <<'E'
cd notes
tip=$(git rev-parse origin/main)
echo 1111111111111111111111111111111111111111 >.git/refs/remotes/origin/main
fails 2 share-record --no-push 2>../err
echo $tip >.git/refs/remotes/origin/main
says "share-record: 'refs/remotes/origin/main' cannot be read as a commit" \
    ../err
E

it 'a setting that cannot be read is not taken for one that is free to share' <<'E'
cd notes
mkdir -p templates
echo x >templates/talk.md
chmod 0 templates/talk.md
echo 'Another line.' >>$f
# root reads every file, without these rights it does not
barred=
[ "$(id -u)" -ne 0 ] ||
    barred='setpriv --bounding-set=-dac_override,-dac_read_search'
fails 2 $barred share-record 2>../err
says 'share-record: templates/talk.md: cannot open: Permission denied' ../err
E

it 'an ignored document that cannot be read is told, and not left out' <<'E'
cd notes
echo /people/ >.gitignore
commit .gitignore
printf '%s\n' --- 'kind: plan' --- '' '# Plan' >people/alice/plan.md
chmod 0 people/alice/plan.md
barred=
[ "$(id -u)" -ne 0 ] ||
    barred='setpriv --bounding-set=-dac_override,-dac_read_search'
fails 2 $barred share-record 2>../err
says 'share-record: people/alice/plan.md: cannot open: Permission denied' \
    ../err
E

seldom 'a record that git ignores is one, whoever wrote the .gitignore' <<'E'
cd notes
printf '*.md\n!/README.md\n' >.gitignore
git add .gitignore
git commit -qm 'Built pages'
new=people/alice/2026-11-14-one-to-one.md
sed 's/11-07/11-14/; s/7 Nov/14 Nov/' $f >$new
echo x >people/alice/page.md
does share-record
says "$new: waiting for Alice Ng" "$out"
git show --format= --name-only >../got
echo $new >../want
same ../want ../got
# all of the folder, and a record that is named
echo /people/ >.gitignore
git commit -qam 'No people'
mkdir people/alice/evidence
echo x >people/alice/evidence/x.txt
for day in 16 18; do
	sed "s/11-07/11-$day/; s/7 Nov/$day Nov/" $f \
	    >people/alice/2026-11-$day-one-to-one.md
done
does share-record people/alice/2026-11-18-one-to-one.md
says 'people/alice/2026-11-18-one-to-one.md: waiting' "$out"
does share-record alice
says 'people/alice/2026-11-16-one-to-one.md: waiting' "$out"
does share-record
says 'nothing to share' "$err"
E

seldom 'git pull knows the server that was added by itself' <<'E'
cd notes
git branch --unset-upstream
echo More. >>$f
does share-record
git clone -q ../server.git ../hers
as alice git -C ../hers commit -q --allow-empty -m Hers
as alice git -C ../hers push -q
git pull -q --ff-only
test "$(git log -1 --format=%s)" = Hers
E

seldom 'takes those that were named: a person, a file, as seen from here' <<'E'
cd notes
new-person --name 'Dave Roy' --email dave@example.org \
    --manager 'Bob Okafor <bob@example.org>' dave
git push -q
mkdir -p people/dave
sed s/Alice/Dave/ $f >people/dave/2026-11-07-one-to-one.md
echo 'Another line.' >>$f
does share-record --no-push dave
says 'people/dave/2026-11-07-one-to-one.md: draft' "$out"
git status --porcelain >../got
echo " M $f" >../want
same ../want ../got
cd people/alice
does share-record ${f##*/}
says "${f##*/}: waiting for Alice Ng" "$out"
# two names, and another that has changed
cd ../..
set -- $f people/dave/2026-11-07-one-to-one.md
sed s/2026-11-07/2026-11-14/ $f >people/alice/2026-11-14-one-to-one.md
for record; do
	echo 'The last line.' >>$record
done
does share-record dave $f
git show --format= --name-only >../got
printf '%s\n' "$@" >../want
same ../want ../got
E

it "somebody else's disagreement stays, and the refusal says what to do" <<'E'
cd notes
does as alice agree --yes --decline 'The rota is wrong.' $f
sed -i '/The rota is wrong/d' $f
fails 2 share-record 2>err
says '[disagreement-changed]; leave the line as its owner wrote it' err
git restore $f
does share-record
E

seldom 'a record that was planned under another name is shared with it' <<'E'
cd notes
new-session --planned -d 2026-11-16 alice 2>/dev/null
new-session --planned -d 2026-11-18 alice 2>/dev/null
new-session --planned -d 2026-11-25 alice 2>/dev/null
new-session --planned -k support -d 2026-11-18 alice 2>/dev/null
git add people
git commit -q -m Plan
(cd people/alice && rm 2026-11-25-one-to-one.md 2026-11-18-support.md)
new-session -k one-to-one alice 2>"$err"
says '2026-11-18-one-to-one.md, which is removed' "$err"
does share-record people/alice/2026-11-21-one-to-one.md
git show --format= --name-status --no-renames >../got
printf 'D\tpeople/alice/2026-11-18-one-to-one.md\nA\tpeople/alice/2026-11-21-one-to-one.md\n' >../want
same ../want ../got
test "$(git log -1 --format=%s)" = \
    'Write-up: people/alice/2026-11-21-one-to-one.md'
# a change of it later takes nothing along
rm people/alice/2026-11-16-one-to-one.md
echo more >>people/alice/2026-11-21-one-to-one.md
does share-record people/alice/2026-11-21-one-to-one.md
git show --format= --name-only >../got
echo people/alice/2026-11-21-one-to-one.md >../want
same ../want ../got
E

it 'shares a draft, and says what is missing' <<'E'
cd notes
new-session -d 2026-11-21 alice >../h 2>/dev/null
h=$(cat ../h)
does share-record
says "$h:" "$err"
says '[section-empty]' "$err"
says "$h: draft, as something is missing; nobody can agree to it yet" "$out"
test "$(git -C ../server.git rev-parse main)" = "$(git rev-parse main)"
E

seldom 'takes along what is gone, where it was only planned' <<'E'
cd notes
new-session --planned -d 2026-12-05 alice >../h 2>/dev/null
h=$(cat ../h)
does share-record
says "$h: planned" "$out"
mv $h $h~
does share-record
test "$(git show --format= --name-status)" = "$(printf 'D\t%s' $h)"
test "$(git log -1 --format=%s)" = "Removed: $h"
cat >../want <<X
committed: $(git rev-parse HEAD)
pushed to origin/main: 1 commit
$h: removed
X
same ../want "$out"
echo "share-record: to bring back what is gone: git restore -s \
$(git rev-parse HEAD~1 | cut -c 1-12) --staged --worktree $h; share-record" >../want
same ../want "$err"
eval "$(sed 's/.*is gone: //' "$err")" >"$out" 2>"$err"
says "$h: planned" "$out"
same $h $h~
# also beside another that is written; but not what that one replaces
echo 'Another line.' >>$f
rm $h $h~
does share-record
says "$h: removed" "$out"
says "--worktree $h; share-record" "$err"
eval "$(sed 's/.*is gone: //' "$err")" >"$out" 2>"$err"
does move-record -d 2026-11-22 $h
h=${h%/*}/2026-11-22-one-to-one.md
share-record >"$out" 2>"$err"
does on 2026-11-23 new-session alice
test ! -e $h
does on 2026-11-23 share-record
test "$(git show --format= --name-status -- $h)" = "$(printf 'D\t%s' $h)"
fails 1 grep 'removed\|is gone' "$out" "$err"
rm $f
fails 2 on 2026-11-23 share-record 2>"$err"
says '[removed]' "$err"
test "$(git -C ../server.git rev-parse main)" = "$(git rev-parse main)"
E

it 'says how to take back what is gone, and that brings it back' <<'E'
cd notes
for day in 05 12; do
	new-session --planned -d 2026-12-$day alice >"$out" 2>"$err"
done
share-record >"$out" 2>"$err"
cd people/alice
rm *-12-*
does share-record --no-push
test "$(git log -1 --format=%s)" = 'Removed: 2 records of alice'
echo "share-record: it is not pushed; to take it back, and what is gone: git \
reset --soft $(git rev-parse HEAD~1 | cut -c 1-12); git restore --staged \
--worktree 2026-12-05-one-to-one.md 2026-12-12-one-to-one.md" >"$out"
same "$out" "$err"
eval "$(sed 's/.*is gone: //' "$err")"
test -f 2026-12-05-one-to-one.md && test -f 2026-12-12-one-to-one.md
silent git status --porcelain
test "$(git rev-parse HEAD)" = "$(git rev-parse origin/main)"
E

it 'leaves the server alone, where that is wanted' <<'E'
cd notes
echo 'Another line.' >>$f
mv ../server.git ../away
does share-record --no-push -m 'A week' $f
test "$(git log -1 --format=%s)" = 'A week'
echo "share-record: it is not pushed; to take it back (the text stays in the \
file): git reset --soft $(git rev-parse HEAD~1 | cut -c 1-12)" >../want
same ../want "$err"
git reset -q --soft HEAD~1
says 'Another line.' $f
does share-record --no-push
# again: what waits for a push is not shared
does share-record --no-push
echo 'share-record: nothing to commit; 1 commit is not pushed, and' \
    'share-record pushes it' >../want
same ../want "$err"
git commit -q --allow-empty -m Another
does share-record --no-push alice
echo 'share-record: nothing to commit; 2 commits are not pushed, and' \
    'share-record pushes them' >../want
same ../want "$err"
mv ../away ../server.git
does share-record
says 'pushed to origin/main: 2 commits from before' "$out"
does share-record --no-push
echo 'share-record: nothing to share' >../want
same ../want "$err"
# where it cannot be told
git remote add other ../server.git
git branch -q --unset-upstream
does share-record --no-push
same ../want "$err"
E

it 'refuses what no server takes, before anything is committed' <<'E'
cd notes
printf 'A zero\342\200\213 width.\n' >>$f
_fails share-record
says '[text]' "$err"
git checkout -q $f
echo '<p>raw</p>' >>$f
_fails share-record
says '[hidden]' "$err"
grep -c 'begin HTML' "$err" >"$out.n"
echo 1 | cmp - "$out.n"
tail -n 1 "$err" >"$out.last"
_said "share-record: $f: no server takes it with that; nothing was committed: \
put it right, then share-record" "$out.last" share-record
git checkout -q $f
sed -i 's/^kind:.*/kind/' $f
_fails share-record
says "$f:2" "$err"
git checkout -q $f
echo 'One.' >>$f
git add $f
echo 'Two.' >>$f
apart="share-record: $f: has staged changes other than those in the file; \
git add $f, or git restore --staged $f"
refuses "$apart" share-record
chmod +x $f
refuses "share-record: $f: is an executable file; committed so it is not read: \
chmod -x '$f', and where all files are: git config core.fileMode false" \
    share-record
chmod -x $f
git rm -q -f --cached $f
refuses "$apart" share-record
E

seldom 'says in the words of git what git cannot do' <<'E'
cd notes
git config status.branch maybe
refuses "share-record: git status: bad boolean config value 'maybe' for \
'status.branch'" share-record
git config --unset status.branch
git clone -q ../server.git ../hers
cd ../hers
echo x >x
git add x
as alice git commit -q -m x
git push -q
cd ../notes
git config merge.verifySignatures maybe
fails 2 share-record 2>"$err"
says "share-record: git merge --ff-only: bad boolean config value 'maybe' for" \
    "$err"
git config --unset merge.verifySignatures
# what stands below the place of a file is in the way, too
mkdir x
echo y >x/y
fails 2 share-record 2>"$err"
says 'share-record: x/y: has changes that are not committed, and is changed by '\
'what comes from the server too; commit it, or put it aside (git stash push -u)' \
    "$err"
git stash push -q -u
does share-record
says x x
E

it 'refuses what it does not understand' <<'E'
cd notes
refuses "share-record: there is no person 'alcie'; did you mean 'alice'?" \
    share-record alcie
refuses "share-record: people/alice/2026-11-08-one-to-one.md: there is no \
such record; new-session makes one" \
    share-record people/alice/2026-11-08-one-to-one.md
refuses "share-record: README.md: is not a record; records are \
people/PERSON/DATE-KIND.md, documents people/PERSON/KIND.md" \
    share-record README.md
_fails share-record -m ' '
says 'share-record: -m' "$err"
misused "share-record: there is no option '--no-psuh'; did you mean \
'--no-push'?" share-record --no-psuh
E

seldom 'names a file as a shell takes it, wherever that is typed' <<'E'
mv notes "Bob's notes"
as alice agree --yes "Bob's notes/$f" >"$out"
echo 'Another line.' >>"Bob's notes/$f"
fails 2 share-record "Bob's notes/$f" >"$out" 2>"$err"
says "amend -m REASON '$PWD/Bob'\\''s notes/$f'" "$err"
eval "$(sed 's/.*: amend -m REASON/amend -m Slip/' "$err")" >"$out"
does move-record -d 2026-11-06 -m 'On Friday.' "Bob's notes/$f"
says 'has to agree again: agree ' "$err"
eval "as alice $(sed -n 's/.*again: agree/agree --yes/p' "$err")" >"$out"
# also where our words have quotes for it
cd "Bob's notes"
git config core.autocrlf true
rm $g
git checkout -q $g
cd people
fails 2 agree --yes ../$g 2>"$err"
says "//' 'alice/${g##*/}' && git add 'alice/${g##*/}'" "$err"
cd ../..
fails 2 agree --yes "Bob's notes/$g" 2>"$err"
path="'$PWD/Bob'\\''s notes/$g'"
says "//' $path && git -C '$PWD/Bob'\\''s notes' add $path" "$err"
E

it 'says which file is no record' <<'E'
cd notes
echo x >people/alice/21-November.md
does share-record
says 'people/alice/21-November.md: is not the name of a record' "$err"
says 'nothing to share' "$err"
mv people/alice/21-November.md 'people/alice/21 November (1).md'
does share-record
says "; check-record 'people/alice/21 November (1).md' says how" "$err"
mv 'people/alice/21 November (1).md' people/alice/21-November.md
# what an editor has open, and a page about the folder, are nobody's business
rm people/alice/21-November.md
ln -s bob@desk.1234:5 people/alice/.#2026-11-21-one-to-one.md
echo x >people/alice/README.md
does share-record
fails 1 grep 'the name of a record' "$err"
E

it 'names rosters, settings, templates and evidence that stay behind' <<'E'
cd notes
printf 'fte = 0.6\n' >>people/alice/person.ini
mkdir -p people/alice/evidence templates
echo x >'people/alice/evidence/a mail.txt'
echo x >people/alice/evidence/mail.txt~
echo x >templates/talk.md.orig
printf '[policy]\nagree-within = 10 days\n' >one-to-one.ini
echo 'Another line.' >>$f
does share-record
stays='has changed and is not shared, as it is no record; to share it:'
e="'people/alice/evidence/a mail.txt'"
cat >../want <<X
share-record: $e: $stays git add $e; git commit $e; then share-record
share-record: one-to-one.ini: $stays git add one-to-one.ini; \
git commit one-to-one.ini; then share-record
share-record: people/alice/person.ini: $stays \
git commit people/alice/person.ini; then share-record
X
LC_ALL=C sort "$err" >../got
same ../want ../got
says 'pushed to origin/main: 1 commit' "$out"
test "$(git show --format= --name-only)" = $f
E

it 'names evidence that is no more what was committed' <<'E'
cd notes
e=people/alice/evidence/mail.txt
mkdir people/alice/evidence
echo 'I agree.' >$e
git add $e
git commit -q -m 'Her words' $e
echo 'I agree to all.' >$e
does share-record
echo "share-record: $e: has changed, but evidence stays as it was committed;" \
    'put yours beside it under another name, then: git restore --staged' \
    "--worktree $e" >../want
same ../want "$err"
E

it 'names a roster without which nothing can be committed' <<'E'
cd notes
p=people/dave/person.ini
mkdir people/dave
sed 's/Alice/Dave/; s/alice@/dave@/' people/alice/person.ini >$p
sed s/Alice/Dave/ $f >people/dave/${f##*/}
fails 2 share-record 2>err
says 'people/dave: by the rules of audit-trail(1) this may not be committed: '\
'has no person.ini' err
says "$p: has changed and is not shared, as it is no record; to share it: git \
add $p; git commit $p; then share-record" err
git add $p
git commit -q -m 'Dave joins' $p
does share-record
E

it 'names of them what belongs to whoever is named, as seen from here' <<'E'
cd notes
printf 'fte = 0.6\n' >>people/alice/person.ini
printf '[policy]\nagree-within = 10 days\n' >one-to-one.ini
echo 'Another line.' >>$f
does share-record $f
same /dev/null "$err"
cd people/alice
does share-record alice
echo 'share-record: person.ini: has changed and is not shared, as it is no' \
    'record; to share it: git commit person.ini; then share-record' >../want
same ../want "$err"
git commit -q -m 'Three days a week' person.ini
does share-record alice
says 'pushed to origin/main: 1 commit from before' "$out"
same /dev/null "$err"
E

it 'says how a roster that is gone comes back' <<'E'
cd notes
git rm -q people/alice/person.ini
does share-record
echo 'share-record: people/alice/person.ini: is gone here, and that is not' \
    'shared; to put it back: git restore --staged --worktree' \
    'people/alice/person.ini' >../want
same ../want "$err"
git restore --staged --worktree people/alice/person.ini
does share-record
echo 'share-record: nothing to share' >../want
same ../want "$err"
E

it 'needs a first commit' <<'E'
mkdir empty
cd empty
git init -q .
mkdir -p people/alice
cp ../notes/$f people/alice
fails 2 share-record 2>"$err"
says 'new-person makes the first one' "$err"
E
it 'a lock that a crash has left in the clone is named, and not the server' <<'E'
cd notes
git clone -q ../server.git ../other
git -C ../other commit -q --allow-empty -m 'Something else'
git -C ../other push -q
lock=$PWD/.git/refs/remotes/origin/main.lock
touch "$lock"
echo "share-record: 'refs/remotes/origin/main' is locked: another git program \
is at work; if none is, one has crashed: remove '$lock'" >../want
fails 2 share-record >"$out" 2>"$err"
same ../want "$err"
fails 2 as alice agree --yes --share $f >"$out" 2>"$err"
says "agree: 'refs/remotes/origin/main' is locked: " "$err"
fails 1 grep 'when it is there again' "$err"
# what has changed is committed, as where the server is not reached
echo 'Another line.' >>$f
fails 2 share-record >"$out" 2>"$err"
says "recorded as $(git rev-parse HEAD), but 'refs/remotes/origin/main' is lock" \
    "$err"
rm "$lock"
does share-record
says 'pushed to origin/main: ' "$out"
E

done_testing
