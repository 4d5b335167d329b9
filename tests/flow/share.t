#!/bin/sh
# SPDX-License-Identifier: ISC
# share-record and agree --share where somebody else is at work too: two clones
# of one server with the gate.
. "${0%/*}/../lib.sh"
. "${0%/*}/../cmd/words.sh"

# Bob's clone is notes/, Alice's alice/, the server server.git.
#
# $f, $g		two records that are shared; $f waits for Alice
# alice CMD...		by Alice, in her clone
# alone CMD...		the same, and pushed
# shared		both the server and our branch have the same, the server
#			finds nothing wrong, and nothing is left over here
# rejects TEXT CMD...	exits with 2, and $err has the text
# records TEXT CMD...	the same, when something was recorded before
# remedy FROM TO	types what $err says between these words
cat >>"$words" <<'E'
f=people/alice/2026-11-07-one-to-one.md
g=people/alice/2026-10-24-one-to-one.md
alice() (
	cd "${notes%/*}/alice"
	as alice "$@"
)
alone() {
	alice "$@"
	alice git push -q
}
shared() {
	test "$(git rev-parse main)" = "$(git -C ../server.git rev-parse main)"
	test "$(git rev-parse main)" = "$(git rev-parse origin/main)"
	audit-trail -C ../server.git >/dev/null
	git status --porcelain >../left
	same /dev/null ../left
}
rejects() {
	_text=$1
	shift
	fails 2 "$@" >"$out" 2>"$err"
	says "$_text" "$err"
}
records() {
	rejects "$@"
	says ': recorded as ' "$err"
}
remedy() {
	tail -n 1 "$err" | sed "s/.*\($1.*\)$2.*/\1/; s:FILE:${FILE-}:" \
	    >../remedy
	cat ../remedy
	set +e
	. ../remedy
	set -e
}
E

given <<'E'
. "$top/tests/man-fixture.sh"
cd ..
goes_to_a_server
install-hooks --check server.git
E

seldom 'what is recorded and not pushed says so once, and what pushes it' <<'E'
cd notes
# unpushed CMD...	one of the remarks, and share-record does it
unpushed() {
	does "$@"
	grep 'pushed' "$err" >../said
	echo "$1: it is not pushed yet; share-record does that" >../want
	same ../want ../said
	share-record >/dev/null
	shared
}
unpushed agree --yes $f
unpushed add-point alice 'The rota'
unpushed disclose --to HR -m 'Asked for.' $g
sed -i 's/Room 3/Room 4/' $g
unpushed amend -m 'Room 4.' $g
unpushed move-record -d 2026-11-06 -m 'On Friday.' $f
f=people/alice/2026-11-06-one-to-one.md
unpushed agree --yes --withdraw $f
unpushed void-record -m 'Of somebody else.' $f
unpushed new-person --set fte=0.6 alice
unpushed new-person --name 'Dave Roy' --email dave@example.org \
    --manager 'Bob Okafor <bob@example.org>' dave
(
	cd ..
	does disclose --to HR -m 'Again.' notes/$g
	says "; share-record -C $PWD/notes does that" "$err"
)
share-record >/dev/null
does new-person --set fte=0.6 alice
echo 'new-person: people/alice/person.ini says so already' >../want
same ../want "$err"
git remote remove origin
does new-person --set fte=0.7 alice
same /dev/null "$err"
E

it 'shares a record, and says whose move it is' <<'E'
cd notes
new-session alice 2>/dev/null >../h
h=$(cat ../h)
fill_in $h
does share-record
cat >../want <<X
committed: $(git rev-parse HEAD)
pushed to origin/main: 1 commit
$h: waiting for Alice Ng <alice@example.org>
X
same ../want "$out"
same /dev/null "$err"
test "$(git log -1 --format=%s)" = "Write-up: $h"
shared
does share-record
same /dev/null "$out"
echo 'share-record: nothing to share' >../want
same ../want "$err"
E
it 'takes along what is committed already, and says how much' <<'E'
cd notes
echo 'Two lines.' >>$f
git commit -q -m 'By hand' $f
echo 'Three lines.' >>$f
does share-record -m 'Words of our own' $f
says 'pushed to origin/main: 2 commits, 1 of them from before' "$out"
test "$(git log -1 --format=%s)" = 'Words of our own'
shared
E

it 'takes over what others have changed beside, and keeps changed files' <<'E'
cd notes
echo '# a remark' >>people/alice/person.ini
git add people/alice/person.ini
echo else >elsewhere
echo 'Another line.' >>$f
alice sh -c 'echo >x; git add x; git commit -q -m x; git push -q'
does share-record alice
says 'taken over from origin/main: 1 commit' "$out"
says 'pushed to origin/main: 1 commit' "$out"
git status --porcelain >../got
printf 'M  people/alice/person.ini\n?? elsewhere\n' >../want
same ../want ../got
E

it 'takes over as it is, whatever git merge is told to do with a branch' <<'E'
cd alice
for setting in branch.main.mergeOptions='-s ours' pull.twohead=ours \
    branch.main.mergeOptions=--squash; do
	echo "$setting" >>../notes/elsewhere
	git -C ../notes add elsewhere
	git -C ../notes commit -qm More
	git -C ../notes push -q origin main
	git config "${setting%%=*}" "${setting#*=}"
	does as alice share-record
	test "$(git rev-parse HEAD)" = "$(git -C ../notes rev-parse HEAD)"
	silent git status --porcelain
	git config --unset "${setting%%=*}"
done
E

it 'joins two sides that may be joined, without a question' <<'E'
cd notes
alone agree --yes $f
new-session alice 2>/dev/null >../h
h=$(cat ../h)
fill_in $h
git add $h
git commit -q -m 'By hand'
does share-record
says "joined with origin/main: commit $(git rev-parse HEAD)" "$out"
says 'pushed to origin/main: 2 commits, 1 of them from before' "$out"
shared
E

seldom 'says amend where somebody has agreed meanwhile' <<'E'
cd notes
alone agree --yes $f
echo 'Another line.' >>$f
rejects "$f: Alice Ng <alice@example.org> agreed to the text before" \
    share-record
says "your change waits in the file: amend -m REASON $f" "$err"
test "$(git log -1 --format=%s)" = "agree: $f"
does amend -m 'Left out before' $f
does share-record
says 'pushed to origin/main: 1 commit' "$out"
shared
E

seldom 'commits nothing over a disagreement that came meanwhile' <<'E'
cd notes
alone agree --yes --disagree 'The rota was late.' $f
head=$(git rev-parse HEAD)
sed -i 's/winter/spring/' $f
rejects "$f: somebody has agreed to it or disagreed with it on the server" \
    share-record
test "$(git rev-parse HEAD)" = $head
says spring $f
remedy 'git stash push' '; amend'
does amend -m 'Left out before' $f
does share-record
shared
says spring $f
says 'The rota was late.' $f
alice git pull -q
alone agree --yes --decline 'Not so.' $f
sed -i 's/spring/summer/' $f
rejects 'your change waits in the file: git stash' share-record
remedy 'git stash push' ' people'
shared
says summer $f
says 'Not so.' $f
E

seldom 'gives a change back that was committed before somebody agreed' <<'E'
cd notes
alone agree --yes $f
echo 'Another line.' >>$f
git commit -q -m 'By hand' $f
rejects "it waits in the file: amend -m REASON $f" share-record
says 'joined with' "$out"
does amend -m 'Left out before' $f
does share-record
shared
says 'Another line.' $f
E

seldom 'leaves two changes of one line to people' <<'E'
cd notes
alone sh -c "sed -i 's/winter/summer/' $f; git commit -q -m By $f"
sed -i 's/winter/spring/' $f
records 'was changed by you and on the server at the same place' share-record
git log -1 --format=%s | grep -q Write-up
fails 1 git merge -q origin/main
git checkout -q --ours $f
remedy 'git add' '; then'
does share-record
shared
says spring $f
E

seldom 'leaves a text of which both said something to people' <<'E'
cd notes
alone agree --yes --disagree 'Not mine.' $f
agree --yes --disagree 'Not mine, either.' $f
rejects 'it comes whole from one side' share-record
remedy 'git merge' '; then'
agree --yes --disagree 'Not mine, either.' $f
does share-record
shared
says 'Not mine. (AN)' $f
says 'Not mine, either. (BO)' $f
E

seldom 'leaves each of several of them to people, in one go' <<'E'
cd notes
h=$(new-session alice 2>/dev/null)
fill_in $h
share-record
alice git pull -q
alone agree --yes --disagree 'Not mine.' $f
alone agree --yes --disagree 'Nor this.' $h
agree --yes --disagree 'Not mine, either.' $f
agree --yes --disagree 'Nor this, either.' $h
rejects 'it comes whole from one side' share-record
# a setting of many users, which the remedy outranks
git config merge.ff only
remedy 'git merge' '; then'
does share-record
shared
E

seldom 'whatever stands beside it that both have changed, too' <<'E'
cd notes
page="Bob's page"
echo 'A page.' >"$page"
git add "$page"
git commit -q -m Page
points_to() {
	git update-index --add --cacheinfo "160000,$1,slides"
	git commit -q -m Slides
}
points_to "$(git rev-parse main)"
git push -q
alice git pull -q
alice points_to "$(git rev-parse main)"
alice git rm -q "$page"
alice git commit -q -m 'No page'
alone agree --yes --disagree 'Not mine.' $f
agree --yes --disagree 'Not mine, either.' $f
points_to "$(git rev-parse main)"
echo 'More of it.' >>"$page"
git commit -q -m 'More' "$page"
rejects 'it comes whole from one side' share-record
remedy 'git merge' '; then'
agree --yes --disagree 'Not mine, either.' $f
does share-record
shared
says 'More of it.' "$page"
E

seldom 'also a page with blanks in its name, from a subfolder' <<'E'
cd notes
page="Bob's page"
echo 'A page.' >"$page"
git add "$page"
git commit -q -m Page
git push -q
alice git pull -q
alone sh -c 'echo Hers >"$0"; git commit -qam Hers' "$page"
echo His >"$page"
git commit -q -a -m His
cd people/alice
rejects 'was changed by you and on the server at the same place' share-record
fails 1 git merge -q origin/main
git checkout -q --ours ":/$page"
remedy 'git add' '; then'
does share-record
test "$(git rev-parse main)" = "$(git rev-parse origin/main)"
E

seldom 'and those that share-record commits before it says so' <<'E'
cd notes
alone agree --yes --disagree 'Not mine.' $f
alice new-document alice objectives
alice sh -c "sed -i 's/^## .*/&\n\nHers./' people/alice/objectives.md"
alice share-record
agree --yes --disagree 'Not mine, either.' $f
new-document alice objectives
sed -i 's/^## .*/&\n\nHis./' people/alice/objectives.md
records 'it comes whole from one side' share-record
remedy 'git merge' '; then'
does share-record
shared
E

seldom 'what git merge would stumble over is put aside first' <<'E'
cd notes
alone sh -c "sed -i 's/winter/summer/' $f; echo hers >page; git add page
	git commit -q -m By page $f"
sed -i 's/winter/spring/' $f
git commit -q -m By $f
echo his >page
rejects 'page: has changes that are not committed, and git merge needs a file' \
    share-record
says 'without; commit it, or put it aside (git stash push -u)' "$err"
git stash push -q -u
echo his >paper
git add paper
rejects 'was changed by you and on the server at the same place' share-record
remedy 'git merge' '; put'
git checkout -q --ours $f
remedy 'git add' '; then'
does share-record
says his paper
E

seldom 'a move that is for somebody else by now is taken back whole' <<'E'
cd notes
move-record -d 2026-11-06 -m 'The day before.' $f
(
	cd ../alice
	as bob new-person --set \
	    'manager=Carol Diaz <carol@example.org>, 2026-11-01..' alice
	git push -q
)
rejects 'not-party]; take it back: git reset --soft ' share-record
remedy 'git reset' '; then'
git status --porcelain >../left
same /dev/null ../left
does share-record
shared
test -f $f
E

seldom 'a person whom both have added is taken back, as no merge is lawful' <<'E'
cd notes
dave() {
	new-person --name 'Dave Roy' --email dave@example.org --manager "$1" dave
}
dave 'Eve Malik <eve@example.org>'
cd ../alice
as alice dave 'Carol Diaz <carol@example.org>'
as alice git push -q
cd ../notes
rejects 'bob@example.org may not change this roster on the branch that is pushed' \
    share-record
remedy 'git reset' '; then put'
FILE=people/dave/person.ini remedy 'git restore' '; then ask'
silent git status --porcelain
does share-record
shared
E

seldom 'a record that was moved to a name that is taken there by now' <<'E'
cd notes
alone agree --yes $f
git pull -q
n=people/alice/2026-11-08-one-to-one.md
alone sh -c "sed 's/11-07/11-08/; s/^# .*/# Sunday/' $f >$n; git add $n; \
    git commit -q -m Hers"
does move-record -d 2026-11-08 -m 'It was Sunday' $f
rejects "$n: was moved by you, and was changed on the server" share-record
remedy 'git reset' '; then'
silent git status --porcelain
does share-record
shared
says '# Sunday' $n
does move-record -d 2026-11-08 -m 'It was Sunday' $f
does share-record
shared
E

seldom 'says what the server refuses, and how to take it back' <<'E'
cd notes
mv ../server.git/hooks/pre-receive ../gate
printf '#!/bin/sh\necho "closed on Sundays"\nexit 1\n' \
    >../server.git/hooks/pre-receive
chmod +x ../server.git/hooks/pre-receive
echo 'Another line.' >>$f
records "'origin' has refused the push" share-record $f
says 'share-record: origin says: closed on Sundays' "$err"
says "git reset --soft $(git rev-parse HEAD~1 | cut -c 1-12)" "$err"
# once, and with what comes then
test "$(grep -c 'git reset' "$err")" -eq 1
says 'put right what it says, then share-record; or take back' "$err"
mv ../gate ../server.git/hooks/pre-receive
does share-record
says 'pushed to origin/main: 1 commit from before' "$out"
shared
E

it 'tells what our own git could not do from what the server refuses' <<'E'
cd notes
mkdir ../exec
for program in "$(git --exec-path)"/*; do
	ln -s "$program" ../exec/
done
rm ../exec/git
git=$(command -v git)
# hurts LINE: what becomes of `git pack-objects`, or of the push that started it
hurts() {
	printf '#!/bin/sh\ncase $* in *pack-objects*) %s ;; esac\nexec %s "$@"\n' \
	    "$1" "$git" >../exec/git
	chmod +x ../exec/git
}
echo 'Another line.' >>$f
for line in 'kill -9 $PPID' 'cat >/dev/null; kill -9 $$' \
    'cat >/dev/null; echo "fatal: Out of memory" >&2; exit 128' \
    "$git"' "$@" | head -c 40; exit 1'; do
	hurts "$line"
	fails 2 env GIT_EXEC_PATH="$PWD/../exec" share-record >"$out" 2>"$err"
	says "nothing came to 'origin': git push" "$err"
	says '; put that right, then share-record, which takes it along' "$err"
	fails 1 grep 'when it is there' "$err"
	fails 1 grep 'refused\|origin says' "$err"
	cat "$err" >>../all
done
says 'git push was killed by signal 9' ../all
says 'git push: Out of memory' ../all
printf '#!/bin/sh\necho "not today" >&2\nexit 1\n' >.git/hooks/pre-push
chmod +x .git/hooks/pre-push
fails 2 share-record >"$out" 2>"$err"
says "nothing came to 'origin': git push: not today; put" "$err"
rm .git/hooks/pre-push
does share-record
shared
E

it 'says why a server cannot store what is pushed' <<'E'
cd notes
git config remote.origin.receivepack \
    'strace -f -o /dev/null -e inject=mkdir:error=EACCES git-receive-pack'
echo 'Another line.' >>$f
records "'origin' has refused the push" share-record $f
says 'origin says: [remote rejected] (unpacker error)' "$err"
says 'origin says: remote unpack failed: unable to create' "$err"
git config --unset remote.origin.receivepack
does share-record
shared
E

it 'commits without a server, and the next share takes it along' <<'E'
cd notes
mv ../server.git ../away.git
echo 'Another line.' >>$f
records "'origin' cannot be reached" share-record
says 'when it is there again, share-record takes it along' "$err"
says 'it is not pushed; to take it back' "$err"
# with nothing new to commit, too
fails 2 share-record 2>../err
says 'when it is there again, share-record takes it along' ../err
mv ../away.git ../server.git
does share-record
shared
E

it 'has only to be told where there is no server' <<'E'
cd notes
git remote remove origin
echo 'Another line.' >>$f
does share-record
says "$f: waiting for Alice Ng" "$out"
says 'git remote add origin URL' "$err"
says "git reset --soft $(git rev-parse HEAD~1 | cut -c 1-12)" "$err"
id=$(git rev-parse HEAD)
does share-record
says 'nothing to share' "$err"
test $id = $(git rev-parse HEAD)
E

seldom 'lets somebody be quicker between fetch and push' <<'E'
cd notes
cat >.git/hooks/pre-push <<'X'
#!/bin/sh
[ ! -e ../once ] || exit 0
>../once
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
cd ../alice && GIT_AUTHOR_NAME='Alice Ng' GIT_AUTHOR_EMAIL=alice@example.org \
    GIT_COMMITTER_NAME='Alice Ng' GIT_COMMITTER_EMAIL=alice@example.org \
    agree --yes people/alice/2026-11-07-one-to-one.md && git push -q
X
chmod +x .git/hooks/pre-push
new-session alice 2>/dev/null >../h
fill_in $(cat ../h)
does share-record
says 'joined with origin/main' "$out"
shared
git log --format=%s | grep -q "agree: $f"
E

seldom 'says amend where the text that stayed in its file is amended meanwhile' <<'E'
cd notes
alone agree --yes $f
echo 'Another line.' >>$f
git commit -q -m 'By hand' $f
cat >.git/hooks/pre-push <<'X'
#!/bin/sh
[ ! -e ../once ] || exit 0
>../once
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export GIT_AUTHOR_NAME='Alice Ng' GIT_AUTHOR_EMAIL=alice@example.org
export GIT_COMMITTER_NAME='Alice Ng' GIT_COMMITTER_EMAIL=alice@example.org
cd ../alice || exit
sed -i 's/winter/summer/' people/alice/2026-11-07-one-to-one.md
amend -m 'Misheard' people/alice/2026-11-07-one-to-one.md
git push -q
X
chmod +x .git/hooks/pre-push
rejects "it waits in the file: amend -m REASON $f" share-record
says 'joined with origin/main' "$out"
does amend -m 'Left out before' $f
does share-record
shared
says 'Another line.' $f
grep -q summer $f
E

seldom 'joined by hand, a change of an agreed text stays in its file, too' <<'E'
cd notes
g=$(new-session alice 2>/dev/null)
fill_in $g
share-record
alice git pull -q
alone sh -c "sed -i 's/winter/summer/' $f; git commit -q -m By $f"
alone agree --yes $g
sed -i 's/winter/spring/' $f
echo 'Another line.' >>$g
git commit -q -m 'By hand' $f $g
rejects "$f: was changed by you and on the server at the same place" \
    share-record
fails 1 git merge -q --autostash -Xfind-renames=100% origin/main >/dev/null
git checkout -q --ours $f
remedy 'git checkout' '; then'
rejects "your change waits in the file: amend -m REASON $g" share-record
does amend -m 'Left out before' $g
does share-record
shared
says spring $f
says 'Another line.' $g
E

seldom 'takes a move over once what was said here is withdrawn' <<'E'
cd notes
alone sh -c "sed -i 's/winter/a winter\n\n/' $f; git commit -q -m By $f"
alone agree --yes $f
alone sh -c "sed -i 's/a winter/winter/' $f; amend -m Slip $f"
alone move-record -d 2026-11-06 -m 'On Friday.' $f
agree --yes --decline 'Not so.' $f
rejects "$f: was changed by you, and moved on the server" share-record
remedy 'agree --yes --withdraw' '; share-record'
does share-record
says 'joined with' "$out"
shared
test ! -e $f
git diff --exit-code $(git -C ../alice rev-parse HEAD) HEAD
E

seldom 'once the text before a move is back, it is the other conflict that counts' <<'E'
cd notes
g=$(new-session alice 2>/dev/null)
fill_in $g
cp $g ../alice/$g
alone sh -c "echo Hers. >>$g; git add $g; git commit -q -m New"
alone sh -c "sed -i 's/winter/summer/' $f; git commit -q -m By $f"
alone move-record -d 2026-11-06 -m 'On Friday.' $f
git add $g
git commit -q -m New
echo 'Another line.' >>$f
git commit -q -m 'By hand' $f
rejects "$f: was changed by you, and moved on the server" share-record
remedy 'git checkout' '; share-record'
rejects "$g: was changed by you and on the server at the same place" share-record
fails 1 git merge -q --autostash -Xfind-renames=100% origin/main >/dev/null
git checkout -q --ours $g
remedy 'git rm' '; then'
does share-record
shared
test ! -e $f
E

seldom 'a record that moved twice goes back to a text under the name it had here' <<'E'
cd notes
alice agree --yes --decline 'Not so.' $f
alice agree --yes --withdraw $f
alice git checkout -q HEAD~2 -- $f
alice git commit -qm 'Back to the text before'
move-record -d 2026-11-05 -m 'Earlier.' $f
share-record
alice share-record
f=people/alice/2026-11-05-one-to-one.md
alone move-record -d 2026-11-06 -m 'On Friday.' $f
echo 'Another line.' >>$f
git commit -q -m 'By hand' $f
rejects "$f: was changed by you, and moved on the server" share-record
remedy 'git checkout' '; share-record'
does share-record
shared
E

seldom 'a record that both sides have moved is there twice, which is said' <<'E'
cd notes
alone move-record -d 2026-11-08 -m 'On Sunday.' $f
move-record -d 2026-11-09 -m 'On Monday.' $f
cd people
does share-record
cat >../../want <<X
alice/${f##*/}: was moved by you to alice/2026-11-09-one-to-one.md, and on the \
server to alice/2026-11-08-one-to-one.md, so that it is there twice; make one of \
them void: void-record -m REASON FILE
X
grep twice "$out" >../../got
same ../../want ../../got
does void-record -m 'It was on Sunday.' alice/2026-11-09-one-to-one.md
does share-record
fails 1 grep twice "$out"
cd ..
shared
# the same name on both sides is one record
g=people/alice/2026-11-08-one-to-one.md
alice git pull -q
alone move-record -d 2026-11-10 -m 'On Tuesday.' $g
move-record -d 2026-11-10 -m 'On Tuesday.' $g
does share-record
fails 1 grep twice "$out"
E

it 'refuses to guess which server, or which branch' <<'E'
cd notes
echo 'Another line.' >>$f
git branch -q --unset-upstream
git remote add other ../server.git
rejects 'there are several remotes' share-record
git branch -q --set-upstream-to=origin/main
does share-record --no-push
git checkout -q --detach
echo 'One more.' >>$f
rejects 'HEAD is detached' share-record
git checkout -q $f
git checkout -q main
git checkout -q -b side HEAD~1
echo 'Side.' >>$f
git commit -q -m side $f
git checkout -q main
fails 1 git merge -q side >/dev/null
rejects 'a merge is not finished' share-record
git merge --abort
E
it 'lets ssh ask for a passphrase at the terminal, and nowhere else' <<'E'
script -qec true /dev/null >/dev/null 2>&1 || exit 0
cd notes
cat >../ssh <<'X'
#!/bin/sh
read -r word </dev/tty
[ "$word" = sesame ] || exit 255
while [ $# -gt 1 ]; do shift; done
cd ..
exec ${1%% *} server.git
X
chmod +x ../ssh
git remote set-url origin ssh://server/server.git
git config core.sshCommand "$PWD/../ssh"
new-session alice 2>/dev/null >../h
fill_in $(cat ../h)
printf 'sesame\nsesame\n' |
    script -qec 'share-record; echo status $?' /dev/null >"$out"
says 'pushed to origin/main: 1 commit' "$out"
says 'status 0' "$out"
E

seldom 'new-session -e offers to share, at a terminal' <<'E'
script -qec true /dev/null >/dev/null 2>&1 || exit 0
cd notes
f=people/alice/2026-11-21-supervision.md
for answer in n '' 'yes please'; do
	echo "$answer" | script -qec \
	    'EDITOR=true new-session -e -k supervision alice' /dev/null >"$out"
	says "when it is ready: share-record $f" "$out"
	rm $f
done
echo Yes | script -qec 'EDITOR=true new-session -e -k supervision alice' \
    /dev/null >"$out"
says 'Share it now? [y/n]' "$out"
says 'pushed to origin/main: 1 commit' "$out"
says "$f: recorded" "$out"
shared
E

seldom 'agree --share takes over first, and pushes what was said' <<'E'
cd notes
echo 'A line of Bob.' >>$f
does share-record
cd ../alice
does as alice agree --share --yes --text \
    "$(git -C ../server.git rev-parse main:$f)" $f
says 'taken over from origin/main: 1 commit' "$out"
says "$f: agreed by Alice Ng <alice@example.org>" "$out"
says 'pushed to origin/main: 1 commit' "$out"
shared
does as alice agree --share --yes alice
says 'nothing of alice waits for you' "$err"
same /dev/null "$out"
E

seldom 'agree --share --yes says yes to no text that was not here to be read' <<'E'
cd notes
echo 'A line of Bob.' >>$f
does share-record
cd ../alice
for who in alice $f; do
	git reset -q --hard HEAD
	rejects "$f: the server had another text than the one here before; \
read it" as alice agree --share --yes $who
	git reset -q --hard HEAD~1
done
rejects "$f: the text is" as alice agree --share --yes --text \
    $(git rev-parse HEAD:$f) $f
git reset -q --hard HEAD~1
rejects "$f: the server had another text" as alice agree --share --yes $f
silent git -C ../server.git log --format=%s --grep=^agree..$f
as alice agree --share --yes --text $(git rev-parse HEAD:$f) $f
shared
E

seldom 'agree --share shows the text that came' <<'E'
script -qec true /dev/null >/dev/null 2>&1 || exit 0
cd notes
echo 'A line of Bob.' >>$f
does share-record
cd ../alice
echo yes | as alice script -qec 'PAGER=cat agree --share alice' \
    /dev/null >"$out"
says 'A line of Bob.' "$out"
shared
E

it 'agree --share says which change of ours waits in its file now' <<'E'
cd notes
alone agree --yes $f
echo 'Another line.' >>$f
git commit -q -m 'By hand' $f
does agree --share --yes alice
says "it waits in the file: amend -m REASON $f" "$err"
says 'Another line.' $f
E

seldom 'agree --share names files as they are seen from where it was typed' <<'E'
cd notes/people
alone agree --yes $f
echo 'Another line.' >>alice/${f##*/}
git commit -q -m 'By hand' alice/${f##*/}
does agree --share --yes alice
says "agree: alice/${f##*/}: somebody said" "$err"
says "it waits in the file: amend -m REASON alice/${f##*/}" "$err"
E

seldom 'agree --share names what cannot be joined as it is seen, too' <<'E'
cd notes/people
alone sh -c "sed -i 's/winter/summer/' $f; git commit -q -m By $f"
sed -i 's/winter/spring/' alice/${f##*/}
git commit -q -m 'By hand' alice/${f##*/}
rejects "agree: alice/${f##*/}: was changed by you and on the server" \
    agree --share --yes alice
says "right in alice/${f##*/}; git add alice/${f##*/}" "$err"
E

seldom 'and what git finds from the top of the work tree alone' <<'E'
cd notes/people
alone agree --yes --disagree 'Not mine.' $f
agree --yes --disagree 'Not mine, either.' alice/${f##*/}
rejects 'it comes whole from one side' share-record
says "git show $(git rev-parse --short=12 HEAD):$f has it" "$err"
git rm -q alice/${f##*/}
rejects "alice/${f##*/}: by the rules" share-record
remedy 'git restore' ''
test -f alice/${f##*/}
E

it 'agree --share without a remote only agrees, and offline says nothing' <<'E'
cd alice
mv ../server.git ../away
rejects "'origin' cannot be reached" as alice agree --share --yes $f
says 'when it is there again, type the same; or agree without --share' "$err"
test "$(git log -1 --format=%s)" = 'Write-up of 7 November 2026'
git remote remove origin
does as alice agree --share --yes $f
test "$(git log -1 --format=%s)" = "agree: $f"
E

seldom 'agree --share: what is changed meanwhile waits again, and it says so' <<'E'
cd notes
echo 'A line of Bob.' >>$f
cd ../alice
cat >.git/hooks/pre-push <<'X'
#!/bin/sh
[ ! -e ../once ] || exit 0
>../once
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=bob@example.org
export GIT_COMMITTER_NAME='Bob Okafor' GIT_COMMITTER_EMAIL=bob@example.org
cd ../notes && share-record
X
chmod +x .git/hooks/pre-push
does as alice agree --share --yes $f
says 'joined with origin/main' "$out"
says "$f: amended, waiting for Alice Ng <alice@example.org>" "$out"
says 'A line of Bob.' $f
shared
does as alice agree --share --yes $f
shared
E

mounts() { unshare -Urm mount -t tmpfs none "$root/start" 2>/dev/null; }
what='a disk that fills up leaves nothing half written of what is taken over'
if ! mounts; then
	skip "$what" 'no unshare -Urm here'
else
	it "$what" <<'E'
cd alice
for day in 01 02 03 04 05; do
	sed "s/2026-11-07/2026-11-$day/; s/7 November/${day#0} November/" $f \
	    >people/alice/2026-11-$day-one-to-one.md
done
mkdir deep
echo new >deep/new
for file in people/alice/2026-11-0?-one-to-one.md; do
	yes 'A long line, as some are who write things up.' | head -n 800 >>$file
done
git add .
as alice git commit -qm 'Many'
git push -q
cd ..
cat >try.sh <<'X'
. "$words"
mkdir full
mount -t tmpfs -o size=1m none full
cp -a notes full
cd full/notes
git remote set-url origin ../../server.git
echo new >own
git status --porcelain >../../before
dd if=/dev/zero of=../zeros bs=4096 2>/dev/null \
    count=$(($(df --output=avail -B 4096 . | tail -n 1) - 36))
fails 2 share-record 2>../../said
says 'share-record: git merge --ff-only: unable to write file' ../../said
says '; put that right, then share-record, which takes it along' ../../said
rm ../zeros
git status --porcelain >../../after
same ../../before ../../after
test ! -e deep
share-record
cmp $f ../../alice/$f
test -e deep/new
X
unshare -Urm sh -eu ./try.sh
E
fi

seldom 'what is saved while git fails to take their commits over stays' <<'E'
cd alice
for file in a.md b.md; do
	echo old >$file
done
echo 'b.md filter=late' >.git/info/attributes
git add .
as alice git commit -qm 'Old'
git push -q
cd ../notes
git pull -q
cd ../alice
for file in a.md b.md; do
	echo new >$file
done
as alice git commit -qam 'New'
git push -q
cd ../notes
echo 'b.md filter=late' >.git/info/attributes
git config --global filter.late.required true
git config --global filter.late.clean cat
git config --global filter.late.smudge \
    "grep old || { echo Mine >>$PWD/a.md; false; }"
fails 2 share-record 2>../said
says 'git merge --ff-only: external filter' ../said
says Mine a.md
says old b.md
E

seldom 'what one-to-one(7) types to take commits back leaves theirs alone' <<'E'
cd notes
sed -n 's/^\.Ql \(git reset --soft .*\)/\1/p' "$top/man/one-to-one.7" >../typed
test "$(wc -l <../typed)" = 1
sed -i 's/publish the winter/publish the summer/' ../alice/$f
alone git commit -qam Hers
echo mine >page
git add page
git commit -qm Mine
git fetch -q
. ../typed
git status --porcelain >../left
echo 'A  page' >../want
same ../want ../left
git commit -qm Mine
does share-record
says 'publish the summer' $f
shared
E

it 'a server that took the push and could not say so: what is true is told' <<'E'
cd notes
hook=../server.git/hooks/reference-transaction
lock=$PWD/.git/refs/remotes/origin/main.lock
printf '%s\n' '#!/bin/sh' '[ "$1" = committed ] || exit 0' \
    'kill -KILL $PPID' >$hook
chmod +x $hook
echo 'Another line.' >>$f
does share-record
says 'pushed to origin/main: 1 commit' "$out"
fails 1 grep 'not pushed' "$err"
shared
# where that cannot be found out, nobody is told to take it back
sed -i "s:^kill:touch '$lock'; &:" $hook
echo 'One more.' >>$f
records "'refs/remotes/origin/main' is locked" share-record
fails 1 grep 'not pushed' "$err"
rm "$lock" $hook
does share-record
says 'nothing to share' "$err"
shared
E

it 'a branch that somebody has switched to meanwhile is not pushed' <<'E'
cd notes
git checkout -q -b side
git commit -q --allow-empty -m 'Not for others'
git checkout -q main
printf '%s\n' '#!/bin/sh' "git -C '$PWD' checkout -q side" \
    'exec git-upload-pack "$@"' >../up
chmod +x ../up
git config remote.origin.uploadpack "$PWD/../up"
git commit -q --allow-empty -m 'For others'
tip=$(git -C ../server.git rev-parse main)
rejects "somebody has switched from 'main' to 'side' meanwhile" share-record
test "$(git -C ../server.git rev-parse main)" = "$tip"
git checkout -q main
git config --unset remote.origin.uploadpack
does share-record
shared
E

done_testing
