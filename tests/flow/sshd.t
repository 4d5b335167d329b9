#!/bin/sh
# SPDX-License-Identifier: ISC
# The gate behind a real sshd on the loopback interface, with a host key, a
# user key, a port and settings of its own, which ends with this script.
. "${0%/*}/../lib.sh"

sshd=$(PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin command -v sshd) || {
	skip 'pushes over ssh are judged' 'sshd is not installed'
	done_testing
}

bail_out() {
	echo "Bail out!  $1"
	exit 1
}

ssh=$root/ssh
mkdir -m 700 "$ssh"
ssh-keygen -q -t ed25519 -N '' -f "$ssh/host"
ssh-keygen -q -t ed25519 -N '' -f "$ssh/user"
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
cat >"$ssh/config" <<E
ListenAddress 127.0.0.1
HostKey $ssh/host
PidFile none
AuthorizedKeysFile $ssh/user.pub
AuthenticationMethods publickey
AllowUsers $(id -un)
StrictModes no
UsePAM no
SetEnv HOME=$root/home GIT_CONFIG_NOSYSTEM=1
E

# The first port that is free.  `timeout` ends it even if this script cannot.
running() {
	kill -0 "$pid" 2>"$ssh/null"
}
listening() {
	ssh-keyscan -T 2 -p $port 127.0.0.1 2>"$ssh/null" |
	    grep -qF "$(cut -d ' ' -f 1,2 "$ssh/host.pub")"
}
port=$((20000 + $$ % 20000))
for try in 1 2 3 4 5 6 7 8 9 10; do
	timeout 300 "$sshd" -D -e -f "$ssh/config" -p $port 2>"$ssh/log" &
	pid=$!
	while running && ! listening; do sleep 0.1; done
	running && break
	port=$((port + 1))
done
running || bail_out "sshd does not start: $(tail -1 "$ssh/log")"
trap 'kill "$pid"; rm -rf "$root"' EXIT

echo "[127.0.0.1]:$port $(cat "$ssh/host.pub")" >"$ssh/known"
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

it 'takes an honest quarter of work' <<'E'
history quarter
push
test "$(git -C ../notes.git rev-parse main)" = "$(git rev-parse main)"
E

refuses() {
	it "refuses: $2" <<E
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
