#!/bin/sh
# SPDX-License-Identifier: ISC
# Commands that read several repositories read them by as many processes as
# there are processors; what they say, and in which order, is that of one.
. "${0%/*}/../lib.sh"

# Six repositories of Alice's, each with an item of its own.  In scripts:
#
#	$alone CMD...		on one processor, where there are more
#	alike STATUS CMD...	ends so, and says the same, on one and on all
#	killed DIR CMD...	somebody kills the process that is at DIR
cat >>"$words" <<'E'
alone="taskset -c $(taskset -cp $$ | sed 's/.*[ ,-]//')"
plain() {
	sed -e '/^From /d' -e '/^Date: /d' -e '/^Message-ID: /d' "$1"
}
alike() {
	_status=$1
	shift
	fails $_status $alone "$@" >want 2>wanterr
	fails $_status "$@" >got 2>goterr
	plain want >w
	plain got >g
	same w g
	same wanterr goterr
}
killed() {
	_dir=$1
	shift
	fails 2 traced -f -o calls -P "$PWD/$_dir/packed-refs" \
	    -e trace=openat -e inject=openat:signal=KILL "$@" >got 2>err
	says "$_dir: the process that was at it was killed by signal 9" err
}
E

given <<'E'
git config --global one-to-one.mailFrom notes@example.org
git init -q notes
cd notes
mkdir -p people/alice templates
cat >templates/talk.md <<'X'
---
title: Talk
every: 1 month
---
# Talk

## Next
X
printf '[policy]\nkinds = talk\n' >one-to-one.ini
cat >people/alice/person.ini <<'X'
[person]
name = Alice Ng
email = alice@example.org
started = 2026-06-01
manager = Bob Okafor <bob@example.org>
X
for n in 1 2 3 4 5 6; do
	cat >people/alice/2026-0$((n + 3))-15-talk.md <<X
---
kind: talk
date: 2026-0$((n + 3))-15
status: held
next: 2026-12-0$n
---
# Talk

## Next

- [ ] @alice number $n by 2026-11-0$n
- [ ] @bob read $n
X
	git add .
	git commit -q -m "talk $n"
	git clone -q --bare . ../r$n.git
	git -C ../r$n.git pack-refs --all
	rm people/alice/2026-0$((n + 3))-15-talk.md
done
E

seldom 'however many processes read them, they say the same' <<'E'
alike 0 list-items r?.git
alike 0 list-items --format tsv r6.git r1.git r3.git r6.git
alike 0 list-items --format json --mine r?.git
alike 0 list-items --late --owner alice r?.git
alike 0 list-items alice r1.git r2.git
alike 0 export-calendar r?.git
alike 0 send-reminders --dry-run --digest hr@example.org r?.git
test -s got
E

seldom 'of what they cannot read, too, and of names that nobody has' <<'E'
touch no-fsck
rm -rf r2.git/objects/*
git -C r4.git update-ref -d HEAD
ln -s r5.git s.git
all='r1.git r2.git r3.git r4.git ./nothing r5.git s.git r6.git'
alike 2 list-items $all
grep -c . goterr >n
echo 3 >three
same three n
alike 2 list-items --mine $all
alike 2 list-items zed $all
alike 2 send-reminders --dry-run $all
alike 2 export-calendar $all
test ! -s got
good='r1.git r3.git r5.git r6.git'
alike 2 list-items alcie $good
says "there is no person 'alcie'; did you mean 'alice'?" goterr
alike 2 list-items --owner bbo $good
says "did you mean 'bob'?" goterr
as eve alike 2 list-items --mine $good
says 'eve@example.org is nobody here; the rosters have alice@example.org, bob@example.org: git config' goterr
E

if [ $(nproc) -gt 1 ] && strace -V >"$root/version" 2>&1; then
	it 'a process that is killed has not found that there is nothing' <<'E'
killed r2.git list-items --format tsv r1.git r2.git r3.git
cut -f 1 got | sort -u >names
printf '%s\n' r1.git r3.git >want
same want names
killed r2.git list-items zed r1.git r2.git r3.git
fails 1 grep zed err
killed r2.git export-calendar r1.git r2.git r3.git
test ! -s got
killed r2.git send-reminders --dry-run r1.git r2.git r3.git
says 'To: Alice Ng' got
E
else
	skip 'a process that is killed has not found that there is nothing' \
	    'one processor, or no strace(1)'
fi

done_testing
