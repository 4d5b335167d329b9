# SPDX-License-Identifier: ISC
# What may be wrong with a notes repository, tried with one command; read with
# `.` behind words.sh and `given`, which made notes/ with a person `alice`.
#
#	c='new-session'		the command
#	try="$c alice"		what to run; it works in notes/ as it is
#	prints=TEXT		what it prints before it writes, if it writes
#	writes=PATH		the file, if that is not what it prints
#	person=no		if it does not read alice's person.ini
#	settings=no		nor one-to-one.ini
#	unborn=no		if it works on a branch without a commit
writes=${writes-}
export c try prints writes

# faulty TEXT	$try refuses, with TEXT; check-record finds it
cat >>"$words" <<'E'
faulty() {
	[ $c = check-record ] || { refuses "$c: $1" $try; return; }
	# a fault has a column, too
	printf '%s [setting]\n' "$1" |
	    sed 's/^\([^: ]*:[0-9]*\): /\1:1: /' >"$out.want"
	fails 1 $try >"$out" 2>"$err"
	same "$out.want" "$out" && same /dev/null "$err"
}
E

it "$c: not in a git repository" <<'E'
refuses "$c: '.' does not lie in a git repository; go into one, or name it: -C \
DIR; or name yours once: git config --global --add one-to-one.repository DIR, \
and from anywhere: one-to-one COMMAND" $try
refuses "$c: cannot go to 'nowhere': No such file or directory" \
    $c -C nowhere ${try#* }
mkdir -p x/y
for way in '-C x/y' '-C x -C y'; do
	refuses "$c: 'x/y' does not lie in a git repository; go into one, or \
name it: -C DIR; or name yours once: git config --global --add \
one-to-one.repository DIR, and from anywhere: one-to-one COMMAND" \
	    $c $way ${try#* }
done
refuses "$c: cannot go to 'x/nowhere': No such file or directory" \
    $c -C x -C nowhere ${try#* }
refuses "$c: cannot go to 'out': Not a directory" $c -C out ${try#* }
E

it "$c: in a bare repository" <<'E'
mv notes/.git bare.git
rm -r notes
mv bare.git notes
git -C notes config core.bare true
cd notes
refuses "$c: '$notes/' is a bare repository; work in a clone of it" $try
E

[ "${unborn-}" = no ] || it "$c: on a branch without a commit" <<'E'
cd notes
git update-ref -d HEAD
refuses "$c: branch 'refs/heads/main' has no commit yet; new-person \
makes the first one" $try
E

[ -z "$prints" ] || it "$c: where a commit would be on no branch" <<'E'
cd notes
git checkout -q --detach
refuses "$c: HEAD is detached: no branch would keep the commit; first: git \
switch BRANCH" $try
E

[ -z "$prints" ] || it "$c: while a merge or a rebase is not finished" <<'E'
cd notes
git rev-parse HEAD >.git/MERGE_HEAD
refuses "$c: a merge is not finished; finish it first (git status says how)" \
    $try
rm .git/MERGE_HEAD
mkdir .git/rebase-merge
refuses "$c: a rebase is not finished; finish it first (git status says how)" \
    $try
E

it "$c: folders that are symbolic links" <<'E'
cd notes
mv people ..
ln -s ../people people
link='a symbolic link or a file stands where a folder is expected; move it away'
case $c in
new-person) refuses "$c: $prints: $link" $try ;;
check-record) refuses "$c: people: $link" $try ;;
*) refuses "$c: people/alice/person.ini: $link" $try ;;
esac
rm people
mv ../people .
test $c = new-person && exit
mv people/alice ..
ln -s ../../alice people/alice
at=people/alice/person.ini
test $c != check-record || at=people/alice
refuses "$c: $at: $link" $try
E

[ "${person-}" = no ] || it "$c: a person.ini that is no plain file" <<'E'
cd notes
ini=people/alice/person.ini
mv $ini ..
ln -s ../../../person.ini $ini
refuses "$c: $ini: a symbolic link, not a file; put the file itself there" $try
rm $ini
mkdir $ini
refuses "$c: $ini: not a regular file; move it away" $try
rmdir $ini
mkfifo $ini
refuses "$c: $ini: not a regular file; move it away" $try
E

[ "${person-}" = no ] || it "$c: a person.ini that cannot be understood" <<'E'
cd notes
ini=people/alice/person.ini
cp $ini ../ini
broken() {
	cat >$ini
	faulty "$ini:$1"
}
keys='name, email, initials, started, manager, supervisor, probation-until, '\
'fte, away, left'
sed '2i room = 3' ../ini |
    broken "2:1: unknown key 'room'; a person has $keys"
sed '2i stared = 2026-01-05' ../ini |
    broken "2:1: unknown key 'stared'; did you mean 'started'?"
sed 's/^\[person]/[persons]/' ../ini |
    broken "1:2: unknown section [persons]; there is [person] alone"
sed '2i name = Alice' ../ini | broken "3:1: 'name' is there already; keep one of them"
sed '/^name/d' ../ini | broken "1: there is no 'name'; add 'name = NAME'"
sed 's/^started.*/started = 2026-02-30/' ../ini |
    broken "4:11: started: '2026-02-30' is not a date; write YYYY-MM-DD"
sed 's/$/\r/' ../ini | broken "1:9: $crlf"
printf '[person]\nname = Zo\353\n' | broken '2:10: not UTF-8, save the file as UTF-8'
printf '[person]\nname = Zo\0\n' |
    broken '2:10: control character, take it away'
{ echo '<<<<<<< HEAD'; cat ../ini; } | broken "1:1: is not understood; write 'key = value'"
awk 'BEGIN { for (; i < 2000; i++) print "; " i "......" }' |
    broken ' larger than 16 KiB; make it smaller'
E

[ "${settings-}" = no ] || it "$c: settings that cannot be understood" <<'E'
cd notes
broken() {
	cat >one-to-one.ini
	faulty "one-to-one.ini:$1"
}
keys='reviewed, review-every, write-up-within, agree-within, contract, '\
'pro-rata, kinds, documents, since'
printf '[policy]\nroom = 3\n' |
    broken "2:1: unknown key 'room' in [policy]; there are $keys"
printf '[policy]\nagree-withn = 3 days\n' |
    broken "2:1: unknown key 'agree-withn' in [policy]; did you mean \
'agree-within'?"
printf '[polcy]\nkinds = support\n' |
    broken "1:2: unknown section [polcy]; there are [policy], [kind NAME] and \
[trust]"
printf '[policy]\npro-rata = no\npro-rata = yes\n' |
    broken "3:1: 'pro-rata' is there already; keep one of them"
printf '[policy]\r\n' | broken "1:9: $crlf"
head -c 20000 /dev/zero | broken ' larger than 16 KiB; make it smaller'
rm one-to-one.ini
echo '[policy]' >../one-to-one.ini
ln -s ../one-to-one.ini .
refuses "$c: one-to-one.ini: a symbolic link, not a file; put the file itself there" $try
rm one-to-one.ini
mkdir one-to-one.ini
refuses "$c: one-to-one.ini: not a regular file; move it away" $try
E

[ -z "$prints" ] || it "$c: standard output is closed" <<'E'
cd notes
closed() { $try >&-; }
refuses "$c: cannot write to standard output: Bad file descriptor" closed
E

if [ -z "$prints" ]; then
	:
elif [ ! -w /dev/full ]; then
	skip "$c: standard output is full" 'no /dev/full'
else
	it "$c: standard output is full" <<'E'
cd notes
full() { $try >/dev/full; }
refuses "$c: cannot write to standard output: No space left on device" full
E
fi

# In a name space of its own anybody may mount.  new-person stores the text
# with git before it writes the file.
cat >>"$words" <<'E'
stops() {
	[ $c = new-person ] ||
	    fails_at "$prints" "$c: ${writes:-$prints}: cannot write: $1" \
		$try
	_fails $try
	says "$c: " "$err"
	says "$1" "$err"
	test $(wc -l <"$err") -eq 1
}
E
mounts() { unshare -Urm mount -t tmpfs none "$root/start" 2>/dev/null; }
if [ -z "$prints" ]; then
	:
elif ! mounts; then
	skip "$c: a read-only or a full file system" 'no unshare -Urm here'
else
	it "$c: a read-only file system" <<'E'
cat >try.sh <<'X'
. "$words"
mount --bind notes notes
mount -o remount,bind,ro notes
cd notes
stops 'Read-only file system'
X
unshare -Urm sh -eu ./try.sh
E

	it "$c: a full file system" <<'E'
cat >try.sh <<'X'
. "$words"
mkdir full
mount -t tmpfs -o size=1m none full
cp -a notes full
cat /dev/zero >full/zeros 2>/dev/null || :
notes=$notes/../full/notes
cd full/notes
stops 'No space left on device'
X
unshare -Urm sh -eu ./try.sh
E
fi
