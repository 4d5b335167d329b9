#!/bin/sh
# SPDX-License-Identifier: ISC
# install-hooks - put the rules into git's hooks, and look whether they work.
. "${0%/*}/../lib.sh"

# hook FILE: the example for this machine's programs
cat >>"$words" <<'E'
hook() {
	sed "s:@BINDIR@:$BUILD/bin:" "$top/examples/hooks/$1"
}
E

given <<'E'
git init -q notes
git init -q --bare notes.git
E

it 'installs in a clone what stands in the examples' <<'E'
cd notes
install-hooks >out 2>err
test ! -s out
says "installed $PWD/.git/hooks/pre-commit" err
hook pre-commit >want
same want .git/hooks/pre-commit
test -x .git/hooks/pre-commit
install-hooks --check >out
test ! -s out
E

it 'installs on a server, with its settings' <<'E'
install-hooks --server notes.git 2>err
hook pre-receive >want
same want notes.git/hooks/pre-receive
install-hooks --check notes.git
install-hooks -C notes.git --server 2>err
says 'was there already' err
test "$(git -C notes.git config receive.fsck.badFilemode)" = error
E

it 'says with 1 what leaves the gate open' <<'E'
fails 1 install-hooks --check notes.git >out 2>err
says 'where a line does not say what to type: install-hooks --server notes.git' err
says 'hooks/pre-receive: is not there' out
says "receive.fsckObjects: is not 'true'" out
install-hooks --server notes.git
: >notes.git/hooks/pre-receive
fails 1 install-hooks --check notes.git >out
echo 'hooks/pre-receive: is empty' >want
same want out
E

it 'says what to do where the programs went elsewhere' <<'E'
install-hooks --server notes.git 2>err
sed -i "s|^exec '.*'|exec '/opt/of-before/audit-trail'|" notes.git/hooks/pre-receive
fails 1 install-hooks --check notes.git >out 2>err
echo '/opt/of-before/audit-trail: is not there, and hooks/pre-receive runs it' >want
same want out
says 'install-hooks --server notes.git (first remove a hook that is there)' err
fails 2 install-hooks --server notes.git 2>err
rm notes.git/hooks/pre-receive
install-hooks --server notes.git 2>err
install-hooks --check notes.git
E

it 'an empty folder of hooks stays where none can be written' <<'E'
strace -V >version 2>&1 || exit 0
mkdir -p notes/.git/hooks notes.git/hooks
chmod 2775 notes/.git/hooks notes.git/hooks
fails 2 traced -o calls -e trace=fsync -e inject=fsync:error=ENOSPC \
    install-hooks notes 2>err
says 'cannot write: No space left on device' err
fails 2 traced -o calls -P "$PWD/notes.git/hooks" -e trace=openat \
    -e inject=openat:error=EACCES install-hooks --server notes.git 2>err
stat -c %a notes/.git/hooks notes.git/hooks >got
printf '2775\n2775\n' >want
same want got
E

it 'never overwrites a hook' <<'E'
echo mine >notes/.git/hooks/pre-commit
cp notes/.git/hooks/pre-commit want
fails 2 install-hooks notes 2>err
says 'is there already, and was left alone; let it run audit-trail --' err
same want notes/.git/hooks/pre-commit
# nor one of ours for a program that is elsewhere, and may be gone
rm notes/.git/hooks/pre-commit
install-hooks notes
sed -i "s|^exec '[^']*/|exec '/elsewhere/|" notes/.git/hooks/pre-commit
cp notes/.git/hooks/pre-commit want
fails 2 install-hooks notes 2>err
says 'is there already, and was left alone; let it run audit-trail --' err
same want notes/.git/hooks/pre-commit
E

it "a server's own hook that calls ours on the next day gets git's settings" <<'E'
hook=notes.git/hooks/pre-receive
printf '%s\n' '#!/bin/sh' 'echo mine' >$hook
chmod +x $hook
cp notes.git/config want
fails 2 install-hooks --server notes.git 2>err
says 'let it run audit-trail --receive as well, or remove it; then do this' err
same want notes.git/config
echo 'exec audit-trail --receive' >>$hook
# nothing is wrong with it, and it is not told to be removed
fails 1 install-hooks --check notes.git >out 2>err
says "receive.fsckObjects: is not 'true'" out
fails 1 grep $hook out
fails 1 grep 'remove a hook' err
sed -n 's/.*what to type: //p' err >typed
sh -e typed
install-hooks --check notes.git
E

it 'leaves a hook of the user that looks at what is staged' <<'E'
hook=notes/.git/hooks/pre-commit
printf '%s\n' '#!/bin/sh' '# audit-trail --staged' 'exit 0' >$hook
fails 2 install-hooks notes
fails 1 install-hooks --check notes >out
says "hooks/pre-commit: is not the one that install-hooks writes" out
printf '%s\n' '#!/bin/sh' 'echo mine' '"$bin/audit-trail" --staged || exit' >$hook
cp $hook want
fails 1 install-hooks --check notes >out
echo 'hooks/pre-commit: is not executable' >only
same only out
install-hooks notes 2>err
says 'was there already' err
same want $hook
silent install-hooks --check notes
# in quotes, as install-hooks writes it; and whoever could not read it still cannot
printf '%s\n' '#!/bin/sh' 'echo mine' \
    "test -x /opt/audit-trail && exec '/opt/audit-trail' --staged" >$hook
chmod 700 $hook
cp $hook want
install-hooks notes
same want $hook
test "$(stat -c %a $hook)" = 700
silent install-hooks --check notes
E

it 'does not install where git would not look' <<'E'
git -C notes config core.hooksPath /
fails 2 install-hooks notes 2>err
says "core.hooksPath is '/'" err
test ! -e notes/.git/hooks/pre-commit
fails 1 install-hooks --check notes >out
says "core.hooksPath: is '/'" out
E

it 'does not guess what it cannot ask git' <<'E'
install-hooks --server notes.git
GIT_CONFIG_COUNT=many fails 2 install-hooks --check --server notes.git 2>err
says "git's configuration cannot be read" err
GIT_CONFIG_COUNT=many fails 2 install-hooks notes 2>err
says "git's configuration cannot be read" err
test ! -e notes/.git/hooks/pre-commit
E

it 'leaves nothing where a script cannot be written' <<'E'
(trap '' XFSZ && ulimit -f 0 && install-hooks notes || echo "ended with $?") 2>&1 |
    cat >said
says 'ended with 2' said
test ! -e notes/.git/hooks/pre-commit
E

it 'refuses a bare repository without --server, and what is none' <<'E'
fails 2 install-hooks notes.git 2>err
says 'use --server' err
mkdir empty
GIT_CEILING_DIRECTORIES=$PWD fails 2 install-hooks empty 2>err
says "'empty' is not a git repository" err
mkdir notes/inner
fails 2 install-hooks notes/inner 2>err
says "'notes/inner' is not a git repository" err
fails 2 install-hooks notes notes.git 2>err
fails 2 install-hooks --nothing 2>err
E

it 'stops a commit that breaks a rule, through the hook' <<'E'
cd notes
install-hooks
mkdir -p people/alice
printf '[person]\nname = Alice Ng\nemail = alice@example.org\nmanager = %s\n' \
    'Bob Okafor <bob@example.org>' >people/alice/person.ini
git add .
git commit -q -m 'Alice Ng'
echo 'fte = 0.5' >>people/alice/person.ini
fails 1 as alice git commit -q -a -m 'Part time' 2>err
says '[identity-changed]: put the roster back: git restore -s HEAD' err
says 'nothing was committed' err
git commit -q -a -m 'Part time'
printf -- '---\nkind: one-to-one\ndate: 2026-11-07\nstatus: held\n---\n# T\n' \
    >people/alice/2026-11-07-one-to-one.md
git add .
git commit -q -m 'A draft' people/alice/2026-11-07-one-to-one.md 2>err
says '[section-missing]' err
echo '<!-- secret -->' >>people/alice/2026-11-07-one-to-one.md
fails 1 git commit -q -m 'A draft' people/alice/2026-11-07-one-to-one.md 2>err
says '[malformed]' err
E

it 'the hook cannot know a signature yet, only that there will be one' <<'E'
ssh-keygen -q -t ed25519 -N '' -f key || exit 0
cd notes
install-hooks
printf '[trust]\nlevel = signed\n' >one-to-one.ini
git add .
fails 1 git commit -q -m 'Signed' 2>err
says 'would not be signed, and the settings ask for it; first: git config' err
says 'config commit.gpgSign true [unsigned]' err
git config commit.gpgSign true
git config gpg.format ssh
git config user.signingKey "$PWD/../key"
git commit -q -m 'Signed'
E

# forge REPO KIND: the folders and hooks as such a server makes them
# breach REPO: a push that breaks a rule is refused, by which rule it is
cat >>"$words" <<'E'
forge() {
	case $2 in
	gitea)
		# what is pushed is told to each of them, whatever the one
		# before has said of it; the first that said no counts
		mkdir -p "$1/hooks/pre-receive.d"
		cat >"$1/hooks/pre-receive" <<'X'
#!/bin/sh
lines=$(cat)
end=0
for hook in "${GIT_DIR:-.}"/hooks/pre-receive.d/*; do
	[ -x "$hook" ] || continue
	echo "$lines" | "$hook" || { said=$?; [ $end -ne 0 ] || end=$said; }
done
exit $end
X
		cat >"$1/hooks/pre-receive.d/gitea" <<'X'
#!/bin/sh
cat >/dev/null
[ -z "$NO_GITEA" ] || { echo 'the forge was not asked' >&2; exit 1; }
X
		chmod +x "$1/hooks/pre-receive" "$1/hooks/pre-receive.d/gitea"
		;;
	gitlab)
		mkdir "$1/custom_hooks"
		# git's own hook, of a folder that git is told when it is run;
		# what it hands on are these variables and no others
		mkdir -p gitaly
		cat >gitaly/pre-receive <<'X'
#!/bin/sh
cat >lines
for hook in custom_hooks/pre-receive custom_hooks/pre-receive.d/*; do
	case $hook in *~) continue ;; esac
	[ -x "$hook" ] && [ -f "$hook" ] || continue
	env -i HOME="$HOME" PATH="$PATH" GL_ID=user-1 GL_USERNAME=bob \
	    GL_PROJECT_PATH=hr/alice GL_PROTOCOL=ssh \
	    GL_REPOSITORY=project-1 GIT_DIR="$PWD" \
	    GIT_OBJECT_DIRECTORY="$GIT_OBJECT_DIRECTORY" \
	    GIT_ALTERNATE_OBJECT_DIRECTORIES="$PWD/objects" \
	    "$PWD/$hook" <lines || exit
done
X
		chmod +x gitaly/pre-receive
		;;
	esac
}
breach() {
	rm -rf bad
	git init -q bad
	printf 'Bad\n\nAgreed-by: nobody\n' >message
	git -C bad commit -q --allow-empty -F ../message
	fails 1 git -C bad push -q "$PWD/$1" main 2>err
	says '[malformed]' err
	rm -rf bad
}
E

seldom 'goes to the hooks that Gitea and Forgejo leave to others' <<'E'
forge notes.git gitea
cp notes.git/hooks/pre-receive was
fails 1 install-hooks --check notes.git >out
says 'hooks/pre-receive.d/one-to-one: is not there' out
install-hooks --server notes.git 2>err
says "installed $PWD/notes.git/hooks/pre-receive.d/one-to-one" err
same was notes.git/hooks/pre-receive
hook pre-receive >want
same want notes.git/hooks/pre-receive.d/one-to-one
install-hooks --check notes.git
NO_GITEA=1 install-hooks --check notes.git
breach notes.git
install-hooks --server notes.git 2>err
says 'was there already' err
# the forge's own hook no longer runs what lies there
printf '#!/bin/sh\ncat >/dev/null\n' >notes.git/hooks/pre-receive
fails 1 install-hooks --check notes.git >out
says 'hooks/pre-receive.d/one-to-one: a push that breaks a rule was taken' out
printf '#!/bin/sh\necho closed on Sundays >&2; exit 1\n' \
    >notes.git/hooks/pre-receive
fails 1 install-hooks --check notes.git >out
says 'was refused, but not by audit-trail: closed on Sundays' out
chmod -x notes.git/hooks/pre-receive
fails 1 install-hooks --check notes.git >out
says 'was taken' out
silent git -C notes.git for-each-ref
E

seldom 'goes where GitLab looks for hooks of others' <<'E'
forge notes.git gitlab
install-hooks --server notes.git 2>err
says "installed $PWD/notes.git/custom_hooks/pre-receive.d/one-to-one" err
test ! -e notes.git/hooks/pre-receive
install-hooks --check notes.git
sed -i 's/^exec/true/' notes.git/custom_hooks/pre-receive.d/one-to-one
fails 1 install-hooks --check notes.git >out
says 'custom_hooks/pre-receive.d/one-to-one: a push that breaks' out
E

seldom 'judges a push as GitLab tells of it' <<'E'
here=$PWD
mkdir @hashed
mv notes.git @hashed/6b86.git
forge @hashed/6b86.git gitlab
install-hooks --server @hashed/6b86.git 2>err
install-hooks --check @hashed/6b86.git
git -C @hashed/6b86.git config --add one-to-one.administrator pat@example.org
alice_joins
cd notes
git add .
git commit -q -m 'Alice Ng'
receive="git -c core.hooksPath='$here/gitaly' receive-pack"
git push -q --receive-pack="$receive" ../@hashed/6b86.git main 2>err ||
    { cat err; exit 1; }
f=$(new-session alice 2>err)
sed -i 's/^<!--.*/Nothing to report./' $f
git add .
git commit -q -m 'One to one'
as alice agree --yes $f >out
git push -q --receive-pack="$receive" ../@hashed/6b86.git main
echo more >>$f
git commit -q -a -m 'More'
fails 1 git push -q --receive-pack="$receive" ../@hashed/6b86.git main 2>err
says '[changed-after-agreement]' err
# it takes no other branch, and so nothing that could be merged from there
git reset -q --hard HEAD~1
fails 1 git push -q --receive-pack="$receive" ../@hashed/6b86.git \
    main:topic 2>err
says '[rewritten]' err
E

seldom 'goes where it is told, if git runs what lies there' <<'E'
mkdir common common/pre-receive.d
git config --global core.hooksPath "$PWD/common"
fails 2 install-hooks --server notes.git 2>err
says 'or have the hook there: --hook-dir DIR' err
fails 1 git -C notes.git config receive.fsckObjects
# and nobody's rights are others than before
chmod -R g+w notes.git common
rights() { find notes.git common ! -path '*/objects/*' -printf '%m %G %p\n' | sort; }
rights >before
fails 2 install-hooks --server --hook-dir common/pre-receive.d notes.git 2>err
rights >after
same before after
says 'nothing was installed: ' err
says 'a push that breaks a rule was taken' err
test ! -e common/pre-receive.d/one-to-one
fails 1 git -C notes.git config receive.fsckObjects
fails 2 install-hooks --server --hook-dir nowhere notes.git 2>err
says '--hook-dir: nowhere: No such file' err
install-hooks --server --hook-dir common notes.git 2>err
says "installed $PWD/common/pre-receive" err
install-hooks --check --hook-dir common notes.git
# it is named from here, and not from the repository
cd notes.git
install-hooks --check --hook-dir ../common
cd ..
breach notes.git
chmod o+w common
fails 1 install-hooks --check --hook-dir common notes.git >out
says "$PWD/common: can be written by everybody" out
E

it 'a folder of hooks is named from the repository, as git does' <<'E'
git -C notes.git config core.hooksPath hooks
install-hooks --server notes.git
here=$PWD
cd /
install-hooks --check "$here/notes.git"
E

it 'goes nowhere where git cannot be asked for its folder' <<'E'
mkdir bin
ln -s "$(command -v install-hooks)" bin
fails 2 env PATH="$PWD/bin" install-hooks --server notes.git 2>err
says "git's configuration cannot be read: 'git' is not installed" err
test ! -e notes.git/hooks/pre-receive
E

seldom 'core.hooksPath is below a home, or nowhere' <<'E'
mkdir "$HOME/common"
git -C notes.git config core.hooksPath '~/common'
fails 2 install-hooks --server notes.git 2>err
says "core.hooksPath is '~/common'" err
install-hooks --server --hook-dir "$HOME/common" notes.git 2>err
says "installed $HOME/common/pre-receive" err
breach notes.git
git -C notes.git config core.hooksPath ''
fails 2 install-hooks --server notes.git 2>err
says "core.hooksPath is 'nowhere'" err
E

it 'a folder that only looks like that of a forge is none' <<'E'
# a file in its place; nothing that would run what lies there; and our own
mkdir -p notes.git/hooks/pre-receive.d
: >notes.git/custom_hooks
install-hooks --server notes.git 2>err
says "installed $PWD/notes.git/hooks/pre-receive" err
install-hooks --server notes.git 2>err
says "$PWD/notes.git/hooks/pre-receive was there already" err
install-hooks --check notes.git
E

it 'looks at who may change the program that the hook runs' <<'E'
install-hooks --server notes.git 2>err
cp "$BUILD/bin/audit-trail" program
chmod 757 program
sed -i "s:^exec '.*':exec '$PWD/program':" notes.git/hooks/pre-receive
fails 1 install-hooks --check notes.git >out
says "$PWD/program: can be written by everybody, and hooks/pre-receive runs it" out
E

seldom 'a hook that hands on what git says is as good as its own' <<'E'
mkdir -p notes.git/hooks
sed -n '/^#!.bin.sh/,/^\.Ed/p' "$top/man/install-hooks.1" |
    sed '/^\.Ed/d; s/\\en/\\n/g; s/logger/: &/' >notes.git/hooks/pre-receive
chmod +x notes.git/hooks/pre-receive
cp notes.git/hooks/pre-receive want
install-hooks --server notes.git 2>err
says "$PWD/notes.git/hooks/pre-receive was there already" err
same want notes.git/hooks/pre-receive
test "$(git -C notes.git config receive.denyDeletes)" = true
install-hooks --check notes.git
breach notes.git
# one that has read it all, and hands on nothing
printf '#!/bin/sh\ncat >/dev/null\naudit-trail --receive\n' \
    >notes.git/hooks/pre-receive
fails 1 install-hooks --check notes.git >out
says 'not by audit-trail: audit-trail: git has not said what is pushed' out
chmod o+w notes.git/hooks/pre-receive
fails 1 install-hooks --check notes.git >out
says 'is not the one that install-hooks writes, and was not tried' out
says 'can be written by everybody' out
E

it '--check pushes without the options that whoever checks sends elsewhere' <<'E'
install-hooks --server notes.git 2>err
git config --global push.pushOption ci.skip
install-hooks --check notes.git
E

seldom 'what it says to type can be typed, whatever the folders are called' <<'E'
mkdir "it's common"
mv notes.git 'the notes.git'
git -C 'the notes.git' config core.hooksPath "$PWD/it's common"
fails 1 install-hooks --check --hook-dir "it's common" 'the notes.git' >out 2>err
eval "$(sed -n 's/.*what to type: \(.*\) (first.*/\1/p' err)" 2>err
says "installed $PWD/it's common/pre-receive" err
eval "$(sed -n 's/.*configured: //; s/EMAIL$/pat@example.org/p' err)"
git config --global --add one-to-one.administrator eve@example.org
fails 1 install-hooks --check --hook-dir "it's common" 'the notes.git' >out 2>err
eval "$(sed -n 's/.*does not see it: //p' out)"
install-hooks --check --hook-dir "it's common" 'the notes.git' 2>err
same /dev/null err
E

seldom 'tries what is there, on top of what is there' <<'E'
cd notes
new-person --name 'Alice Ng' --email alice@example.org --manager \
    'Bob Okafor <bob@example.org>' alice
cd ..
install-hooks --server notes.git 2>err
says 'refs/heads/main is the branch that may be pushed' err
says 'no administrator is configured: git --git-dir=' err
git -C notes push -q "$PWD/notes.git" main
find notes.git | sort >want
install-hooks --check notes.git
find notes.git | sort >got
same want got
test "$(git -C notes.git rev-parse main)" = "$(git -C notes rev-parse main)"
mkdir tmp
TMPDIR=$PWD/tmp install-hooks --check notes.git
silent ls tmp
# another program judges now
mkdir bin
printf '#!/bin/sh\nexit 0\n' >bin/audit-trail
chmod +x bin/audit-trail
sed -i "s:^exec '.*':exec '$PWD/bin/audit-trail':" notes.git/hooks/pre-receive
fails 1 install-hooks --check notes.git >out
says 'hooks/pre-receive: a push that breaks a rule was taken' out
E

it 'does not call a gate shut whose rights cannot be looked at' <<'E'
install-hooks --server notes.git 2>err
ln -s config.worktree notes.git/config.worktree
fails 2 install-hooks --check notes.git >out 2>err
says 'install-hooks: cannot look at ' err
says 'notes.git/config.worktree: Too many levels of symbolic links' err
E

seldom 'says to git whose keys count, and to sign' <<'E'
ssh-keygen -q -t ed25519 -N '' -f key || exit 0
key=$(cut -d ' ' -f 1,2 key.pub)
echo "alice@example.org $key" >signers
cp notes/.git/config want
fails 2 install-hooks --signers signers notes 2>err
says 'there is no key to sign with; first: ssh-keygen -t ed25519 -f ~/' err
fails 2 install-hooks --signers none notes 2>err
says '--signers: none: No such file' err
same want notes/.git/config
test ! -e notes/.git/hooks/pre-commit
mkdir -p "$HOME/.ssh/id_ed25519.pub"
fails 2 install-hooks --signers signers notes 2>err
says "$HOME/.ssh/id_ed25519.pub: not a regular file" err
same want notes/.git/config
rmdir "$HOME/.ssh/id_ed25519.pub"
cp key "$HOME/.ssh/id_rsa"
cp key.pub "$HOME/.ssh/id_rsa.pub"
echo mine >notes/.git/hooks/pre-commit
fails 2 install-hooks --signers signers notes 2>err
says 'is there already, and was left alone' err
same want notes/.git/config
rm notes/.git/hooks/pre-commit
install-hooks --signers signers notes 2>err
says "commits are signed with $HOME/.ssh/id_rsa.pub" err
says "$PWD/signers does not have that key; whoever keeps it adds: bob@ex" err
says "adds: bob@example.org $key" err
echo '# nobody' >>signers
echo "\"carol@example.org,*@example.org\" $key" >>signers
install-hooks --signers signers notes 2>err
fails 1 grep 'does not have that key' err
git -C notes commit -q --allow-empty -m x
git -C notes verify-commit HEAD 2>err
# one that is set stays; one that is not there is said
ssh-keygen -q -t ed25519 -N '' -f other
git -C notes config user.signingKey "$PWD/other"
install-hooks --signers signers notes 2>err
says "commits are signed with $PWD/other" err
says 'does not have that key' err
rm other.pub
fails 2 install-hooks --signers signers notes 2>err
says 'other.pub: no such file; type: git config user.signingKey ~/.ssh/' err
fails 2 install-hooks --check --signers signers notes 2>err
says '--check changes nothing' err
E

it 'on a server the list of keys is nobody else'"'"'s to write' <<'E'
mkdir lists
echo 'bob@example.org ssh-ed25519 AAAA' >lists/signers
for line in 'ssh-ed25519 AAAA bob@example.org' 'bob@example.org' notes \
    'bob@example.org ssh-ed25519 AAAAeve@example.org ssh-ed25519 BBBB' \
    'bob@example.org AAAA' -----BEGIN 'bob@example.org valid-after="2026 "'; do
	echo "$line" >wrong
	fails 2 install-hooks --server --signers wrong notes.git 2>err
	says '--signers: wrong:1: no address with a key behind it' err
done
fails 1 git -C notes.git config gpg.ssh.allowedSignersFile
printf '%s\n' '' '# nobody yet' >none
echo 'bob@* cert-authority,namespaces="git" ssh-ed25519 AAAA Bob' >>none
install-hooks --server --signers none notes.git
install-hooks --server --signers lists/signers notes.git
test "$(git -C notes.git config gpg.ssh.allowedSignersFile)" = \
    "$PWD/lists/signers"
install-hooks --check notes.git
name=gpg.ssh.allowedSignersFile
chmod o+w lists/signers
fails 1 install-hooks --check notes.git >out
says "$name: can be written by everybody" out
chmod o-w lists/signers
chmod o+w lists
fails 1 install-hooks --check notes.git >out
says "$PWD/lists/: can be written by everybody" out
chmod o-w lists
rm lists/signers
fails 1 install-hooks --check notes.git >out
says "$name: whoever pushes cannot read '$PWD/lists/signers'" out
git -C notes.git config $name '~/signers'
fails 1 install-hooks --check notes.git >out
says "$name: '~/signers' is in the home of whoever pushes, who could" out
# what the user has set for themselves is not the gate's
git -C notes.git config --unset $name
git config --global $name /nowhere
install-hooks --check notes.git
echo '-----BEGIN PGP PUBLIC KEY BLOCK-----' >keys.asc
fails 2 install-hooks --server --signers keys.asc notes.git 2>err
says 'as that one, type: gpg --import keys.asc' err
E

seldom 'each way to open a gate is told, with what shuts it' <<'E'
cd notes
new-person --name 'Alice Ng' --email alice@example.org --manager \
    'Bob Okafor <bob@example.org>' alice 2>../log
cd ..
rm -rf notes.git
new-notes --bare --administrator pat@example.org notes.git 2>log
git -C notes push -q ../notes.git main
install-hooks --check notes.git >out 2>err
test ! -s out
cp -Rp notes.git shut.git
hook=hooks/pre-receive
way() {
	rm -rf notes.git
	cp -Rp shut.git notes.git
	(cd notes.git && eval "$1")
	fails 1 install-hooks --check notes.git >out 2>err ||
	    { cat out; echo "$1"; exit 1; }
	says "$2" out
	cat out >>err
	says "$3" err
	# what it says to do is done, where a command is told
	eval "${4-install-hooks --server notes.git}" 2>log
	install-hooks --check notes.git >out 2>err || { cat out; echo "$1"; exit 1; }
}
again='rm -f notes.git/hooks/pre-receive; install-hooks --server notes.git'
right='where a line does not say what to type: install-hooks --server notes.git'
way "chmod -x $hook" "$hook: is not executable" "$right"
way ": >$hook" "$hook: is empty" "$right (first remove a hook" "$again"
way "printf '#!/bin/sh\nexit 0\n' >$hook" \
    "$hook: a push that breaks a rule was taken" "(first remove a hook" "$again"
way 'chmod o+w hooks' 'hooks: can be written by everybody' "$right"
way 'git config core.hooksPath /nowhere' "core.hooksPath: is '/nowhere'" \
    "git config --unset core.hooksPath" \
    'git --git-dir=notes.git config --unset core.hooksPath'
way 'git config --global core.hooksPath /nowhere' \
    "core.hooksPath: is '/nowhere'" "git config --global --unset core.hooksPath" \
    'git config --global --unset core.hooksPath'
way 'git update-ref --no-deref HEAD main' 'HEAD: names no branch' "$right" \
    'git -C notes.git symbolic-ref HEAD refs/heads/main'
way 'git symbolic-ref HEAD refs/heads/other' \
    'HEAD: names refs/heads/other, which is not there' "$right" \
    'git -C notes.git symbolic-ref HEAD refs/heads/main'
way 'chmod o+w config' 'config: can be written by everybody' "$right"
way 'git config receive.denyDeletes false' "receive.denyDeletes: is not 'true'" \
    "$right"
way 'git config --unset one-to-one.administrator
    git config --global one-to-one.administrator pat@example.org' \
    "one-to-one.administrator: 'pat@example.org' is set for you alone" \
    "git --git-dir=$PWD/notes.git/ config --add one-to-one.administrator pat@" \
    'git -C notes.git config --add one-to-one.administrator pat@example.org'
git config --global --unset one-to-one.administrator
way "printf '#!/bin/sh\ncat >/dev/null\nexec audit-trail --receive\n' >$hook" \
    "$hook: a push that breaks a rule was refused, but not by audit-trail" \
    "(first remove a hook" "$again"
E

seldom 'is written in one step: who is killed leaves it out, or whole' <<'E'
strace -V >version 2>&1 || exit 0
hook pre-receive >want
for call in linkat rename fsync fchmod openat; do
	for when in $(printf '%s\n' 1 2 3 5 8 | sample 2); do
		rm -rf server.git
		git init -q --bare server.git
		# killed: the shell would tell who was
		(traced -o calls -e trace=$call \
		    -e inject=$call:signal=KILL:when=$when \
		    install-hooks --server server.git || :) >out 2>&1
		if [ -e server.git/hooks/pre-receive ]; then
			same want server.git/hooks/pre-receive
			test -x server.git/hooks/pre-receive
			install-hooks --check server.git
		else
			fails 1 install-hooks --check server.git >out
			says 'hooks/pre-receive: is not there' out
		fi
		rm -f server.git/config.lock
		install-hooks --server server.git
	done
done
install-hooks --check server.git
E

done_testing
