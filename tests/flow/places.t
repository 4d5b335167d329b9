#!/bin/sh
# SPDX-License-Identifier: ISC
# The same work in every place that git allows: one person more, one meeting
# started, written up, and agreed to.
. "${0%/*}/../lib.sh"
. "${0%/*}/../cmd/words.sh"

# day           the work, in the current folder, which may be a subfolder;
#               $at is put behind each command; what git shows is right after
#               every step, and $before (git status) as it was at the end
# confirm       the last commit is the agreement
cat >>"$words" <<'E'
file=people/alice/2026-11-21-support.md
at=
day() {
	tree=$(git rev-parse --show-toplevel)
	git -C "$tree" status --porcelain >"$out.before"
	does new-person $at --name 'Dave Roy' --email dave@example.org \
	    --manager 'Bob Okafor <bob@example.org>' dave
	git -C "$tree" show --format=%s --name-only >"$out.got"
	printf 'new-person: dave\n\npeople/dave/person.ini\n' >"$out.want"
	same "$out.want" "$out.got"
	does new-session $at -k support alice
	echo ${seen-$file} >"$out.want"
	same "$out.want" "$out"
	fill_in "$tree/$file"
	does carry-forward $at alice
	git -C "$tree" add $file 2>/dev/null
	git -C "$tree" commit -q --no-verify -m 'Write-up' $file
	does check-record $at "${seen-$file}"
	does as alice agree $at --yes "${seen-$file}"
	confirm
	git -C "$tree" status --porcelain >"$out.got"
	same "$out.before" "$out.got"
}
confirm() {
	{
		echo "Record: $file"
		echo "Text: $(git rev-parse HEAD:$file)"
		git show HEAD:$file | sha256sum | sed 's/^/Text-SHA256: /; s/ *-$//'
		echo 'Agreed-by: Alice Ng <alice@example.org>'
		echo
	} >"$out.want"
	git log -1 --format='%(trailers)' >"$out.got"
	same "$out.want" "$out.got"
	git diff --quiet HEAD~ HEAD
}
E

given <<'E'
alice_joins
cd notes
cat >people/alice/2026-11-07-practice-supervision.md <<'X'
---
kind: practice-supervision
date: 2026-11-07
status: held
---

# Practice supervision

## Agreed actions

- [ ] @alice draft the rota
X
commit people
E

it 'in an ordinary repository' <<'E'
cd notes
day
E

it 'from a subfolder' <<'E'
cd notes/people/alice
seen=2026-11-21-support.md
day
E

it 'with -C' <<'E'
mkdir elsewhere
cd elsewhere
at='-C ../notes/people'
seen=alice/2026-11-21-support.md
git() { command git -C ../notes "$@"; }
day
E

it 'a FILE says itself which repository it is in' <<'E'
talk=people/alice/2026-11-21-support.md
next=people/alice/2026-12-05-support.md
(
	cd notes
	does new-session -k support alice
	fill_in $talk
	commit $talk
	does new-session --planned -k support -d 2026-12-05 alice
)
mkdir elsewhere
cd elsewhere
# in no repository, and in another one
for in in none another; do
	test $in = none || git init -q .
	does check-record ../notes/$talk
	does carry-forward ../notes/$next
	does share-record ../notes/$next
	does audit-trail ../notes/$talk
	says "$notes/$talk" "$out"
done
does as alice agree --yes ../notes/$talk
git -C ../notes log --format=%s -2 >"$out.got"
printf 'agree: %s\nWrite-up: %s\n' $talk $next >"$out.want"
same "$out.want" "$out.got"
E

seldom 'where there are no notes, nothing is done, and nothing found' <<'E'
cd notes
git rm -qr people
git commit -qm 'Something else'
none='this is not a notes repository: it has neither people/ nor one-to-one.ini; '\
'new-person begins one'
for c in check-record share-record overdue list-items export-calendar; do
	refuses "$c: $none" $c
done
for c in 'new-session alice' 'carry-forward alice' 'add-point alice Rota' \
    'new-document alice contract' 'show-record alice' 'agree --yes alice'; do
	refuses "${c%% *}: there is no person 'alice'; new-person adds one" $c
done
E

it 'in a folder with blanks, quotes and other scripts in its name' <<'E'
mv notes "Bob's  “notes” 王 :*"
cd "Bob's  “notes” 王 :*"
day
E

it 'in a linked work tree, on a branch of its own' <<'E'
cd notes
echo edited >>people/alice/person.ini
git status --porcelain >../status
git rev-parse main >../main
git worktree add -q -b side ../linked
cd ../linked
day
cd ../notes
git rev-parse main >../got
same ../main ../got
git status --porcelain >../got
same ../status ../got
git log --format=%s main..side >../got
cat >../want <<'X'
agree: people/alice/2026-11-21-support.md
Write-up
new-person: dave
X
same ../want ../got
E

it 'in the work tree that GIT_WORK_TREE names, with GIT_DIR and without' <<'E'
mkdir tree
cp -a notes/people tree
cd notes
for dir in '' "$PWD/.git"; do
	(
		GIT_WORK_TREE=${PWD%/*}/tree
		export GIT_WORK_TREE
		[ -z "$dir" ] || { GIT_DIR=$dir; export GIT_DIR; }
		does new-session -k support alice
		rm "../tree/$file"
		does new-person --name 'Dave Roy' --email dave@example.org \
		    --manager 'Bob Okafor <bob@example.org>' dave
		silent git status --porcelain
	)
	rm -r ../tree/people/dave
	test ! -e people/dave
	git reset -q --hard HEAD~
done
E

it 'with the index that GIT_INDEX_FILE names, and no other' <<'E'
goes_to_a_server
cd notes
cp .git/index .git/other
cp .git/index ../index
GIT_DIR=$PWD/.git GIT_INDEX_FILE=.git/other
export GIT_DIR GIT_INDEX_FILE
does new-session -k support alice
fill_in $file
does share-record
echo 'More of it.' >>$file
does share-record
does as alice agree --yes --share $file
echo 'And more.' >>$file
refuses "agree: $file: has changes that are not committed; share-record it \
first" agree --yes $file
does amend -m 'Left out' $file
does share-record
silent git status --porcelain
cmp .git/index ../index
# the name of a file outranks it
unset GIT_DIR GIT_INDEX_FILE
cd ..
git -C alice pull -q
echo 'And more.' >>alice/$file
GIT_INDEX_FILE=$PWD/index
export GIT_INDEX_FILE
does share-record alice/$file
unset GIT_INDEX_FILE
silent git -C alice status --porcelain
cmp notes/.git/index index
E

it 'not above what GIT_CEILING_DIRECTORIES names, as git' <<'E'
cd notes/people
GIT_CEILING_DIRECTORIES=$notes
export GIT_CEILING_DIRECTORIES
fails 128 git rev-parse
fails 2 list-items 2>"$err"
says "'.' does not lie in a git repository" "$err"
cd ..
does list-items
cd ..
does list-items -C notes
E

seldom 'with everything packed' <<'E'
cd notes
git pack-refs --all
git repack -q -a -d
git commit-graph write --reachable
day
git pack-refs --all
git repack -q -a -d
refuses 'agree: people/alice/2026-11-21-support.md: you have agreed to this '\
"text already (commit $(git rev-parse --short=12 HEAD) of 2026-11-21); to take \
it back: agree --withdraw $file" \
    as alice on 2026-11-22 agree --yes $file
E

it 'in a clone, and the way back' <<'E'
git clone -q --bare notes bare.git
git clone -q bare.git clone
cd clone
day
git push -q
cd ..
git -C bare.git log -1 --format='%(trailers:key=Record,valueonly)' >got
printf 'people/alice/2026-11-21-support.md\n\n' >want
same want got
E

seldom 'with the work of others staged, edited, new, and half of each' <<'E'
cd notes
for name in staged edited both removed; do
	seq 9 >$name
	git add $name
done
git commit -q -m 'Other work'
sed -i 5d staged both
echo '# somebody is at it' >>people/alice/person.ini
git add staged both
sed -i 2d edited both
git rm -q --cached removed
echo new >new
echo added >added
git add -N added
git diff >../diff
git diff --cached >../cached
day
git diff >../got
same ../diff ../got
git diff --cached >../got
same ../cached ../got
E

seldom 'with core.autocrlf' <<'E'
cd notes
git config core.autocrlf true
day
printf '\r\n' >../crlf
git cat-file -p HEAD:people/dave/person.ini >../got
fails 1 grep -qf ../crlf ../got
fails 1 grep -qf ../crlf people/dave/person.ini
E

# what the manual says of line ends, where attributes have the last word
it 'with attributes that say eol=crlf' <<'E'
mkdir -p "$HOME/.config/git"
printf '*.md text eol=crlf\n*.ini text eol=crlf\n' >"$HOME/.config/git/attributes"
git clone -q notes alice
cd alice
printf '\r\n' >../crlf
grep -qf ../crlf people/alice/person.ini
sed -n '/^On Windows/,/^git add -u/s/^\(\.Ic \)*\(git config\|echo\|git ls-files\|git add\) /\2 /p' \
    "$top/man/one-to-one-record.5" | sed 's/\\er/\\r/g' >../typed
. ../typed 2>../warned
fails 1 grep -qf ../crlf people/alice/person.ini
rm people/alice/person.ini
git checkout -q people
fails 1 grep -qf ../crlf people/alice/person.ini
day
E

it 'with hooks that fail, which do not run' <<'E'
cd notes
mkdir -p .git/hooks
for hook in pre-commit prepare-commit-msg commit-msg post-commit \
    reference-transaction post-index-change; do
	printf '#!/bin/sh\ntouch ran\nexit 1\n' >.git/hooks/$hook
	chmod +x .git/hooks/$hook
done
does new-person --name 'Dave Roy' --email dave@example.org \
    --manager 'Bob Okafor <bob@example.org>' dave
does new-session -k support alice
fill_in $file
mv .git/hooks ..
commit $file
mv ../hooks .git
does as alice agree --yes $file
confirm
test ! -e ran
E

seldom 'signing with ssh, as commit.gpgSign says' <<'E'
cd notes
ssh-keygen -q -t ed25519 -N '' -C '' -f ../key
git config --global commit.gpgSign true
git config --global gpg.format ssh
git config --global user.signingKey "$PWD/../key.pub"
git config --global gpg.ssh.allowedSignersFile "$PWD/../signers"
{
	echo "alice@example.org $(cat ../key.pub)"
	echo "bob@example.org $(cat ../key.pub)"
} >../signers
day
says ', signed' "$out"
for commit in HEAD HEAD~2; do
	git verify-commit $commit
done
E

seldom 'under the names that make install gives them' <<'E'
mkdir bin
for program in "$BUILD"/bin/*; do
	ln -s "$program" "bin/git-${program##*/}"
done
PATH=$PWD/bin:$PATH
cd notes/people
does git new-session -k support alice
seen=alice/2026-11-21-support.md
echo $seen >../../want
same ../../want "$out"
refuses "git-new-session: $seen: is not committed; finish it, \
then: git share-record $seen" \
    git new-session -k support alice
misused 'git-new-session: the person is missing' git new-session
git carry-forward -h >../../got
head -n 1 ../../got >../../first
echo 'usage: git-carry-forward [-C dir] [-n] person | file' >../../want
same ../../want ../../first
fill_in alice/2026-11-21-support.md
commit $file
does as alice git agree --yes alice/2026-11-21-support.md
confirm
git -C "$HOME" -C "$notes" check-record $file
E

done_testing
