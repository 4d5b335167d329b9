#!/bin/sh
# SPDX-License-Identifier: ISC
# new-notes - a notes repository, ready to work in or to push to; and the
# policy of many.
. "${0%/*}/../lib.sh"

# policy FOLDER: settings, and a kind of its own
cat >>"$words" <<'E'
policy() {
	mkdir -p "$1/templates"
	printf '[policy]\nkinds = one-to-one\nagree-within = 10 days\n' \
	    >"$1/one-to-one.ini"
	printf '%s\n' --- 'session: yes' 'title: Retro' --- '# {{title}}' '' \
	    '## What went well' '' '<!-- Your words. -->' \
	    >"$1/templates/retro.md"
}
alice() {
	new-person --name 'Alice Ng' --email alice@example.org \
	    --manager 'Bob Okafor <bob@example.org>' alice
}
E

given <<'E'
policy policy
E

it 'makes one to work in, whatever git makes otherwise' <<'E'
git config --global init.defaultBranch master
new-notes notes >out 2>err
echo notes >want
same want out
test ! -s err
cd notes
test "$(git symbolic-ref HEAD)" = refs/heads/main
printf '[policy]\nsince = 2026-11-21\n' >want
same want one-to-one.ini
rm want
silent git status --porcelain
test "$(git rev-list --count HEAD)" -eq 1
install-hooks --check
alice
new-session alice >out 2>err
check-record || [ $? -eq 1 ]
audit-trail >out
E

it 'makes one that these programs read, where git has other forms' <<'E'
GIT_DEFAULT_HASH=sha256 GIT_DEFAULT_REF_FORMAT=reftable new-notes one
git config --global init.defaultObjectFormat sha256
git config --global init.defaultRefFormat reftable
new-notes two
new-notes --bare three.git
for repo in one two; do
	(cd $repo && alice)
	test "$(git -C $repo rev-parse --show-object-format)" = sha1
	git -C $repo push -q "$PWD/three.git" main && break
done
test -n "$(git -C three.git rev-parse main)"
E

it 'makes one in an empty folder, and in the current one' <<'E'
mkdir empty
new-notes empty/
install-hooks --check empty
mkdir here
cd here
new-notes .
ls -A | sort >../out
printf '.git\none-to-one.ini\n' >../want
same ../want ../out
cd ..
new-notes -C here/.git/.. --bare ../there.git
test -e there.git/HEAD
E

it 'touches nothing that is there' <<'E'
new-notes notes
for dir in notes notes/one-to-one.ini policy; do
	find . >../before
	fails 2 new-notes "$dir" >../out 2>../err
	says "'$dir' exists and is not an empty folder; nothing was touched" \
	    ../err
	says "install-hooks --check '$dir'" ../err
	find . >../after
	same ../before ../after
done
E

it 'takes nothing away where it made nothing' <<'E'
strace -V >version 2>&1 || exit 0
fails 2 traced -o calls -e trace=mkdir,rmdir \
    -e inject=mkdir,rmdir:error=EROFS new-notes left 2>err
echo "new-notes: cannot make 'left': Read-only file system" >want
same want err
E

it 'what a run that was interrupted has left is named' <<'E'
strace -V >version 2>&1 || exit 0
fails 143 traced -o calls -e trace=linkat -e inject=linkat:signal=TERM \
    new-notes left 2>err
inner=$(ls -A left)
fails 2 new-notes left 2>err
printf '%s\n' "new-notes: 'left' has what a run that was interrupted has left; \
first: rm -r 'left/$inner'" >want
same want err
rm -r "left/$inner"
new-notes left
mkdir -p "Bob's/.new-notes.abc123"
fails 2 new-notes "Bob's" 2>err
sed 's/.*first: //' err >remedy
. ./remedy
touch "Bob's/page"
fails 2 new-notes "Bob's" 2>err
says "install-hooks --check 'Bob'\\''s'" err
fails 2 new-notes "Pat's/notes" 2>err
sed 's/.*first: //' err >remedy
. ./remedy
new-notes "Pat's/notes"
E

it 'what is left by a run that was killed while it moved is named' <<'E'
strace -V >version 2>&1 || exit 0
# killed CALL WHEN FOLDER OPTION...
killed() {
	call=$1 when=$2 dir=$3
	shift 3
	(traced -o calls -e trace=$call \
	    -e inject=$call:signal=KILL:when=$when \
	    new-notes "$@" "$dir" || :) >out 2>&1
}
traced -o calls -e trace=rename new-notes two
last=$(grep -c rename calls)
killed rename "$last" "Bob's"
inner=$(cd "Bob's" && ls -d .new-notes.*)
fails 2 new-notes "Bob's" 2>err
says "'Bob's' has what a run that was interrupted has left, $inner and more; \
if nothing in it is yours, first: " err
sed 's/.*first: //' err >remedy
. ./remedy
new-notes "Bob's"
killed rmdir 1 notes --bare
inner=$(cd notes && ls -d .new-notes.*)
fails 2 new-notes --bare notes 2>err
says "install-hooks --check 'notes'; what a run that was interrupted has left \
goes with: rmdir 'notes/$inner'" err
sed 's/.*goes with: //' err >remedy
. ./remedy
install-hooks --check notes
fails 2 new-notes --bare notes 2>err
fails 1 grep interrupted err
E

seldom 'a failure takes away what it made' <<'E'
for what in 'none/notes' '--bare --group no-such-group notes' \
    '--administrator Pat notes' '--policy empty notes' '--group 0 notes'; do
	mkdir -p empty
	fails 2 new-notes $what >out 2>err
	test ! -s out
	test ! -e notes
	test ! -e none
done
git config --global --unset user.email
git config --global user.useConfigOnly true
fails 2 new-notes notes 2>err
says 'git config' err
test ! -e notes
fails 2 new-notes empty 2>err
silent ls -A empty
# a disk that is full at any step
strace -V >version 2>&1 || exit 0
git config --global user.email bob@example.org
for call in mkdir rename linkat; do
	for when in 1 2 3 4; do
		status=0
		traced -o calls -e trace=$call \
		    -e inject=$call:error=ENOSPC:when=$when new-notes --bare \
		    --policy policy server.git >out 2>err || status=$?
		if [ $status -eq 0 ]; then
			rm -rf server.git
		else
			test $status -eq 2
			test ! -e server.git
		fi
	done
done
E

it 'what goes with the repository was not recorded' <<'E'
strace -V >version 2>&1 || exit 0
for when in 1 2 3 4 5 6 7 8 9; do
	status=0
	traced -o calls -e trace=unlink -e inject=unlink:error=EIO:when=$when \
	    new-notes --policy policy notes 2>err || status=$?
	[ $status -ne 0 ] || { rm -r notes; continue; }
	test $status -eq 2
	test ! -e notes
	fails 1 grep 'recorded as' err
	cat err >>all
done
says 'new-notes: nothing was made: index.lock could not be removed (git refuses' all
E

seldom 'who is killed leaves no repository, or one with its gate' <<'E'
strace -V >version 2>&1 || exit 0
for call in rename chmod linkat mkdir openat; do
	for when in $(printf '%s\n' 1 2 4 7 9 | sample 2); do
		rm -rf server.git
		(traced -o calls -e trace=$call \
		    -e inject=$call:signal=KILL:when=$when \
		    new-notes --bare server.git || :) >out 2>&1
		if git --git-dir=server.git rev-parse --git-dir >out 2>&1; then
			install-hooks --check server.git
		fi
	done
done
rm -rf server.git
E

seldom 'a server has the gate, the branch and the administrators' <<'E'
(umask 0 && new-notes --bare --administrator pat@example.org \
    --administrator kim@example.org notes.git >out 2>err)
echo notes.git >want
same want out
test ! -s err
test "$(git -C notes.git symbolic-ref HEAD)" = refs/heads/main
silent git -C notes.git for-each-ref
git -C notes.git config --get-all one-to-one.administrator >out
printf '%s\n' pat@example.org kim@example.org >want
same want out
# for the caller alone
test "$(stat -c %a notes.git)" = 700
install-hooks --check notes.git
new-notes notes
(cd notes && alice)
git -C notes push -q "$PWD/notes.git" main
install-hooks --check notes.git
printf 'Bad\n\nAgreed-by: nobody\n' >message
git -C notes commit -q --allow-empty -F ../message
fails 1 git -C notes push -q "$PWD/notes.git" main 2>err
says '[malformed]' err
E

if [ "$(id -u)" -ne 0 ]; then
	skip 'a group may push, and change nothing of the gate' \
	    'only root is in any group'
else
	seldom 'a group may push, and change nothing of the gate' <<'E'
(umask 077 && new-notes --bare --group daemon --policy policy notes.git \
    >out 2>err)
says "as root, on this machine: git config --system --add safe.directory "\
"'$PWD/notes.git'" err
new-notes --bare --group daemon "bob's.git" >out 2>err
says "safe.directory '$PWD/bob'\\''s.git'" err
find notes.git ! -group daemon >out
test ! -s out
find notes.git -type d ! -perm -2050 >out
test ! -s out
find notes.git -perm /007 ! -name pre-receive >out
test ! -s out
test "$(stat -c %a notes.git)" = 3770
# so may whoever has it as their only group, as in a container
theirs=$(mktemp -d /tmp/one-to-one.XXXXXX)
trap 'rm -rf "$theirs"' EXIT
cp -R "$BUILD/bin" "$theirs/bin"
chmod -R a+rX "$theirs"
mkdir "$theirs/home"
chown daemon "$theirs/home"
for group in daemon bin; do
	(cd "$theirs/home" && HOME=$PWD PATH=$theirs/bin:$PATH setpriv \
	    --reuid=daemon --regid=daemon --clear-groups \
	    new-notes --bare --group $group $group.git) || :
done 2>err
test "$(stat -c %G "$theirs/home/daemon.git")" = daemon
says "you are not in the group 'bin', and may not give it anything" err
test ! -e "$theirs/home/bin.git"
for name in config HEAD hooks hooks/pre-receive; do
	silent find notes.git/$name -maxdepth 0 -perm /022
done
find notes.git/objects notes.git/refs -type d ! -perm -2070 >out
cat out
test ! -s out
install-hooks --check notes.git
# settings that come later are shared, too; and so is what is learnt
echo >>policy/one-to-one.ini
(umask 077 && new-notes --policy policy --update notes.git)
git clone -q notes.git clone
(cd clone && alice && new-session alice && git add people && git commit -qm x)
git -C clone push -q
(umask 077 && overdue notes.git || [ $? -eq 1 ])
find notes.git/objects -type d ! -perm -2070 >out
find notes.git/one-to-one -type f ! -perm -0660 >>out
cat out
test ! -s out
test -n "$(find notes.git/one-to-one -type f)"
new-notes --bare other.git
echo ../other.git >notes.git/commondir
fails 1 install-hooks --check notes.git >out
says "commondir: leads git to the configuration and the hooks of $PWD/other" out
rm notes.git/commondir
chmod g+w notes.git/hooks
fails 1 install-hooks --check notes.git >out
says 'hooks: can be written by its group' out
install-hooks --server notes.git
install-hooks --check notes.git
# without these rights the group cannot push
chmod g-w notes.git/objects
chmod g-s notes.git/refs
fails 1 install-hooks --check notes.git >out
says 'objects: core.sharedRepository is set, but the group cannot write' out
sed -n 's/.*in the folders to come: //p' out >typed
test "$(wc -l <typed)" -eq 2
sh -e typed
install-hooks --check notes.git
E
fi

it 'the policy is the first commit' <<'E'
echo 'How do you do?' >policy/questions.md
touch policy/templates/.retro.md.swp policy/templates/retro.md~ policy/README
new-notes --policy policy notes
git -C notes ls-tree -r --name-only HEAD >out
printf '%s\n' one-to-one.ini questions.md templates/retro.md >want
same want out
same policy/one-to-one.ini notes/one-to-one.ini
new-notes --bare --policy policy notes.git
test "$(git -C notes.git rev-parse main:)" = "$(git -C notes rev-parse HEAD:)"
git clone -q notes.git clone
cd clone
alice
new-session -k retro alice
E

it 'a policy with a fault is told with its line, and nothing is made' <<'E'
printf '[policy]\nagree-withn = 3 days\n' >policy/one-to-one.ini
fails 2 new-notes --policy policy notes 2>err
says "policy/one-to-one.ini:2:1: unknown key 'agree-withn' in [policy]" err
says 'the policy has faults, so nothing was done; put them right first' err
printf '[policy]\nkinds = nosuch\n' >policy/one-to-one.ini
printf 'x\n' >policy/templates/bad.md
fails 2 new-notes --policy policy --bare notes.git 2>err
says "policy/one-to-one.ini:2:9: kinds: there is no kind 'nosuch'" err
says 'policy/templates/bad.md:1:1: ' err
printf '[policy]\nsince = 2027-01-01\n' >policy/one-to-one.ini
rm policy/templates/bad.md
fails 2 new-notes --policy policy notes 2>err
says 'policy/one-to-one.ini:2' err
test ! -e notes
test ! -e notes.git
mkdir none
fails 2 new-notes --policy none notes 2>err
says "--policy: 'none' has neither one-to-one.ini nor templates/*.md" err
E

seldom 'says where thirty repositories differ, and brings the policy into them' <<'E'
for n in $(seq 10 38); do
	new-notes --bare --administrator bob@example.org --policy policy \
	    $n.git >>made
done
new-notes clone >>made
new-notes --policy policy --diff *.git clone >out
printf '%s\n' 'clone: one-to-one.ini differs' \
    'clone: templates/retro.md is not there' >want
same want out
echo 'write-up-within = 3 days' >>policy/one-to-one.ini
new-notes --policy policy --diff *.git >out
test $(wc -l <out) -eq 29
says '10.git: one-to-one.ini differs' out
new-notes --policy policy --update *.git clone >out 2>err
test ! -s err
test $(wc -l <out) -eq 30
grep -qxE 'clone: 2 files, commit [0-9a-f]{40}' out
grep -qxE '10\.git: 1 file, commit [0-9a-f]{40}' out
new-notes --policy policy --diff *.git clone >out
test ! -s out
same policy/one-to-one.ini clone/one-to-one.ini
silent git -C clone status --porcelain
test "$(git -C 38.git log --format=%an main -1)" = 'Bob Okafor'
new-notes --policy policy --update *.git clone >out 2>err
test ! -s out
says '38.git has this policy already' err
audit-trail -C 20.git >out
E

seldom 'commits a policy as whoever runs it, who has to have the right' <<'E'
new-notes --bare --administrator pat@example.org notes.git
new-notes notes
(cd notes && alice)
git -C notes push -q "$PWD/notes.git" main
before=$(git -C notes.git rev-parse main)
new-notes --bare --administrator eve@example.org --policy policy other.git
echo >>policy/one-to-one.ini
fails 2 as eve new-notes --policy policy --update notes.git none.git other.git \
    >out 2>err
says 'new-notes: one-to-one.ini: notes.git: ' err
says '[policy-changed]' err
says "none.git: " err
test "$(git -C notes.git rev-parse main)" = "$before"
test $(wc -l <out) -eq 1
says 'other.git: 1 file' out
# what was recorded in one says nothing of the next
echo >>policy/one-to-one.ini
fails 2 as eve new-notes --policy policy --update other.git none.git >out 2>err
says 'other.git: 1 file' out
echo "new-notes: none.git: 'none.git' is not a git repository; name the folder" \
    'of one' >want
same want err
# in a clone, what is edited or staged stays
echo x >>notes/one-to-one.ini
git -C notes add one-to-one.ini
fails 2 new-notes --policy policy --update notes 2>err
says 'one-to-one.ini has changes that are not committed' err
git -C notes reset -q
fails 2 new-notes --policy policy --update notes 2>err
says 'one-to-one.ini has changes that are not committed' err
# what a run that was killed has left goes on
cp policy/one-to-one.ini notes/one-to-one.ini
as bob new-notes --policy policy --update notes
git -C notes diff --quiet HEAD
E

it 'signs what has to be signed' <<'E'
ssh-keygen -q -t ed25519 -N '' -f key
echo "bob@example.org $(cat key.pub)" >signers
git config --global gpg.format ssh
git config --global user.signingKey "$PWD/key"
git config --global gpg.ssh.allowedSignersFile "$PWD/signers"
printf '[trust]\nlevel = signed\n' >>policy/one-to-one.ini
fails 2 new-notes --bare --policy policy notes.git 2>err
says '[unsigned]; first: git config --global commit.gpgSign' err
test ! -e notes.git
git config --global commit.gpgSign true
new-notes --bare --policy policy notes.git
git -C notes.git verify-commit main
E

it 'leaves a hook that git brings, and says so' <<'E'
mkdir -p template/hooks
echo '#!/bin/sh' >template/hooks/pre-commit
git config --global init.templateDir "$PWD/template"
new-notes notes 2>err
says 'no hook was installed: ' err
cmp template/hooks/pre-commit notes/.git/hooks/pre-commit
# a server gets no hook but its own
new-notes --bare notes.git 2>err
test ! -s err
test ! -e notes.git/hooks/pre-commit
git config --global core.hooksPath "$PWD/template/hooks"
new-notes other 2>err
says "no hook was installed: core.hooksPath is '$PWD/template/hooks'" err
fails 2 new-notes --bare other.git 2>err
says 'core.hooksPath is' err
test ! -e other.git
E

it 'leaves nothing where its path cannot be told' <<'E'
[ -w /dev/full ] || exit 0
for option in '' --bare '--policy policy'; do
	fails 2 new-notes $option notes >/dev/full 2>err
	echo 'new-notes: cannot write to standard output: No space left on device' \
	    >want
	same want err
	test ! -e notes
done
# a folder that was there has its mode again
mkdir -m 755 empty
fails 2 new-notes --bare empty >/dev/full 2>err
same want err
test "$(stat -c %a empty)" = 755
new-notes --policy policy notes
echo '# more' >>policy/one-to-one.ini
fails 2 new-notes --policy policy --update notes >/dev/full 2>err
says "recorded as $(git -C notes rev-parse HEAD), but cannot write" err
E

it 'makes no folders around the one it is told' <<'E'
for way in '' --bare; do
	fails 2 new-notes $way srv/notes/alice 2>err
	echo "new-notes: there is no folder 'srv/notes' for it; first: mkdir -p \
'srv/notes'" >want
	same want err
	test ! -e srv
done
fails 2 new-notes '' 2>err
says "new-notes: cannot make ''" err
E

it 'refuses what cannot be meant' <<'E'
fails 2 new-notes 2>err
says 'new-notes: the dir is missing' err
fails 2 new-notes a b 2>err
says 'one folder at a time' err
fails 2 new-notes --group daemon notes 2>err
says '--group is for --bare' err
fails 2 new-notes --update notes 2>err
says 'need --policy' err
fails 2 new-notes --policy policy --update --diff notes 2>err
fails 2 new-notes --policy policy --update --bare notes 2>err
test ! -e notes
test ! -e a
E

done_testing
