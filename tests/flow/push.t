#!/bin/sh
# SPDX-License-Identifier: ISC
# Real pushes into a bare repository with the hook: on disk, and over ssh.
. "${0%/*}/../lib.sh"

# history NAME		one of tests/histories, in a folder of that name
# server REPO		makes it, bare, with the hook
# push FROM TO [...]	pushes main (or what is named); what is said is in err
cat >>"$words" <<'E'
history() {
	mkdir "$1"
	(cd "$1" && sh "$top/tests/histories/$1.sh") >history.log 2>&1 ||
	    { cat history.log; return 1; }
}
server() {
	git init -q --bare "$1"
	install-hooks --server "$1" 2>install.log
	install-hooks --check "$1"
}
push() {
	_from=$1 _to=$2
	shift 2
	[ $# -gt 0 ] || set -- main
	_status=0
	git -C "$_from" push -q "$_to" "$@" 2>err || _status=$?
	cat err
	return $_status
}
E

given <<'E'
server notes.git
E

seldom 'takes an honest quarter of work, merges included, commit by commit' <<'E'
history quarter
for id in $(git -C quarter rev-list --first-parent --reverse main); do
	push quarter ../notes.git $id:refs/heads/main
done
test "$(git -C notes.git rev-parse main)" = "$(git -C quarter rev-parse main)"
audit-trail -C notes.git >out
E

seldom 'takes the same quarter in one push' <<'E'
history quarter
push quarter ../notes.git
audit-trail -C notes.git >out
E

seldom 'a scan that is evidence is not read whole, however much comes beside it' <<'E'
(
	. "$top/tests/man-fixture.sh"
	mkdir people/alice/evidence
	seq 300 | (cd people/alice/evidence && split -l 1 -a 3 - x)
	truncate -s 30000000 people/alice/evidence/scan.pdf
	git add people
	git commit -q -m 'Evidence'
)
hook=notes.git/hooks/pre-receive
sed "s|^exec |exec strace -f -qq -e trace=mmap,?mmap2 -o $PWD/trace |" $hook >hook
cat hook >$hook
ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0
export ASAN_OPTIONS
push notes ../notes.git
says 'mmap' trace
fails 1 grep 'mmap2\?(NULL, 30[0-9]\{6\},' trace
E

seldom 'says in a few harmless lines what it refuses, and takes nothing' <<'E'
history forged-author
git -C forged-author push -q ../notes.git main~1:refs/heads/main
before=$(git -C notes.git rev-parse main)
fails 1 push forged-author ../notes.git
says 'remote: audit-trail: ' err
says '[forged]' err
says 'remote: audit-trail: the push was refused; to take back' err
says 'remote: audit-trail: [forged]: whoever is named types the command' err
test "$(git -C notes.git rev-parse main)" = "$before"
history message-escapes
server other.git
fails 1 push message-escapes ../other.git
fails 1 grep "$(printf '\033\[2J')" err
silent git -C other.git for-each-ref
E

seldom 'says at most twenty findings' <<'E'
history agreed-after-edit
cd agreed-after-edit
git config user.name Dave
git config user.email dave@example.org
tree=$(git rev-parse HEAD^{tree}) head=$(git rev-parse HEAD)
printf 'x\n\nAgreed-by: Dave\n' >message
for n in $(seq 30); do
	head=$(git commit-tree -p $head -F message $tree)
done
git update-ref refs/heads/main $head
rm message
cd ..
fails 1 push agreed-after-edit ../notes.git
test "$(grep -c '\[malformed\] *$' err)" -eq 20
says 'and 10 more' err
E

seldom 'moves nothing but the branch that HEAD names, and never back' <<'E'
history agreed
push agreed ../notes.git
fails 1 push agreed ../notes.git main:refs/heads/other
says '[rewritten]' err
fails 1 push agreed ../notes.git main:refs/tags/v1
fails 1 push agreed ../notes.git main:refs/notes/commits
fails 1 push agreed ../notes.git :main
fails 1 push agreed ../notes.git +main~1:refs/heads/main
git -C notes.git config receive.denyNonFastForwards false
git -C notes.git config receive.denyDeletes false
git -C notes.git config receive.denyDeleteCurrent ignore
fails 1 push agreed ../notes.git +main~1:refs/heads/main
says '[rewritten]' err
fails 1 push agreed ../notes.git :main
says '[rewritten]' err
git -C notes.git for-each-ref --format='%(refname)' >refs
echo refs/heads/main >want
same want refs
# there is nothing to join with what goes
git -C notes.git update-ref refs/heads/old main
fails 1 push agreed ../notes.git :old
says 'only refs/heads/main may move: git push origin main [rewritten]' err
E

seldom 'advises to take nothing back where only the push itself is at fault' <<'E'
history agreed
push agreed ../notes.git main~1:refs/heads/main
git -C agreed tag v1
fails 1 push agreed ../notes.git main refs/tags/v1
says '[rewritten]' err
says 'only refs/heads/main may move: git push --no-follow-tags [' err
fails 1 push agreed ../notes.git main:refs/notes/x
says 'only refs/heads/main may move: git push origin main [' err
fails 1 push agreed ../notes.git main:refs/heads/topic
says 'may move: git pull --no-rebase origin main, then git push -u origin topic:main [' err
fails 1 grep 'take back' err
push agreed ../notes.git
git -C notes.git config receive.denyNonFastForwards false
fails 1 push agreed ../notes.git +main~1:refs/heads/main
says 'the push takes commits away' err
fails 1 grep 'take back' err
git init -q --bare -b master other.git
install-hooks --server other.git
fails 1 push agreed ../other.git
fails 1 grep 'take back' err
E

seldom 'says what helps where the two gits call the first branch otherwise' <<'E'
git -C notes.git symbolic-ref HEAD refs/heads/master
history agreed
fails 1 push agreed ../notes.git
says 'refs/heads/main may not be pushed; only refs/heads/master may move, '\
'which is not there yet: git branch -m main master; git push -u origin master; '\
'or, on the server: git symbolic-ref HEAD refs/heads/main [rewritten]' err
test "$(grep -c 'audit-trail: ' err)" = 1
push agreed ../notes.git main:master
git init -q --bare other.git
install-hooks --server other.git
git -C other.git symbolic-ref HEAD refs/heads/master
fails 1 push agreed ../other.git
git -C other.git symbolic-ref HEAD refs/heads/main
push agreed ../other.git
E

seldom 'sees pushed objects, whatever the path and however they are packed' <<'E'
history agreed
history forged-author
for unpack in 1 100000; do
	for name in "plain$unpack.git" "a:b$unpack.git" "a b'c$unpack.git"; do
		server "$name"
		git -C "$name" config receive.unpackLimit $unpack
		push agreed "$PWD/$name" main~2:refs/heads/main
		push agreed "$PWD/$name" main~1:refs/heads/main
		push agreed "$PWD/$name"
	done
	server "bad$unpack.git"
	git -C "bad$unpack.git" config receive.unpackLimit $unpack
	push forged-author "$PWD/bad$unpack.git" main~1:refs/heads/main
	fails 1 push forged-author "$PWD/bad$unpack.git"
	says '[forged]' err
done
E

it 'judges each commit of a push, not only the last' <<'E'
history edited-and-back
fails 1 push edited-and-back ../notes.git
says '[changed-after-agreement]' err
says '[changed-after-agreement]: commit the change with: amend -m' err
E

it 'knows what was agreed long before the push' <<'E'
history edited-after-agreement
push edited-after-agreement ../notes.git main~1:refs/heads/main
fails 1 push edited-after-agreement ../notes.git
says '[changed-after-agreement]' err
E

it 'takes no administrator from whoever pushes' <<'E'
history agreed
push agreed ../notes.git
git config --global one-to-one.administrator eve@example.org
cd agreed
git reset -q --hard
sed -i 's/^name = .*/name = Alice X/' people/alice/person.ini
as eve git commit -qam 'Another name'
fails 1 push . ../notes.git
says '[identity-changed]' err
git -C ../notes.git config one-to-one.administrator eve@example.org
push . ../notes.git
E

it 'takes no list of keys from whoever pushes' <<'E'
history signed
git config --global gpg.ssh.allowedSignersFile "$PWD/signed/.git/signers"
fails 1 push signed ../notes.git
says 'gpg.ssh.allowedSignersFile is not set' err
git -C notes.git config gpg.ssh.allowedSignersFile "$PWD/signed/.git/signers"
push signed ../notes.git
E

# Of two signatures the second is not tried; whoever pushes sees a line.
seldom 'does not wait for a program that does not answer' <<'E'
history signed
git -C notes.git config gpg.ssh.allowedSignersFile "$PWD/signed/.git/signers"
mkdir bin
printf '#!/bin/sh\nsleep 600\n' >bin/ssh-keygen
chmod +x bin/ssh-keygen
start=$(date +%s)
PATH=$PWD/bin:$PATH
fails 1 push signed ../notes.git
test $(($(date +%s) - start)) -lt 35
grep -q 'remote: audit-trail: [0-9]* of [0-9]* commits, 10 seconds' err
says "could not check: 'ssh-keygen' has not answered within 20 seconds" err
says '[bad-signature]' err
E

seldom 'refuses where it cannot judge' <<'E'
history agreed
push agreed ../notes.git main~1:refs/heads/main
touch no-fsck
git clone -q --bare --depth 1 "file://$PWD/notes.git" shallow.git
install-hooks --server shallow.git
fails 1 push agreed ../shallow.git
says 'shallow' err
says 'could not be judged' err
id=$(git -C notes.git rev-parse main:people/alice/person.ini)
rm -f notes.git/objects/${id%"${id#??}"}/${id#??}
fails 1 push agreed ../notes.git
E

seldom 'takes a thousand commits in a few seconds' <<'E'
history agreed
cd agreed
tree=$(git rev-parse HEAD^{tree}) head=$(git rev-parse HEAD)
{
	for n in $(seq 1000); do
		printf 'commit refs/heads/main\nmark :%d\n' $n
		printf 'committer Bob Okafor <bob@example.org> %d +0000\n' \
		    $((1795262400 + n))
		printf 'data 1\n.\n'
		[ $n -gt 1 ] || echo "from $head"
		printf 'M 100644 inline people/alice/notes.txt\ndata %d\n%d\n' \
		    ${#n} $n
	done
} >stream
git fast-import --quiet --force <stream
rm stream
cd ..
git -C agreed log -1 --format=%s >log
git -C agreed push -q ../notes.git $(git -C agreed rev-parse main~1000):refs/heads/main
start=$(date +%s)
push agreed ../notes.git
test $(($(date +%s) - start)) -le 20
E

sshd=$(command -v sshd || ls /usr/sbin/sshd 2>/dev/null || :)
if [ -z "$sshd" ]; then
	skip 'judges a push over ssh' 'there is no sshd'
else
	export sshd
	it 'judges a push over ssh' <<'E'
mkdir ssh
cd ssh
ssh-keygen -q -t ed25519 -N '' -f host
ssh-keygen -q -t ed25519 -N '' -f key
cp key.pub authorized
chmod 700 .
chmod 600 authorized
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
port=$((20000 + $$ % 20000))
cat >config <<X
Port $port
ListenAddress 127.0.0.1
HostKey $PWD/host
PidFile $PWD/pid
AuthorizedKeysFile $PWD/authorized
StrictModes no
UsePAM no
PasswordAuthentication no
X
"$sshd" -D -e -f "$PWD/config" 2>log &
daemon=$!
trap 'kill $daemon' EXIT
for n in 1 2 3 4 5 6 7 8 9 10; do
	sleep 0.2
	! grep -q 'Server listening' log || break
done
user=$(id -un)
GIT_SSH_COMMAND="ssh -F /dev/null -i $PWD/key -o IdentitiesOnly=yes \
    -o UserKnownHostsFile=$PWD/known -o StrictHostKeyChecking=accept-new"
export GIT_SSH_COMMAND
cd ..
history forged-author
url=ssh://$user@127.0.0.1:$port$PWD/notes.git
push forged-author $url main~1:refs/heads/main || { cat ssh/log; exit 1; }
fails 1 push forged-author $url
says '[forged]' err
test "$(git -C notes.git rev-parse main)" = \
    "$(git -C forged-author rev-parse main~1)"
E
fi

done_testing
