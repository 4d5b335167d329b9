#!/bin/sh
# SPDX-License-Identifier: ISC
# The front: what waits for whoever asks, in all their repositories, and every
# command in whichever repository has what it is about.
. "${0%/*}/../lib.sh"

# Bob has two repositories, with Alice and with Dave, in his home; Alice has a
# clone of hers, alices.  The servers are alice.git and dave.git.
#
# mine DIR...		git knows these as one's repositories
# record ID DATE STATUS LINE...
#			a one-to-one, committed on its day
cat >>"$words" <<'E'
mine() {
	git config --global --unset-all one-to-one.repository || :
	for _dir; do
		git config --global --add one-to-one.repository "$_dir"
	done
}
record() {
	_id=$1 _day=$2 _status=$3
	shift 3
	{
		printf '%s\n' --- 'kind: talk' "date: $_day" \
		    "status: $_status" 'place: Room 3' --- '' '# Talk' '' \
		    '## Next' ''
		printf '%s\n' "$@"
	} >"people/$_id/$_day-talk.md"
	git add people
	on "$_day" git commit -q -m "Write-up of $_day"
}
E

given <<'E'
person() {
	git init -q $1
	cd $1
	mkdir -p people/$1 templates
	cat >templates/talk.md <<'X'
---
title: Talk
every: 1 month
latest: 6 weeks
carry-from: Next
carry-to: Next
---
# Talk

## Next
X
	printf '[policy]\nkinds = talk\n' >one-to-one.ini
	cat >people/$1/person.ini <<X
[person]
name = $2
email = $1@example.org
started = 2026-06-01
manager = Bob Okafor <bob@example.org>
X
	git add .
	on 2026-06-01 git commit -q -m "$2 joins"
}
(person alice 'Alice Ng'
record alice 2026-11-07 held '- [ ] @bob book the room by 2026-11-14' \
    '- [ ] @alice draft the rota by 2026-12-01')
(person dave 'Dave Roy'
record dave 2026-09-01 held 'Nothing to report.'
on 2026-09-02 as dave agree --yes dave >/dev/null)
for id in alice dave; do
	git clone -q --bare $id $id.git
	git -C $id remote add origin ../$id.git
	git -C $id fetch -q
	git -C $id branch -q --set-upstream-to origin/main
done
git clone -q alice.git alices
git -C alices remote set-url origin ../alice.git
E

it 'shows by person what waits, with the command that does it' <<'E'
mv alice dave "$HOME"
mine '~/alice' "$HOME/dave"
one-to-one >got
cat >want <<'X'
Alice Ng  ~/alice
  do        7 days late   book the room  one-to-one list-items --mine alice

Dave Roy  ~/dave
  meet      39 days late  talk, last held 2026-09-01
                                         one-to-one new-session -k talk dave
X
sed 's/   */  /g' want >w
sed 's/   */  /g' got >g
same w g
awk 'length > 80 { print; bad = 1 } END { exit bad }' got
# a colleague with one: what there is to agree, the same items seen from hers
mine "$PWD/alices"
as alice one-to-one >got
cat >want <<'X'
Alice Ng
  agree                     talk of 2026-11-07    one-to-one agree --share alice
  do        by 2026-12-01  draft the rota     one-to-one list-items --mine alice
X
sed 's/   */  /g' want >w
sed 's/   */  /g' got >g
same w g
E

seldom 'each command of the screen is done as it stands' <<'E'
mine "$PWD/alice" "$PWD/dave" "$PWD/alices"
rm -rf alice
mine "$PWD/dave" "$PWD/alices"
cd /
as alice one-to-one >"$HOME/screen"
sed -n 's/.*\(one-to-one agree .*\)/\1 --yes/p' "$HOME/screen" >"$HOME/do"
test -s "$HOME/do"
as alice sh -eu "$HOME/do"
as alice one-to-one >"$HOME/screen"
fails 1 grep ' agree ' "$HOME/screen"
one-to-one >"$HOME/screen"
sed -n 's/.*\(one-to-one new-session .*\)/\1/p' "$HOME/screen" >"$HOME/do"
test -s "$HOME/do"
sh -eu "$HOME/do" >"$HOME/out" 2>&1
cat "$HOME/out"
says people/dave/2026-11-21-talk.md "$HOME/out"
E

it 'a folder of any name can be typed as it is shown' <<'E'
mkdir "it's Bob's"
mv dave alices "it's Bob's"
mine "$PWD/it's Bob's/dave" "$PWD/alice" "$PWD/it's Bob's/alices"
touch "it's Bob's/dave/people/dave/2026-11-20-talk.md"
one-to-one >got
cat got
sed -n 's/.*  \(one-to-one share-record .*\)/\1/p' got >do
test -s do
echo "$(cat do) --no-push" >do
sh -eu do >out 2>&1 || grep 2026-11-20-talk.md out
fails 2 one-to-one new-session alice 2>err
sed -n 's/.* or -C //p' err >dir
sh -eu -c "one-to-one new-session -C $(cat dir) alice" >got 2>&1
cat got
test -s "it's Bob's/alices/people/alice/2026-11-21-talk.md"
E

seldom 'what nobody waits for is one line' <<'E'
mine "$PWD/alices"
cd alices
record alice 2026-11-20 held '- [x] @bob book the room' \
    '- [x] @alice draft the rota'
git push -q
as alice agree --yes alice >/dev/null
git push -q
cd ..
one-to-one >got
echo 'nothing waits for bob@example.org in 1 repository' >want
same want got
# it may be long ago that anybody asked the server
find alices/.git/logs/refs/remotes -type f -exec touch -d '2 days ago' {} +
one-to-one >got
says 'repository.  The server was last asked 2 days ago; ask now: one-to-one' got
test $(wc -l <got) -eq 1
touch -d '3 days ago' alices/.git/FETCH_HEAD
one-to-one >got
says '2 days ago' got
one-to-one --fetch >got
same want got
# the clone asked it too, whatever the branch is called
git -C alices push -q origin HEAD:refs/heads/team/notes
git clone -q -b team/notes alice.git notes
find notes/.git/logs/refs/remotes -type f -exec touch -d '2 days ago' {} +
one-to-one -C notes >got
says '2 days ago; ask now: one-to-one -C notes --fetch' got
E

it 'a meeting that is arranged stands on its day, and is opened on it' <<'E'
mine "$PWD/alice"
cd alice
record alice 2026-11-21 planned '- the budget'
record alice 2026-11-25 planned '- the rota'
cd ..
one-to-one >got
grep -A1 '^  meet  *today .* Talk, Room 3' got >line
grep -A1 '^  meet  *in 4 days .* Talk, Room 3' got >line4
cat line line4
says 'new-session -k talk alice' line
says "add-point alice 'TEXT'" line4
# whoever does not lead it may put a point into it
as alice one-to-one >got
fails 1 grep new-session got
says "add-point alice 'TEXT'" got
# held without being written up
on 2026-11-28 one-to-one >got
grep -A1 '^  write up ' got >line
says 'talk of 2026-11-21, planned' line
says 'new-session -d 2026-11-21 -k talk alice' line
E

it 'a meeting that is arranged is for who leads on its day' <<'E'
mine "$PWD/alice"
cd alice
record alice 2026-11-21 planned '- the budget'
record alice 2026-11-25 planned '- the rota'
sed -i '/^manager/d' people/alice/person.ini
cat >>people/alice/person.ini <<X
manager = Bob Okafor <bob@example.org>, ..2026-11-22
manager = Carol Diaz <carol@example.org>, 2026-11-23..
supervisor = Eve Malik <eve@example.org>, reflective
X
git commit -qam 'Carol leads'
cd ..
one-to-one >got
says '  meet      today ' got
fails 1 grep 'in 4 days' got
as carol one-to-one >got
says '  meet      in 4 days ' got
fails 1 grep today got
as eve one-to-one >got
fails 1 grep '^  meet' got
as alice one-to-one >got
[ $(grep -c '^  meet' got) = 2 ]
E

it 'a contract that is a draft is there for both, from its first day on' <<'E'
mine "$PWD/alice"
cd alice
new-document alice contract >../path 2>../log
git add people
git commit -q -m 'A draft'
for who in alice bob; do
	as $who one-to-one >../got
	grep 'write up' ../got | sed 's/   */  /g' >../g
	echo '  write up  in 14 days  contract, not complete' >../want
	says "$(cat ../want)" ../g
	says 'one-to-one check-record people/alice/contract.md' ../got
done
fails 2 as eve one-to-one >../got 2>&1
fails 1 grep contract ../got
# complete, it is to be agreed to, and no draft any more
sed -i 's/^## .*/&\n\nAs we said./' people/alice/contract.md
git commit -q -m 'All of it' people
as alice one-to-one >../got
fails 1 grep 'write up' ../got
says 'talk of 2026-11-07, and 1 more' ../got
says 'one-to-one agree --share alice' ../got
E

seldom 'who leads is told of a disagreement that waits for nobody' <<'E'
cd alice
f=people/alice/2026-11-20-talk.md
record alice 2026-11-20 held 'Rest.'
one-to-one -C . >../got
fails 1 grep disagreement ../got
on 2026-11-21 as alice agree --yes --disagree 'Not so.' $f >../log
one-to-one >../got
says 'see to ' ../got
says 'talk of 2026-11-20: agreed, with a disagreement' ../got
says "one-to-one agree --share $f" ../got
as alice one-to-one >../got
fails 1 grep disagreement ../got
agree --yes $f >../log
one-to-one >../got
fails 1 grep disagreement ../got
# said, and taken back by the next meeting
git reset -q --hard HEAD~
one-to-one >../got
says disagreement ../got
record alice 2026-11-21 held 'More.'
one-to-one >../got
fails 1 grep disagreement ../got
E

it 'a record that git ignores is not committed either, as for share-record' <<'E'
cd alice
printf '*.md\n*~\n' >.git/info/exclude
f=people/alice/2026-11-20-talk.md
cp people/alice/2026-11-07-talk.md $f
cp $f $f~
echo x >people/alice/page.md
one-to-one >got
says '1 file not committed' got
says 'one-to-one share-record' got
E

it 'what a sparse checkout leaves out is neither changed nor gone' <<'E'
mine "$PWD/alice"
one-to-one >want
git -C alice update-index -q --refresh
git -C alice sparse-checkout set templates
fails 1 test -e alice/people
one-to-one >got
same want got
# her command is run where she is, and says what to type there
fails 2 one-to-one share-record alice 2>err
says '/alice sparse-checkout add people/alice' err
# what is there may be changed
echo x >>alice/one-to-one.ini
one-to-one >got
says '1 file not committed' got
git -C alice checkout -q one-to-one.ini
# and who is not there is nobody
fails 2 one-to-one share-record bob 2>err
says "there is no person 'bob' in 1 repository" err
E

it 'says what makes an index readable' <<'E'
mine "$PWD/alice"
git -C alice update-index -q --refresh
git -C alice sparse-checkout set --sparse-index templates
fails 2 one-to-one 2>err
says '/alice sparse-checkout reapply --no-sparse-index' err
git -C alice sparse-checkout reapply --no-sparse-index
one-to-one >got
git -C alice sparse-checkout disable
echo garbage >alice/.git/index
fails 2 one-to-one 2>err
says 'remove .git/index' err
rm alice/.git/index
git -C alice reset -q
E

seldom 'says what is not committed, not shared, and newer on the server' <<'E'
mine "$PWD/alice"
echo more >>alice/people/alice/2026-11-07-talk.md
echo new >alice/people/alice/2026-11-20-talk.md
(cd alices && echo x >note && git add note && git commit -q -m x &&
    git push -q)
one-to-one >got
says '2 files not committed' got
fails 1 grep newer got
one-to-one --fetch >got 2>err
same /dev/null err
says '1 newer commit on the server' got
says 'pull' got
# which git pull would not know where to find
git -C alice branch -q --unset-upstream
one-to-one >got
says '1 newer commit on the server' got
fails 1 grep pull got
git -C alice branch -q --set-upstream-to=origin/main
git -C alice commit -q -a -m more
one-to-one >got
says '1 file not committed, 1 commit not shared' got
# which git pull would not join
says '1 newer commit on the server' got
fails 1 grep pull got
# a server that is not there is a remark
mv alice.git gone.git
one-to-one --fetch >got2 2>err
same got got2
says 'one-to-one: ' err
test $(wc -l <err) -eq 1
# how old that knowledge is
find alice/.git/FETCH_HEAD alice/.git/logs/refs/remotes -type f \
    -exec touch -d '3 days ago' {} +
one-to-one >got
says '3 days ago; ask now: one-to-one --fetch' got
E

it 'says that a server was not asked, where HEAD is on no branch' <<'E'
mine "$PWD/alice"
git -C alice checkout -q --detach
one-to-one --fetch >got 2>err
says 'alice: HEAD is detached' err
test $(wc -l <err) -eq 1
E

seldom 'says what a server has not that was empty when it was cloned' <<'E'
git init -q --bare empty.git
git clone -q empty.git first 2>err
cd first
new-person --name 'Dave Roy' --email dave@example.org \
    --manager 'Bob Okafor <bob@example.org>' dave >/dev/null 2>&1
cd ..
mine "$PWD/first"
one-to-one >got
says '1 commit not shared' got
share-record -C first >out
one-to-one >got
fails 1 grep 'not shared' got
E

seldom 'while a merge is not finished, says so, and nothing that is refused then' <<'E'
mine "$PWD/alice"
(cd alices && sed -i 's/draft/write/' people/alice/2026-11-07-talk.md &&
    git commit -qam x && git push -q)
sed -i 's/draft/make/' alice/people/alice/2026-11-07-talk.md
git -C alice commit -qam y
fails 1 git -C alice pull -q --no-rebase 2>err
one-to-one >got
says 'a merge is not finished' got
fails 1 grep 'not shared\|newer' got
says "git -C $PWD/alice status" got
git -C alice merge --abort
one-to-one >got
says '1 commit not shared' got
says '1 newer commit' got
cd alice
fails 1 git -c sequence.editor=: rebase -q origin/main 2>../err
one-to-one >../got
says 'a rebase is not finished' ../got
grep -q '  git status$' ../got
E

it 'shows others where one cannot be read, and ends with 2' <<'E'
mine "$PWD/none" "$PWD/alice"
fails 2 one-to-one >got 2>err
says 'book the room' got
says "'$PWD/none' is not a git repository" err
E

it 'one without a commit is there to be begun' <<'E'
git init -q new
git init -q --bare new.git
mine "$PWD/new" "$PWD/alice" "$PWD/new.git"
one-to-one >got 2>err
same /dev/null err
grep -A1 '^  begin ' got >line
says 'nothing is committed there yet' line
says "one-to-one new-person -C $PWD/new ID" line
says "git clone $PWD/new.git" line
says 'book the room' got
# whoever is named is in none of them, and the command that is shown is done
fails 2 one-to-one agree dave 2>err
says "there is no person 'dave' in 3 repositories" err
$(sed -n 's/.* \(one-to-one new-person .*\)ID$/\1/p' got) eve \
    --name 'Eve Malik' --email eve@example.org \
    --manager 'Bob Okafor <bob@example.org>' >out 2>&1
one-to-one show-record eve >out
one-to-one >got
fails 1 grep new-person got
E

seldom 'one whose branch has no commit beside another is on the wrong branch' <<'E'
git -C alice switch -q --orphan other
git --git-dir=dave.git symbolic-ref HEAD refs/heads/other
mine "$PWD/alice" "$PWD/dave.git"
one-to-one >got 2>err
same /dev/null err
test "$(grep -c "its branch 'other' has no commit, but 'main' has some" got)" = 2
fails 1 grep new-person got
says "git -C $PWD/alice switch main" got
says "git -C $PWD/dave.git symbolic-ref HEAD refs/heads/main" got
# where none is named
git config --global --unset-all one-to-one.repository
cd alice
one-to-one >../got
says "its branch 'other' has no commit" ../got
$(sed -n 's/.*  \(git .*\)$/\1/p' ../got)
one-to-one >../got
says 'book the room' ../got
# a name that a shell takes apart, and another repository
git branch -qm 'a&b'
git switch -q --orphan other
one-to-one >../got
says "git switch 'a&b'" ../got
git switch -q 'a&b'
git init -q ../code
cd ../code
git commit -q --allow-empty -m x
git switch -q --orphan other
fails 2 one-to-one 2>../err
says 'there is none here' ../err
rm -rf ../code
E

seldom 'one that cannot be read may have who is looked for' <<'E'
mine "$PWD/alice" "$PWD/none"
why="$PWD/none, one of your repositories, cannot be read: '$PWD/none' is not"
why="$why a git repository; name the folder of one; put that right, take it"
why="$why off the list (git config --global --edit), or name the one that is"
why="$why meant after the command: -C DIR"
echo "one-to-one: $why" >want
fails 2 one-to-one new-session alice >out 2>err
same want err
same /dev/null out
fails 2 one-to-one agree zed 2>err
same want err
fails 2 one-to-one show-record people/alice/2026-11-07-talk.md >out 2>err
same want err
same /dev/null out
one-to-one show-record -C "$PWD/alice" \
    "$PWD/alice/people/alice/2026-11-07-talk.md" >out
says 'book the room' out
# from a bare one nobody shares
mine "$PWD/alice.git"
one-to-one >out
fails 1 grep share-record out
# a bare one, of which something is missing
mine "$PWD/alice" "$PWD/dave.git"
one-to-one show-record alice >out
fails 2 one-to-one agree zed 2>err
says "there is no person 'zed' in 2 repositories" err
rm -f "dave.git/objects/$(git -C dave.git rev-parse 'HEAD^{tree}' |
    sed 's,..,&/,')" dave.git/objects/pack/*
touch no-fsck
fails 2 one-to-one show-record alice >out 2>err
same /dev/null out
says "$PWD/dave.git, one of your repositories, cannot be read" err
# nor is the one that the current folder lies in nobody's then
mine "$PWD/alice"
rm -rf dave/.git/objects/??
fails 2 one-to-one -C dave >out 2>err
same /dev/null out
test -s err
E

if [ "$(id -u)" -ne 0 ]; then
it 'a folder that may not be looked into is not empty' <<'E'
mine "$PWD/alice" "$PWD/dave"
chmod 0 dave
fails 2 one-to-one agree alice 2>err
chmod 755 dave
says "$PWD/dave, one of your repositories, cannot be read" err
says 'Permission denied' err
chmod 0 dave/people
fails 2 one-to-one >got 2>err
chmod 755 dave/people
says 'book the room' got
says "cannot list $PWD/dave/people: Permission denied" err
E
else
skip 'a folder that may not be looked into is not empty' 'root may'
fi

seldom 'what was imported, or is of a former manager, waits as well' <<'E'
mine "$PWD/alice"
cd alice
echo 'since = 2026-11-01' >>one-to-one.ini
git commit -q -a -m since
record alice 2026-11-08 held 'We met.'
git mv people/alice/2026-11-08-talk.md people/alice/2026-03-02-talk.md
sed 's/^date: .*/date: 2026-03-02/' people/alice/2026-03-02-talk.md >old
mv old people/alice/2026-03-02-talk.md
sed 's/^date: .*/date: 2026-04-06/' people/alice/2026-03-02-talk.md \
    >people/alice/2026-04-06-talk.md
git add people
on 2026-11-08 git commit -q --amend -m 'old notes'
cd ..
as alice one-to-one >got
grep -A1 '^  agree ' got >line
says 'talk of 2026-11-07, and 2 more' line
as alice agree -C alice --yes \
    "$PWD/alice/people/alice/2026-11-07-talk.md" >out
as alice one-to-one >got
grep -A1 '^  agree ' got >line
says 'talk of 2026-03-02, and 1 more' line
says 'one-to-one agree --share alice' line
as alice one-to-one agree --yes alice >out
as alice one-to-one >got
fails 1 grep '^  agree ' got
# what both agree to, and Bob led, while Carol leads today
cd alice
sed '/^title/a agreed-by: both' templates/talk.md >new
mv new templates/talk.md
git commit -q -a -m 'both agree'
record alice 2026-11-10 held 'We met.'
sed 's/^manager = .*/&, 2026-06-01..2026-11-14/' people/alice/person.ini >new
echo 'manager = Carol Diaz <carol@example.org>, 2026-11-15..' >>new
mv new people/alice/person.ini
git commit -q -a -m 'Carol leads'
cd ..
for who in bob carol; do
	as $who one-to-one >got
	grep -A1 '^  agree ' got >line
	says 'talk of 2026-11-10' line
	says 'one-to-one agree --share alice' line
done
E

seldom 'a clone of a server that has nothing yet, where none is named' <<'E'
git init -q --bare new.git
git clone -q new.git new 2>log
cd new
one-to-one >got
grep '^  begin  *nothing is committed there yet  *one-to-one new-person ID$' got
fails 2 one-to-one agree dave 2>err
says "there is no person 'dave' in 1 repository; new-person adds one" err
# now it has: notes that are begun here could not be joined with those
git -C "${PWD%/new}/alice" push -q ../new.git main
one-to-one --fetch >got
grep '^  fetch  *commits on the server, and none here  *git pull$' got
fails 2 new-session alice 2>err
says "has no commit yet, but the server has some: git pull" err
# it is none of hers where others are named
mine "${PWD%/new}/alice"
one-to-one >got
fails 1 grep begin got
E

it 'refuses where there is nothing to look at, or nobody who asks' <<'E'
fails 2 one-to-one 2>err
echo 'one-to-one: no repository is named, and there is none here; name'\
' each of yours: git config --global --add one-to-one.repository DIR' >want
same want err
mine "$PWD/alice" "$PWD/dave"
fails 2 as eve one-to-one >out 2>err
same /dev/null out
echo 'one-to-one: eve@example.org is nobody in your 2 repositories; the'\
' rosters have alice@example.org, bob@example.org, dave@example.org: git'\
' config --global user.email ADDRESS' >want
same want err
mine notes
fails 2 one-to-one 2>err
says "one-to-one.repository is 'notes', which is no whole path" err
E

it 'who asks is whom git names in that repository' <<'E'
mine "$PWD/alice" "$PWD/dave" "$PWD/alices"
git -C alices config user.email alice@example.org
git -C alices config user.name 'Alice Ng'
one-to-one >got
says 'agree --share -C' got
says 'talk of 2026-11-07' got
says 'draft the rota' got
says 'book the room' got
E

it 'finds PERSON and FILE in whichever repository has them' <<'E'
mine "$PWD/alice" "$PWD/dave"
mkdir elsewhere
cd elsewhere
one-to-one new-session dave >got 2>/dev/null
echo people/dave/2026-11-21-talk.md >want
same want got
test -s ../dave/people/dave/2026-11-21-talk.md
one-to-one show-record people/alice/2026-11-07-talk.md >got
says 'book the room' got
one-to-one show-record ../alice/people/alice/2026-11-07-talk.md >got2
same got got2
# whoever is named in an option is no operand
one-to-one new-document alice contract >got
echo people/alice/contract.md >want
same want got
# a file that is named from here is named whole there
echo 'Yes, I agree.' >mail.txt
one-to-one agree --yes --for alice --evidence mail.txt \
    people/alice/2026-11-07-talk.md >got
cat got
says witnessed got
git -C ../alice show --name-only --format= HEAD >got
says 'evidence/' got
# one that cannot be looked at is not looked for there
ln -s loop loop
fails 2 one-to-one agree --yes --for alice --evidence loop \
    people/alice/2026-11-07-talk.md 2>"$HOME/err"
says 'one-to-one: loop: Too many levels' "$HOME/err"
E

seldom 'what is read of all of them names each as the screen does' <<'E'
mv alice "$HOME/my notes"
mv dave "$HOME/dave"
mine '~/my notes' '~/dave'
cd /
fails 1 one-to-one overdue >"$HOME/got"
says "Alice Ng in ~/'my notes'" "$HOME/got"
says 'Dave Roy in ~/dave' "$HOME/got"
one-to-one overdue --history 2 >"$HOME/got"
says " ~/'my notes'" "$HOME/got"
one-to-one list-items >"$HOME/got"
says " ~/'my notes'/people/alice/2026-11-07-talk.md:" "$HOME/got"
# programs get whole paths
for format in tsv csv json; do
	fails 1 one-to-one overdue --format $format >"$HOME/got"
	says "$HOME/my notes" "$HOME/got"
done
for format in tsv json; do
	one-to-one list-items --format $format >"$HOME/got"
	says "$HOME/my notes" "$HOME/got"
done
# and what was named as seen from here stays as it was named
cd "$HOME"
list-items 'my notes' >got
says ' my notes/people/alice/2026-11-07-talk.md:' got
E

it 'a command ends with its own status' <<'E'
mine "$PWD/alice" "$PWD/dave"
cd /
fails 1 one-to-one overdue >"$HOME/got"
says 'Dave Roy' "$HOME/got"
says 'Alice Ng' "$HOME/got"
one-to-one list-items --format tsv >"$HOME/got"
test $(wc -l <"$HOME/got") -eq 2
one-to-one list-items --format tsv dave >"$HOME/got"
same /dev/null "$HOME/got"
fails 2 one-to-one agree --no-such-option alice 2>"$HOME/err"
says "agree: there is no option '--no-such-option'" "$HOME/err"
one-to-one export-calendar >"$HOME/got"
says BEGIN:VCALENDAR "$HOME/got"
E

it 'does nothing where several have what was named, and says which' <<'E'
mine "$PWD/alice" "$PWD/alices"
fails 2 one-to-one new-session alice 2>err
echo "one-to-one: 'alice' is in 2 repositories; say which, behind new-session:"\
" -C $PWD/alice or -C $PWD/alices" >want
same want err
fails 2 one-to-one show-record people/alice/2026-11-07-talk.md 2>err
says "-C $PWD/alice or -C $PWD/alices" err
one-to-one new-session -C "$PWD/alices" alice >got 2>/dev/null
test -s alices/people/alice/2026-11-21-talk.md
# the screen names it
one-to-one >got
says "list-items -C $PWD/alice --mine alice" got
mine "$PWD/alice" "$PWD/dave"
fails 2 one-to-one show-record alice dave 2>err
says 'do one after the other' err
E

it 'nearly a command, a person: the one that was meant' <<'E'
mine "$PWD/alice" "$PWD/dave"
fails 2 one-to-one agre alice 2>err
echo "one-to-one: there is no command 'agre'; did you mean 'agree'?" >want
same want err
fails 2 one-to-one xyzzy 2>err
says 'one-to-one help' err
fails 2 one-to-one agree dvae 2>err
echo "one-to-one: there is no person 'dvae' in 2 repositories; did you mean"\
" 'dave'?" >want
same want err
fails 2 one-to-one help agre 2>err
says "did you mean 'agree'?" err
E

seldom 'help lists every command, with what its page says of it' <<'E'
one-to-one help >got
fails 1 grep -nE '^.{81}' got
for page in "$top"/man/*.1; do
	name=${page##*/}
	name=${name%.1}
	[ $name != one-to-one ] || continue
	purpose=$(sed -n 's/^\.Nd //p' "$page" | sed 's/\\&//g')
	tr -s ' ' <got | grep -qxF " $name $purpose" ||
	    { echo "not listed: $name $purpose"; exit 1; }
done
mkdir bin
for tool in sh git; do ln -s "$(command -v $tool)" bin; done
(PATH=$BUILD/bin:$PWD/bin one-to-one help agree >got)
says 'usage: agree ' got
printf '#!/bin/sh\necho "man $*"\n' >bin/man
chmod +x bin/man
PATH=$PWD/bin:$PATH one-to-one help doctor >got
says one-to-one got
PATH=$PWD/bin:$PATH one-to-one help agree >got
echo 'man 1 agree' >want
same want got
E

it '--version has the versions of the libraries too' <<'E'
one-to-one --version >got
sed 1d got >rest
grep -q '^libgit2 [0-9.]*, cmark [0-9.]*, jansson [0-9.]*, utf8proc [0-9.]*$' \
    rest
says "built with inih $(pkg-config --modversion inih), libmd \
$(pkg-config --modversion libmd), xxhash \
$(pkg-config --modversion libxxhash), libical \
$(pkg-config --modversion libical)" rest
grep -q '^git version ' rest
E

it 'doctor says what to type, and then that all is well' <<'E'
mine "$PWD/alice"
one-to-one doctor >got
echo "$PWD/alice: no hook looks at what is committed: one-to-one"\
" install-hooks $PWD/alice" >want
same want got
sed -n 's/.*: \(one-to-one .*\)/\1/p' got >do
sh -eu do
one-to-one doctor >got
echo "$PWD/alice: all is well" >want
same want got
# what git commits in another encoding, our gate refuses
git config --global i18n.commitEncoding latin1
one-to-one doctor >got
echo "$PWD/alice: i18n.commitEncoding is 'latin1', and what git commits so a "\
"server refuses: git -C $PWD/alice config i18n.commitEncoding UTF-8" >want
same want got
eval "$(sed -n 's/.*: \(git .*\)/\1/p' got)"
one-to-one doctor >got
echo "$PWD/alice: all is well" >want
same want got
git config --global --unset i18n.commitEncoding
# what was put aside and did not fit when it came back
talk=people/alice/2026-11-07-talk.md
echo 'put aside' >>alice/$talk
git -C alice stash -q
echo 'another line' >>alice/$talk
git -C alice commit -q --no-verify -am 'Another line'
fails 1 git -C alice stash pop -q >&2
one-to-one doctor >got
echo "$PWD/alice: $talk: in conflict, as changes that were put aside came back; \
put the lines between <<<< and >>>> right in it, then: git -C $PWD/alice add \
:/$talk; the stash has them still: git -C $PWD/alice stash drop" >want
same want got
git -C alice checkout -q HEAD~ $talk
eval "$(sed -n 's/.*then: \(git .*\); .*: \(git .*\)/\1; \2/p' got)"
git -C alice reset -q --hard HEAD~
one-to-one doctor >got
echo "$PWD/alice: all is well" >want
same want got
# what a clock that is wrong commits, too
last=$(git -C alice log -1 --format=%ct)
GIT_COMMITTER_DATE="@$((last - 86400)) +0000" one-to-one doctor >got
same want got
GIT_COMMITTER_DATE="@$((last - 86401)) +0000" one-to-one doctor >got
echo "$PWD/alice: the last commit is of $(date -u -d "@$last" +%F), and by the \
clock here it is $(date -u -d "@$((last - 86401))" +%F), so nothing can be \
committed; set the clock right, or if the date of that commit is wrong: git -C \
$PWD/alice commit --allow-empty -m 'The clock is right again'" >late
same late got
late() {
	GIT_COMMITTER_DATE="@$((last - 86401)) +0000" "$@"
}
late eval "$(sed 's/.*wrong: //' late)"
late one-to-one doctor >got
same want got
git -C alice reset -q --soft HEAD~
git clone -q --bare alice bare.git
git config --global --add one-to-one.repository "$PWD/bare.git"
late one-to-one doctor >got
fails 1 grep 'bare.git: the last commit' got
git config --global --unset one-to-one.repository 'bare[.]git$'
# who it is
as eve one-to-one doctor >got
says "eve@example.org is nobody here; the rosters have alice@example.org" got
says "git -C $PWD/alice config user.email ADDRESS" got
git -C alice config one-to-one.administrator eve@example.org
as eve one-to-one doctor >got
fails 1 grep eve@example.org got
git -C alice config --unset one-to-one.administrator
GIT_AUTHOR_NAME=Eve one-to-one doctor >got
says 'one person has to be both' got
# keys
printf '[trust]\nlevel = signed\n' >>alice/one-to-one.ini
git -C alice commit -q -a -n -m signed
next="one-to-one install-hooks --signers FILE $PWD/alice, with the list of keys \
that whoever looks after the server has"
one-to-one doctor >got
echo "$PWD/alice: acts have to be signed here, and commits are not: $next" >want
same want got
git -C alice config commit.gpgSign true
git -C alice config gpg.format ssh
one-to-one doctor >got
says 'and there is no key to sign with: one-to-one install-hooks' got
git -C alice config user.signingKey key.pub
one-to-one doctor >got
says 'and whose keys count is not known: one-to-one install-hooks' got
git -C alice config gpg.ssh.allowedSignersFile ../signers
one-to-one doctor >got
says "alice/key.pub: no such file; type: git config user.signingKey ~/" got
echo 'ssh-ed25519 AAAA somebody' >alice/key.pub
one-to-one doctor >got
says "signers: no such file; type: git config gpg.ssh.allowedSignersFile FILE" got
echo 'alice@example.org,"bob@* ssh-ed25519 AAAA' >signers
echo "$PWD/alice: the list of keys does not have yours; whoever keeps it adds:"\
" bob@example.org ssh-ed25519 AAAA" >want
one-to-one doctor >got
same want got
echo 'alice@example.org,bob@* valid-after="2020" ssh-ed25519 AAAA' >signers
one-to-one doctor >got
echo "$PWD/alice: all is well" >want
same want got
# as ssh-keygen has it, a name with ! takes one out of the others
for names in '!bob@example.org,*' '*,!bob@*'; do
	echo "$names ssh-ed25519 AAAA" >signers
	one-to-one doctor >got
	says 'the list of keys does not have yours' got
done
echo '!alice@*,*@example.org ssh-ed25519 AAAA' >signers
one-to-one doctor >got
same want got
# of a certificate the list has whoever made it
cp alice/key.pub .
echo 'ssh-ed25519-cert-v01@openssh.com BBBB somebody' >alice/key.pub
echo '*@example.org namespaces="git",cert-authority ssh-ed25519 CCCC' >signers
one-to-one doctor >got
same want got
echo 'alice@example.org cert-authority ssh-ed25519 CCCC' >signers
one-to-one doctor >got
says 'the list of keys does not have yours' got
mv key.pub alice/key.pub
echo '*@example.org cert-authority ssh-ed25519 CCCC' >signers
one-to-one doctor >got
says 'the list of keys does not have yours' got
# a list that Windows has written
echo 'bob@* ssh-ed25519 AAAA' >signers
sed -i 's/$/\r/' signers
one-to-one doctor >got
same want got
# a key that has an end: a new one has to be named, even if the list has it
printf 'bob@example.org namespaces="git",valid-before="%s" ssh-ed25519 AAAA\n' \
    20261121 20250101Z >signers
own='git config user.signingKey FILE; without one, first: ssh-keygen -t ed25519'
on 2026-11-20 one-to-one doctor >got
same want got
on 2026-11-21 one-to-one doctor >got
says "the list of keys has an end for yours; name the one that you have instead: $own" got
git clone -q alice fresh
git -C fresh config gpg.format ssh
git -C fresh config user.signingKey ../alice/key.pub
on 2026-11-21 install-hooks --signers signers fresh 2>err
says "signers has an end for that key; name the one that you have instead: $own" err
sed -i 's/20261121/20261121120000/' signers
on 2026-11-21 one-to-one doctor >got
same want got
cp signers alice/keys
git -C alice config gpg.ssh.allowedSignersFile keys
one-to-one doctor >got
same want got
git -C alice add keys
git -C alice -c commit.gpgSign=false commit -q -m keys
one-to-one doctor >got
echo "$PWD/alice: whoever may push can change $PWD/alice/keys, which says \
whose keys count; copy it to another folder, and: git -C $PWD/alice config \
gpg.ssh.allowedSignersFile COPY" >want
same want got
# a link to a list elsewhere is changed as easily
ln -sf ../signers alice/keys
git -C alice -c commit.gpgSign=false commit -q -a -m link
one-to-one doctor >got
same want got
# as is a folder that is such a link
mkdir lists
cp signers lists/keys
ln -s ../lists alice/lists
git -C alice config gpg.ssh.allowedSignersFile lists/keys
one-to-one doctor >got
echo "$PWD/alice: all is well" >want2
same want2 got
git -C alice add lists
git -C alice -c commit.gpgSign=false commit -q -m folder
one-to-one doctor >got
sed 's,alice/keys,alice/lists/keys,' want >want2
same want2 got
# or a link outside that leads through one, by way of others
mkdir chain
ln -s ../alice/lists chain/lists
ln -s chain/.//lists/keys outside
git -C alice config gpg.ssh.allowedSignersFile "$PWD/outside"
one-to-one doctor >got
same want2 got
# one that turns in a circle leads nowhere
ln -s round round
git -C alice config gpg.ssh.allowedSignersFile "$PWD/round"
one-to-one doctor >got
says 'gpg.ssh.allowedSignersFile: ' got
COPY=$PWD/signers
eval "$(sed -n 's/.*: \(git .*\) COPY/\1 "$COPY"/p' want2)"
one-to-one doctor >got
echo "$PWD/alice: all is well" >want
same want got
# a roster, the branch, the server
echo '[person' >alice/people/alice/person.ini
git -C alice -c commit.gpgSign=false commit -q -a -n -m broken
git -C alice remote remove origin
one-to-one doctor >got
says 'people/alice/person.ini: ' got
says 'nothing is shared: git -C' got
fails 1 grep 'is nobody here' got
# short, as all paths there
mkdir -p "$HOME"
cp -r alice "$HOME/alice"
mine "$HOME/alice"
rm -f "$HOME/alice/.git/hooks/pre-commit"
echo true >"$HOME/alice/.git/hooks/pre-commit"
one-to-one doctor >got
says '~/alice: ~/alice/.git/hooks/pre-commit is not ours' got
mine "$PWD/alice"
git -C alice checkout -q --detach
one-to-one doctor >got
says '/alice switch BRANCH' got
git -C alice checkout -q main
# what every other command refuses to work in
git clone -q --depth 1 "file://$PWD/alice.git" short
mine "$PWD/short"
one-to-one doctor >got
says '/short fetch --unshallow' got
git -C short fetch -q --unshallow
one-to-one doctor >got
fails 1 grep shallow got
mine "$PWD/alice"
# a roster that is not there to be read is no fault of the roster's
git -C alice cat-file -p HEAD:people/alice/person.ini >ini
blob=$(git -C alice rev-parse HEAD:people/alice/person.ini)
rm -f alice/.git/objects/$(echo $blob | sed 's,..,&/,')
fails 2 one-to-one doctor >got 2>err
test -s err
fails 1 grep check-record got
git -C alice hash-object -w ../ini >out
fails 2 one-to-one doctor alice 2>err
says 'doctor takes nothing' err
mine "$PWD/none"
fails 2 one-to-one doctor 2>err
says 'not a git repository' err
E

it 'works from a folder that is named, and in one repository alone' <<'E'
one-to-one -C alice >got
says 'book the room' got
fails 1 grep "$PWD/alice" got
one-to-one -C alice new-session alice >got 2>/dev/null
says people/alice/2026-11-21-talk.md got
fails 2 one-to-one -C none agree alice 2>err
says "cannot go to 'none'" err
E

it 'what it says after -C is typed in the folder where that was' <<'E'
one-to-one -C . -C alice >got
says 'one-to-one -C ./alice list-items --mine alice' got
one-to-one -C ./alice list-items --mine alice >got
says 'book the room' got
one-to-one -C . -C alice list-items alice >got
says 'book the room' got
fails 2 one-to-one -C . -C none agree alice 2>err
says "cannot go to './none'" err
mkdir loose
fails 2 one-to-one -C loose agree alice 2>err
says "'loose' does not lie in a git repository" err
git -C alice switch -q --orphan other
one-to-one -C alice >got
says '  git -C alice switch main' got
git -C alice switch -q main
E

it 'one roster that cannot be read hides nobody else' <<'E'
mine "$PWD/alice"
cd alice
mkdir people/eve
echo '[person' >people/eve/person.ini
git add .
git commit -q -m broken
cd ..
fails 2 one-to-one >got 2>err
says 'book the room' got
says people/eve/person.ini err
E

it 'what could do harm on a terminal does none' <<'E'
mine "$PWD/alice"
cd alice
record alice 2026-11-20 held "$(printf -- '- [ ] @bob red \033[31m')"
cd ..
fails 2 one-to-one >got 2>err
fails 1 grep "$(printf '\033')" got err
E

it 'shows colours where they are wanted' <<'E'
mine "$PWD/alice"
git config --global color.ui always
one-to-one >got
grep -q "$(printf '\033\\[31m')" got
NO_COLOR=1 one-to-one >got
fails 1 grep "$(printf '\033')" got
# an empty value is false, and none at all is true
git config --global --unset color.ui
cp "$HOME/.gitconfig" config
for value in 'ui =' ui; do
	{ cat config; printf '[color]\n\t%s\n' "$value"; } >"$HOME/.gitconfig"
	TERM=xterm script -qec one-to-one /dev/null >"$value" </dev/null
done
fails 1 grep "$(printf '\033')" 'ui ='
grep -q "$(printf '\033')" ui
E

# alike WHO	what is kept of the repositories says the same as what is read
cat >>"$words" <<'E'
alike() {
	as $1 one-to-one >kept 2>kepterr || :
	as $1 one-to-one >again 2>againerr || :
	rm -rf */.git/one-to-one
	as $1 one-to-one >want 2>wanterr || :
	same want kept
	same want again
	same wanterr kepterr
	same wanterr againerr
}
E

seldom 'what is kept says the same as what is read' <<'E'
mine "$PWD/alice" "$PWD/dave"
alike bob
test -s alice/.git/one-to-one/screen
alike alice
alike eve
# another day, another commit, another file that is not committed
on 2026-11-29 one-to-one >got
on 2026-11-21 alike bob
(cd alice && record alice 2026-11-20 held '- [ ] @bob sweep')
alike bob
says sweep want
echo new >alice/people/alice/2026-11-19-talk.md
alike bob
says '1 file not committed' want
git -C alice reset -q --hard HEAD^
alike bob
fails 1 grep sweep want
# the same person in two of them; another place
one-to-one >got
mine "$PWD/alice" "$PWD/dave" "$PWD/alices"
alike bob
says "agree -C $PWD/alices alice" want || says "-C $PWD/alice" want
cd alice
one-to-one >../got
cd ..
one-to-one >got2
says "list-items -C" got2
# git's configuration; a roster that cannot be read is told each time
git -C alice config user.email alice@example.org
alike bob
git -C alice config --unset user.email
mkdir alice/people/zoe
echo '[person' >alice/people/zoe/person.ini
git -C alice add .
git -C alice commit -q -m broken
alike bob
test "$(grep -c people/zoe/person.ini wanterr)" = 1
# where others may write, nothing is believed, as commands are typed
rm -rf */.git/one-to-one
git -C dave config core.sharedRepository group
mine "$PWD/dave" "$PWD/alice.git"
one-to-one >got
test ! -e dave/.git/one-to-one/screen
test ! -e alice.git/one-to-one/screen
mine "$PWD/alice" "$PWD/dave" "$PWD/alices"
# where signatures count, keys decide, which are not in the repository
git -C alice reset -q --hard HEAD^
rm -rf alice/.git/one-to-one
printf '[trust]\nlevel = signed\n' >>alice/one-to-one.ini
git -C alice commit -q -a -n -m signed
one-to-one >got
test ! -e alice/.git/one-to-one/screen
E

it 'what is kept is not read again' <<'E'
mine "$PWD/alice"
one-to-one >want
# nothing but the trees is there any more
record=$(git -C alice rev-parse HEAD:people/alice/2026-11-07-talk.md)
rm -f alice/.git/objects/$(echo $record | sed 's,..,&/,')
touch no-fsck
one-to-one >got
same want got
rm alice/.git/one-to-one/screen
fails 2 one-to-one >got 2>err
# a file that is not whole is not believed
git -C alice hash-object -w people/alice/2026-11-07-talk.md >out
one-to-one >got
same want got
sed 's/book the room/burn the room/' alice/.git/one-to-one/screen >s
mv s alice/.git/one-to-one/screen
one-to-one >got
same want got
E

done_testing
