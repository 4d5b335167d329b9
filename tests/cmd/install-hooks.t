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
says 'to put this right: install-hooks --server notes.git' err
says 'hooks/pre-receive: is not there' out
says "receive.fsckObjects: is not 'true'" out
install-hooks --server notes.git
: >notes.git/hooks/pre-receive
fails 1 install-hooks --check notes.git >out
echo 'hooks/pre-receive: is empty' >want
same want out
E

it 'never overwrites a hook' <<'E'
echo mine >notes/.git/hooks/pre-commit
cp notes/.git/hooks/pre-commit want
fails 2 install-hooks notes 2>err
says 'is there already, and was left alone; let it run audit-trail --' err
same want notes/.git/hooks/pre-commit
E

it 'does not install where git would not look' <<'E'
git -C notes config core.hooksPath /nowhere
fails 2 install-hooks notes 2>err
says "core.hooksPath is '/nowhere'" err
test ! -e notes/.git/hooks/pre-commit
fails 1 install-hooks --check notes >out
says "core.hooksPath: is '/nowhere'" out
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
says '[identity-changed]: ask the person' err
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

done_testing
