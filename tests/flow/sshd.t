#!/bin/sh
# SPDX-License-Identifier: ISC
# The gate behind a real sshd on the loopback interface, with a host key, a
# user key, a port and settings of its own, which ends with this script.
. "${0%/*}/../lib.sh"

. "${0%/*}/sshd.sh"

find_sshd || {
	skip 'pushes over ssh are judged' 'sshd is not installed'
	done_testing
}

ssh-keygen -q -t ed25519 -N '' -f "$ssh/user"
start_sshd <<E
AuthorizedKeysFile $ssh/user.pub
AllowUsers $(id -un)
SetEnv HOME=$root/start/home GIT_CONFIG_NOSYSTEM=1
E
trap 'kill "$pid"; rm -rf "$root"' EXIT

url=ssh://$(id -un)@127.0.0.1:$port
GIT_SSH_COMMAND="ssh -F none -p $port -i $ssh/user -o IdentitiesOnly=yes \
    -o UserKnownHostsFile=$ssh/known -o StrictHostKeyChecking=yes"
export GIT_SSH_COMMAND url

# history NAME		one of tests/histories, and a server that has what was
#			there before; what follows is to be pushed
# push			over ssh; what is said is in err
cat >>"$words" <<'E'
history() {
	git init -q --bare notes.git
	install-hooks --server notes.git 2>install.log
	mkdir history
	(cd history && sh "$top/tests/histories/$1.sh")
	cd history
	git remote add server "$url$OLDPWD/notes.git"
	! git rev-parse -q --verify refs/tests/base >base ||
	    git push -q server refs/tests/base:refs/heads/main
	git ls-remote server >before
}
push() {
	git push -q server +main:main 2>err
}
E

seldom 'takes an honest quarter of work' <<'E'
history quarter
push
test "$(git -C ../notes.git rev-parse main)" = "$(git rev-parse main)"
E

refuses() {
	seldom "refuses: $2" <<E
history $1
fails 1 push
says '[$3]' err
git ls-remote server >after
same before after
E
}
refuses forged-author 'an agreement by another' forged
refuses merge-edits-agreed 'an edit that a merge hides' \
    changed-after-agreement
refuses rewritten 'another history than the one it has' rewritten

done_testing
