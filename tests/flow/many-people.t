#!/bin/sh
# SPDX-License-Identifier: ISC
# So many people that two processes share them, where nothing is kept: what is
# said of them is what is said where one process reads all of them.
. "${0%/*}/../lib.sh"

# Every third person has something to do, every seventh a session to write up.
given <<'E'
git init -q r
cd r
for n in $(seq 100 169); do
	mkdir -p people/p$n
	printf '[person]\nname = Person %s\nemail = p%s@example.org\n%s\n' \
	    $n $n 'manager = Bob Okafor <bob@example.org>' >people/p$n/person.ini
	to_do= status=held day=2026-11-0$((n % 9 + 1))
	[ $((n % 3)) -gt 0 ] || to_do='- [ ] Nobody: to ring back'
	[ $((n % 7)) -gt 0 ] || status=planned
	printf '%s\n' --- 'kind: one-to-one' "date: $day" "status: $status" \
	    --- '' '# One-to-one' '' '## Actions' '' \
	    "$to_do" >people/p$n/$day-one-to-one.md
done
git add .
git commit -q -m all
E

# With --only nothing is kept, and nobody shares.
seldom 'says the same as one process' <<'E'
cd r
fails 1 overdue --format tsv >shared
test -f .git/one-to-one
fails 1 overdue --format tsv >kept
same shared kept
rm -r .git/one-to-one
for matter in session write-up agreement action manager contract review \
    short cancelled policy; do
	overdue --format tsv --only $matter || [ $? -eq 1 ]
done >each
test ! -e .git/one-to-one/people
fails 1 grep -ra '^matter' .git/one-to-one
sort shared >all
sort each | same all -
test $(wc -l <shared) -ge 70
E

it 'tells trouble with each once, and all of the others' <<'E'
cd r
overdue --format tsv >sound || [ $? -eq 1 ]
rm -r .git/one-to-one
for id in p101 p168; do
	echo nonsense >people/$id/person.ini
done
git commit -qam nonsense
fails 2 overdue --format tsv >said 2>trouble
for id in p101 p168; do
	grep -c $id trouble
done >n
printf '1\n1\n' | same - n
grep -v 'p101\|p168' sound >others
grep -v 'p101\|p168' said >still
same others still
fails 2 overdue --format tsv >again 2>more
same said again
same trouble more
E

done_testing
