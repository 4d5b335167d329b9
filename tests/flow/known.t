#!/bin/sh
# SPDX-License-Identifier: ISC
# What is kept of people never changes what is said of them: after each commit
# of many sorts, and on each day, a report, its months and the calendar are held
# against those of whoever knows nothing.
. "${0%/*}/../lib.sh"

# right         what is reported with what is kept is reported without as well
# uses KEEPS    the same, and what was kept is as it was (yes) or not (no)
cat >>"$words" <<'E'
kept=.git/one-to-one
report() {
	overdue --within 400 --format json "$@" || [ $? -eq 1 ]
}
others() {
	overdue --history 24 --format json || return
	export-calendar
}
right() {
	report "$@" >../with
	others >>../with
	# while nothing is committed, that is what it was
	_at="$(git rev-parse HEAD) $*"
	if [ "$_at" != "${_told-}" ]; then
		mv $kept ../aside
		report "$@" >../without
		rm -rf $kept
		others >>../without
		rm -rf $kept
		mv ../aside $kept
		_told=$_at
	fi
	same ../without ../with
}
uses() {
	cp $kept/people ../before
	right
	_now=no
	cmp -s ../before $kept/people || _now=yes
	[ $_now != "$1" ] && return
	echo "kept as it was: $1"
	return 1
}
write() {
	cat >$1
	git add $1
	git commit -q -m "$1"
}
# Each section of a kind, with an item that is due on some day.
sections() {
	sed '/^## Dis/d' "$top/lib/notes/kinds/$1.md" | awk '/^## / {
		print "\n" $0 "\n\n- [ ] @bob see to " n " by 2026-11-" 14 + ++n
	}'
}
record() {
	printf '%s\n' --- 'kind: one-to-one' "date: $2" "status: $3" \
	    "${4:-place: here}" --- '' '# Talk' >people/$1/$2-one-to-one.md
	[ $3 != held ] ||
	    sections one-to-one >>people/$1/$2-one-to-one.md
	git add people
	git commit -q -m "$1 $2"
}
# as_alice COMMAND...   as the person, by the name that person.ini has
as_alice() {
	GIT_AUTHOR_NAME='alice of here' GIT_AUTHOR_EMAIL=alice@example.org \
	    GIT_COMMITTER_NAME='alice of here' \
	    GIT_COMMITTER_EMAIL=alice@example.org "$@" >../said
}
E

given <<'E'
git init -q -b main notes
cd notes
for who in alice carol dave; do
	new-person --name "$who of here" --email $who@example.org --manager \
	    'Bob Okafor <bob@example.org>' --started 2026-01-05 $who 2>/dev/null
	record $who 2026-11-07 held
done
mkdir .git/one-to-one	# so that each file stands alone
fails 1 overdue >../first
test -s .git/one-to-one/people
E

it 'where nothing is new, nothing is read again' <<'E'
cd notes
uses yes
strace -V >../version 2>&1 || exit 0
traced -f -e trace=openat -o ../calls overdue >../out || [ $? -eq 1 ]
fails 1 grep one-to-one/acts ../calls
E

seldom 'whatever is committed, what is reported is right' <<'E'
cd notes
f=people/alice/2026-11-07-one-to-one.md
as_alice agree --yes $f
uses no
as_alice agree --yes --withdraw $f
uses no
as_alice agree --yes --decline 'Not so.' $f
uses no
uses yes
cp $f ../now
git show HEAD~1:$f >$f
on 2026-11-22 git commit -q -am 'as it was'
cp ../now $f
on 2026-11-23 git commit -q -am 'and back'
uses no
record alice 2026-11-14 cancelled 'reason: ill'
uses no
record carol 2026-11-28 planned
uses no
record dave 2026-10-03 held
uses no
git mv people/dave/2026-10-03-one-to-one.md \
    people/dave/2026-10-02-one-to-one.md
sed -i s/2026-10-03/2026-10-02/ people/dave/2026-10-02-one-to-one.md
git commit -q -a -m renamed
uses no
write readme </dev/null
uses yes
write one-to-one.ini <<'I'
[policy]
agree-within = 30 days
I
uses no
write one-to-one.ini <<'I'
# the policy's own review is late, and that is nobody's
[policy]
agree-within = 30 days
reviewed = 2019-11-20
I
report --only policy >../late
uses yes
says '2022-11-20' ../late
mkdir templates
sed 's/^every: .*/every: 1 week/' "$top/lib/notes/kinds/one-to-one.md" |
    write templates/one-to-one.md
uses no
sed -i 's/^manager = .*/manager = Bob Okafor <bob@example.org>, ..2026-11-20/' \
    people/carol/person.ini
git commit -q -am 'nobody leads'
uses no
git rm -q -r people/dave
git commit -q -m 'gone'
uses yes
new-person --name New --email new@example.org --manager \
    'Bob Okafor <bob@example.org>' eve 2>/dev/null
uses no
echo '[person' >people/eve/person.ini
git commit -q -am broken
fails 2 overdue >../out 2>../err
says people/eve/person.ini ../err
fails 2 overdue >../out 2>../again
same ../err ../again
git revert --no-edit HEAD >../said
uses no
E

seldom 'a contract has its day, and the one before it until then' <<'E'
cd notes
contract() {
	printf '%s\n' --- 'kind: contract' "date: $1" 'review: 2027-06-01' \
	    "one-to-one: every $2" --- '' '# Contract' >people/alice/contract.md
	sections contract >>people/alice/contract.md
	git add people
	git commit -q -m contract
}
both() {
	agree --yes people/alice/contract.md >../said
	as_alice agree --yes people/alice/contract.md
}
on 2026-11-01 contract 2026-11-01 '1 week'
right
check-record people/alice/contract.md
on 2026-11-01 both
right
on 2026-11-10 contract 2026-12-01 '2 weeks'
right
on 2026-11-10 both
right
on 2026-11-11 contract 2026-12-20 '3 weeks'
for day in 10-31 11-01 11-21 11-30 12-01 12-02 12-19 12-20 12-21; do
	right --as-of 2026-$day
	right --as-of 2026-$day
done
E

seldom 'a merge brings what a branch has said, from before as well' <<'E'
cd notes
f=people/alice/2026-11-07-one-to-one.md
git checkout -q -b side
as_alice agree --yes $f
git checkout -q main
record carol 2026-11-18 held
uses no
git merge -q --no-edit side
uses no
git checkout -q -b old HEAD~3
record dave 2026-11-18 held
git checkout -q main
uses yes
git merge -q --no-edit old
uses no
E

seldom 'a past of their own that is merged makes people older' <<'E'
cd notes
sed -i '/^started/d' people/dave/person.ini
git rm -q people/dave/2026-11-07-one-to-one.md
git commit -q -am 'dave from now on'
uses no
git checkout -q --orphan apart
on 2025-03-01 git commit -q -m 'All of it'
git checkout -q main
git merge -q --no-edit --allow-unrelated-histories apart
uses no
says '"since": "2025-03-01"' ../with
E

seldom 'a later commit of an earlier day makes only those older who are in it' <<'E'
cd notes
sed -i '/^started/d' people/dave/person.ini
git rm -q people/dave/2026-11-07-one-to-one.md
git commit -q -am 'dave from now on'
uses no
on 2026-11-20 git commit -q --allow-empty -m 'where it is still yesterday'
right
fails 1 grep -F '"since": "2026-11-20"' ../with
echo 'fte = 0.5' >>people/dave/person.ini
on 2026-11-20 git commit -q -am 'and still'
uses no
says '"since": "2026-11-20"' ../with
E

it 'a name is kept as it is, or not at all' <<'E'
cd notes
printf '/^name/s/ of/\\t=of/\n/^manager/s/Bob/B\\tob/\n' >../odd
sed -i -f ../odd people/dave/person.ini
git commit -q -am 'odd names'
right
right
E

seldom 'a branch that was rewritten has its own past' <<'E'
cd notes
f=people/alice/2026-11-07-one-to-one.md
as_alice agree --yes $f
uses no
git reset -q --hard HEAD^
uses no
git commit -q --amend --no-edit --date 2026-11-01
uses no
git checkout -q --orphan fresh
git commit -q -m 'All at once'
uses no
E

seldom 'many commits at once are as good as one after the other' <<'E'
cd notes
for i in $(seq 100); do
	echo "commit refs/heads/main
committer Bob Okafor <bob@example.org> $((1795262400 + i)) +0000
data 2
x
"
	[ $i -gt 1 ] || echo "from refs/heads/main^0"
	echo "M 644 inline people/carol/note-$i
data 2
x
"
done | git fast-import --quiet
git reset -q --hard
uses no
uses yes
E

seldom 'a day is enough to change it, forwards and backwards' <<'E'
git init -q council
cd council
python3 -S "$top/tests/flow/council/make.py" "$top/lib/notes/kinds" \
    "$top/examples/policy-council" | git fast-import --quiet
git reset -q --hard
cp -r .git ../bare.git
git -C ../bare.git config core.bare true
seq 0 7 364 | sample 3 | sed 's/.*/2026-01-01 + & days/' |
    date -u -f - +%F >days
{ cat days; shuf --random-source=days days; } |
while read -r day; do
	report --as-of $day >with
	rm -rf ../bare.git/one-to-one
	report --as-of $day ../bare.git | sed 's/"\.\.\/bare\.git"/"."/' >without
	same without with
done
test -s .git/one-to-one/people
E

# Many people are read by two processes, but not for one matter alone.
seldom 'of many people the same is told, also where somebody cannot be read' <<'E'
git init -q -b main many
cd many
{
	echo "commit refs/heads/main
committer Bob Okafor <bob@example.org> 1790000000 +0000
data 2
x

M 644 inline one-to-one.ini
data <<X
[policy]
contract = yes
X"
	for i in $(seq 1000 1600); do
		echo "M 644 inline people/p$i/person.ini
data <<X
[person]
name = P $i
email = p$i@example.org
manager = Bob Okafor <bob@example.org>
X
M 644 inline people/p$i/2026-10-0$((i % 9 + 1))-supervision.md
data <<X
---
kind: supervision
date: 2026-10-0$((i % 9 + 1))
status: held
minutes: $((i % 60 + 1))
---

# Talk
X"
	done
	echo "M 644 inline people/p1500/person.ini
data 8
[person"
} | git fast-import --quiet
git reset -q --hard
fails 2 overdue --within 99 --format tsv >../all 2>../err
test $(grep -c person.ini ../err) -eq 1
says people/p1500/person.ini ../err
test $(wc -l <../all) -gt 1000
rm -rf $kept
fails 2 overdue --within 99 --format tsv --only session,write-up >../some \
    2>../err
fails 2 overdue --within 99 --format tsv --only \
    agreement,action,contract,review,policy,manager,short,cancelled \
    >>../some 2>../err
sort ../all >../all.sorted
sort ../some >../some.sorted
same ../some.sorted ../all.sorted
# After the news of a few nothing else is told.
printf '%s\n' '[person]' 'name = P 1500' 'email = p1500@example.org' \
    'manager = Bob Okafor <bob@example.org>' >people/p1500/person.ini
git commit -q -a -m mended
right
rm -rf $kept
mkdir $kept
report >../out
for i in 1000 1300 1600; do
	echo 'fte = 0.5' >>people/p$i/person.ini
	git commit -q -a -m $i
	right
done
git rm -q -r people/p1200
git commit -q -m gone
right
E

seldom 'what is kept may be anything: it is read again' <<'E'
cd notes
f=$kept/people
cp $f ../good
for spoil in ': >$f' 'sed -i s/carol/coral/ $f' 'sed -i 2d $f' \
    'head -c 200 ../good >$f' 'rm $f; mkdir $f' 'rm -r $f; ln -s /dev/zero $f'
do
	eval "$spoil"
	right
	rm -rf $f
	cp ../good $f
done
chmod a-w $kept
right
E

seldom 'what was written together is as good, and may be anything' <<'E'
cd notes
f=$kept
rm -r $kept
report >../out
cp $f ../good
right
cmp ../good $f
size=$(wc -c <$f)
for spoil in ': >$f' 'sed -i s/carol/coral/ $f' 'sed -i 2d $f' \
    'head -c 200 ../good >$f' 'head -c $((size - 300)) ../good >$f' \
    'rm $f; mkdir $f' 'rm -r $f; ln -s /dev/zero $f' 'rm $f; mkfifo $f'
do
	for f in $kept $kept/first; do
		rm -rf $kept
		[ $f = $kept ] || mkdir $kept
		cp ../good $f
		eval "$spoil"
		right
		right
	done
done
rm -rf $kept
cp ../good $kept
for day in 01 02 03 04 05 06 07 08 09 10; do
	record alice 2026-10-$day held
	right
done
cmp ../good $kept/first
test -s $kept/people
test -s $kept/states
E

seldom 'two who read first are no trouble for each other' <<'E'
cd notes
report >../want
for i in 1 2 3 4 5 6; do
	rm -rf $kept
	report >../one &
	report >../other
	wait
	same ../want ../one
	same ../want ../other
	right
done
E

it 'with signatures asked for, nothing is kept: keys may change' <<'E'
cd notes
write one-to-one.ini <<'I'
[trust]
level = signed
I
rm $kept/people
fails 1 overdue >../out
test ! -e $kept/people
E

# What the index says is believed where it is as it was written.
seldom 'a log that is damaged, cut off or another one is made anew' <<'E'
cd notes
for day in 01 02 03 04 05 06; do
	record alice 2026-10-$day held
done
as_alice agree --yes people/alice/2026-10-01-one-to-one.md
rm -rf $kept
show() {
	for day in 01 02; do
		show-record people/alice/2026-10-$day-one-to-one.md >../page
		sed '/^Printed/d' ../page
	done
}
show >../right
test -s $kept/commits
test -s $kept/index
cp -R $kept ../sound
size=$(wc -c <$kept/commits)
for at in 20 300 $((size / 2)) $((size - 5)); do
	rm -rf $kept && cp -R ../sound $kept
	printf 'xyzw' | dd of=$kept/commits bs=1 seek=$at conv=notrunc 2>../dd
	rm -f $kept/people $kept/days
	show >../now
	same ../right ../now
	right
done
for n in 0 16 $((size / 2)) $((size - 1)); do
	rm -rf $kept && cp -R ../sound $kept
	head -c $n ../sound/commits >$kept/commits
	show >../now
	same ../right ../now
done
rm -rf $kept && cp -R ../sound $kept
printf 'what another process had begun to add' >>$kept/commits
for day in 07 08 09 10 11 12 13 14; do
	record alice 2026-10-$day held
done
show >../now
same ../right ../now
right
fails 1 cmp -s ../sound/index $kept/index
cmp -n $size ../sound/commits $kept/commits
E

seldom 'a log to which somebody else is adding is only read' <<'E'
cd notes
for day in 01 02 03 04 05 06; do
	record alice 2026-10-$day held
done
show() {
	show-record people/alice/2026-10-01-one-to-one.md >../page
	sed '/^Printed/d' ../page
}
rm -rf $kept
show >../shown
cp $kept/index ../before
for day in 07 08 09 10 11 12 13 14; do
	record alice 2026-10-$day held
done
exec 9<>$kept/commits
flock 9
show >../now
same ../shown ../now
cmp ../before $kept/index
exec 9<&-
show >../now
same ../shown ../now
fails 1 cmp -s ../before $kept/index
E

seldom 'a damaged log is not believed where it cannot be made anew' <<'E'
cd notes
for day in 01 02 03 04 05 06; do
	record alice 2026-10-$day held
done
as_alice agree --yes people/alice/2026-10-01-one-to-one.md
rm -rf $kept
show() {
	show-record people/alice/2026-10-01-one-to-one.md | sed '/^Printed/d'
}
show >../right
size=$(wc -c <$kept/commits)
printf 'xyzw' | dd of=$kept/commits bs=1 seek=$((size / 2)) conv=notrunc 2>../dd
cp -R $kept ../damaged
(trap '' XFSZ && ulimit -f 0 && show) | cat >../now
same ../right ../now
diff -r ../damaged $kept
E

done_testing
