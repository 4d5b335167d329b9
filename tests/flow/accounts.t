#!/bin/sh
# SPDX-License-Identifier: ISC
# A server on which people have accounts: a group of two, git-shell, sshd on the
# loopback interface.  The accounts are made in a copy of /etc, which nobody
# else sees: a mount namespace, which only root can make.
sshd=$(PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin command -v sshd) || sshd=
shell=$(command -v git-shell) || shell=
if [ -z "${ACCOUNTS_NAMESPACE-}" ] && [ "$(id -u)" -eq 0 ] &&
    [ -n "$sshd" ] && [ -n "$shell" ] && command -v useradd >/dev/null &&
    unshare --mount true 2>/dev/null; then
	ACCOUNTS_NAMESPACE=1 exec unshare --mount sh "$0"
fi
# The accounts have to get there, and what the tests have to themselves is root's.
TMPDIR=/tmp
export TMPDIR
. "${0%/*}/../lib.sh"
[ -n "${ACCOUNTS_NAMESPACE-}" ] || {
	skip 'two people with accounts push and agree' \
	    'no root, mount namespace, sshd, git-shell or useradd'
	done_testing
}

. "${0%/*}/sshd.sh"

chmod 711 "$root"
cp -a /etc "$root/etc" && mount --bind "$root/etc" /etc ||
    ssh_bail_out 'there is no copy of /etc'
rm -f /etc/gitconfig
# the programs where everybody may run them
cp -a "$BUILD/bin" "$root/bin"
PATH=$root/bin:$PATH:/usr/sbin:/sbin
groupadd notes-alice
for who in alice bob carol; do
	# '*' is no password, and no locked account either
	useradd -M -d "$root/home-$who" -s "$shell" -p '*' $who ||
	    ssh_bail_out "no account for $who"
	ssh-keygen -q -t ed25519 -N '' -f "$ssh/$who"
	mkdir -m 755 "$root/home-$who"
	cp "$ssh/$who.pub" "$root/home-$who/authorized"
done
usermod -aG notes-alice alice
usermod -aG notes-alice bob
start_sshd <<E
AuthorizedKeysFile %h/authorized
E
trap 'kill "$pid"; umount /etc; chmod -R u+w "$root"; rm -rf "$root"' EXIT
export root

# from WHO COMMAND...	as they type it on a machine of their own
# there WHO SCRIPT	what they could do on the server, with a shell
cat >>"$words" <<'E'
from() {
	_who=$1
	shift
	GIT_SSH_COMMAND="ssh -F none -p $port -l $_who -i $ssh/$_who \
-o IdentitiesOnly=yes -o UserKnownHostsFile=$ssh/known \
-o StrictHostKeyChecking=yes" as "$_who" "$@"
}
there() {
	setpriv --reuid="$1" --regid="$1" --init-groups \
	    env -u GIT_CONFIG_NOSYSTEM HOME="$root/home-$1" sh -c "$2"
}
E

given <<'E'
new-notes --bare --group notes-alice --administrator carol@example.org \
    alice.git 2>said
mkdir history
(cd history && sh "$top/tests/histories/agreed.sh") >log
git -C history remote add server "ssh://127.0.0.1:$port$PWD/alice.git"
E
# what new-notes says has to be typed by root
grep -v '^$' >"$root/typed" <<E
sed -n 's/.*as root, on this machine: //p' said >line
env -u GIT_CONFIG_NOSYSTEM sh -eu line
git -C history remote set-url server "ssh://127.0.0.1:$port\$PWD/alice.git"
E
export typed="$root/typed"

it 'nobody is let in before root has said what new-notes tells' <<'E'
git -C history remote set-url server "ssh://127.0.0.1:$port$PWD/alice.git"
fails 128 from bob git -C history ls-remote server 2>err
says 'dubious ownership' err
E

seldom 'two people push and agree, and nobody else' <<'E'
sed "s|'[^']*given/|'$PWD/|" said >here
mv here said
. "$typed"
cd history
from bob git push -q server main~1:refs/heads/main
from alice git push -q server main
test "$(git -C ../alice.git rev-parse main)" = "$(git rev-parse main)"
from alice git clone -q "ssh://127.0.0.1:$port${PWD%/*}/alice.git" ../clone
test "$(git -C ../clone symbolic-ref --short HEAD)" = main
fails 128 from carol git ls-remote server 2>../err
fails 128 from carol git push -q server main 2>../err
# what was pushed is everybody's, and the log of the branch was written
cd ..
find alice.git/objects -type d ! -perm -2070 >out
cat out
test ! -s out
test $(wc -l <alice.git/logs/refs/heads/main) -eq 2
install-hooks --check alice.git
audit-trail -C alice.git >out
E

seldom 'the gate refuses both, and neither can open it' <<'E'
sed "s|'[^']*given/|'$PWD/|" said >here
mv here said
. "$typed"
cd history
from bob git push -q server main
printf 'Bad\n\nAgreed-by: nobody\n' >../message
from bob git commit -q --allow-empty -F ../message
for who in alice bob; do
	fails 1 from $who git push -q server main 2>../err
	says '[malformed]' ../err
done
cd ..
before=$(find alice.git | sort)
# with a shell, which git-shell is not
for script in 'mv alice.git/hooks alice.git/x' \
    'rm -f alice.git/hooks/pre-receive' ': >alice.git/hooks/pre-receive' \
    'chmod -x alice.git/hooks/pre-receive' ': >alice.git/hooks/update' \
    'git -C alice.git config core.hooksPath /tmp' 'rm -f alice.git/HEAD' \
    'rm -f alice.git/config' 'git -C alice.git symbolic-ref HEAD refs/heads/x' \
    'mv alice.git other.git' 'chmod g-t alice.git'; do
	for who in alice bob; do
		! there $who "$script" 2>>said || { echo "$who: $script"; exit 1; }
	done
done
test "$(find alice.git | sort)" = "$before"
fails 128 from alice ssh -F none -p $port -l alice -i "$ssh/alice" \
    -o UserKnownHostsFile="$ssh/known" 127.0.0.1 true 2>err ||
    fails 1 true
says 'fatal' err
install-hooks --check alice.git
E

seldom 'what is learnt of it on the server is for both' <<'E'
sed "s|'[^']*given/|'$PWD/|" said >here
mv here said
. "$typed"
from bob git -C history push -q server main
for who in alice bob alice; do
	there $who "overdue --as-of 2027-06-01 '$PWD/alice.git'" >out 2>err ||
	    [ $? -eq 1 ]
	cat err
	test ! -s err
done
find alice.git/one-to-one -type f >files
test -s files
find alice.git/one-to-one -type f ! -perm -0660 >out
cat out
test ! -s out
install-hooks --check alice.git
E

done_testing
