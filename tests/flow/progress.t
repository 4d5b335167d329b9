#!/bin/sh
# SPDX-License-Identifier: ISC
# What takes long says on a terminal that it is at work; in a pipe and in a file
# there is nothing of it, and nothing is left on the line.
. "${0%/*}/../lib.sh"

# slowly FILE CMD...	it takes three seconds and a half to open the FILE
# on_terminal OUT CMD...	what comes onto a terminal
# seen OUT		what is left on its lines in the end
cat >>"$words" <<'E'
slowly() {
	_file=$1
	shift
	traced -f -o calls -P "$_file" -e trace=openat,openat2 \
	    -e inject=openat,openat2:delay_enter=3500000:when=${when:-1} "$@"
}
on_terminal() {
	_out=$1
	shift
	{
		cat "$words"
		echo 'stty cols 80'
		echo "$*"
	} >run.sh
	script -qec 'sh run.sh' "$_out.raw" </dev/null >"$_out" || :
}
seen() {
	python3 -S - "$1" <<'X'
import sys
for line in open(sys.argv[1], newline='').read().split('\n'):
    shown = []
    for part in line.split('\r'):
        shown[:len(part)] = part
    print(''.join(shown).rstrip())
X
}
E

given <<'E'
git init -q notes
cd notes
mkdir -p people/alice
printf '[policy]\n' >one-to-one.ini
cat >people/alice/person.ini <<'X'
[person]
name = Alice Ng
email = alice@example.org
started = 2026-06-01
manager = Bob Okafor <bob@example.org>
X
git add .
git commit -q -m x
git pack-refs --all
cd ..
for n in 1 2 3; do
	git clone -q --bare notes r$n.git
done
E

if ! strace -V >"$root/version" 2>&1; then
	skip 'what takes long says so on a terminal' 'no strace(1)'
	skip 'how many commits of how many' 'no strace(1)'
	skip 'in a pipe and a file there is nothing of it' 'no strace(1)'
	done_testing
fi

seldom 'what takes long says so on a terminal' <<'E'
# a signal waits for the end of a delay, so that two of them are two lines
on_terminal got when=1..2 slowly $PWD/notes/.git/HEAD audit-trail -C notes
says 'audit-trail: at work, 2 seconds' got
says 'audit-trail: at work, 3 seconds' got
on_terminal want audit-trail -C notes
seen got >left
seen want >w
same w left
on_terminal got slowly $PWD/notes/.git/HEAD show-record -C notes alice
says 'show-record: at work, 2 seconds' got
seen got >left
fails 1 grep 'at work' left
on_terminal got slowly $PWD/r2.git/HEAD list-items --late r1.git r2.git r3.git
grep -q 'list-items: . of 3 repositories, 3 seconds' got
seen got >left
fails 1 grep seconds left
# trouble has a line of its own
rm -rf r3.git/objects/*
touch no-fsck
on_terminal got slowly $PWD/r2.git/HEAD list-items --late r3.git r2.git
grep -q 'repositories, 2 seconds' got
seen got >left
sed '/^$/d' left >lines
grep -c . lines >n
echo 1 >one
same one n
says 'list-items: r3.git: commit ' lines
E

# The third of five commits takes long, when it is read and when it is judged.
seldom 'how many commits of how many' <<'E'
cd notes
for n in 2 3 4 5; do
	git commit -q --allow-empty -m $n
done
third=$(git rev-parse HEAD~2 | sed 's,^..,&/,')
cd ..
on_terminal got slowly $PWD/notes/.git/objects/$third audit-trail -C notes
says 'audit-trail: 2 commits, 2 seconds' got
on_terminal want audit-trail -C notes
seen got >left
seen want >w
same w left
on_terminal got when=2 slowly $PWD/notes/.git/objects/$third audit-trail -C notes
says 'audit-trail: 2 of 5 commits, 2 seconds' got
on_terminal got slowly $PWD/notes/.git/objects/$third overdue notes
grep -q 'overdue: 0 of [0-9] commits, 2 seconds' got
E

it 'in a pipe and a file there is nothing of it' <<'E'
slowly $PWD/notes/.git/HEAD audit-trail -C notes >out 2>err
same /dev/null err
audit-trail -C notes >want
same want out
fails 1 slowly $PWD/r2.git/HEAD overdue r1.git r2.git r3.git >out 2>err
same /dev/null err
# what is done at once says nothing on a terminal, either
on_terminal got list-items --late r1.git r2.git r3.git
same /dev/null got
E

done_testing
