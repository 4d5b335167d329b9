#!/bin/sh
# SPDX-License-Identifier: ISC
# A year as two managers have it, meeting by meeting, each on its own day: what
# comes in when, and what the mail of every morning says.
. "${0%/*}/../lib.sh"
. "${0%/*}/../cmd/words.sh"

# meet DAY [OPTION...]	starts the record of that day, fills it in, commits it;
#			$path is the record
# agreed DAY		Alice agrees to it
cat >>"$words" <<'E'
meet() {
	day=$1
	shift
	path=$(on $day new-session -d $day "$@" alice 2>"$err")
	fill_in $path
	# the objective is reached in October
	case $day in 2026-1*) sed -i 's/\[ \] @alice pass/[x] @alice pass/' $path
	esac
	git add people
	on $day git commit -qm "Meeting of $day"
}
agreed() {
	day=$1
	as alice on $day agree --yes $path >/dev/null
}
E

given <<'E'
git init -q notes
cd notes
on 2026-01-05 new-person --name 'Alice Ng' --email alice@example.org \
    --manager 'Bob Okafor <bob@example.org>, 2026-01-05..' \
    --started 2026-01-05 alice >/dev/null 2>&1
E

seldom 'fortnightly: both kinds in turn, objectives in twelve months of twelve' <<'E'
cd notes
on 2026-01-05 new-document alice contract >/dev/null
sed -i '/^one-to-one:/c\
one-to-one: every 2 weeks, latest 3 weeks\
supervision: every 2 weeks, latest 3 weeks' people/alice/contract.md
fill_in people/alice/contract.md
on 2026-01-05 new-document alice objectives >/dev/null
sed -i 's/^<!-- .*/- [ ] @alice pass the audit by 2026-11-30/' \
    people/alice/objectives.md
git add people
on 2026-01-05 git commit -qm 'Contract and objectives'
for path in people/alice/contract.md people/alice/objectives.md; do
	on 2026-01-05 agree --yes $path >/dev/null
	agreed 2026-01-05
done
for week in $(seq 1 51); do
	meet $(date -u -d "2026-01-05 $((7 * week)) days" +%F)
done
as alice on 2026-12-28 agree --yes alice >/dev/null
cd people/alice
# strict turn
ls 2026-*.md | sed 's/^...........//; s/\.md//' | uniq -c | sort | uniq -c \
    >../../../turns
test $(awk '{ print $2 }' ../../../turns | sort -u) = 1
test $(ls *-one-to-one.md | wc -l) -ge 25
test $(ls *-supervision.md | wc -l) -ge 25
# one for each month, neither more nor fewer; what was reached in October
# does not come again
grep -l '^## Objectives' *-one-to-one.md | cut -c 1-7 | uniq -c >got
seq -f '      1 2026-%02g' 12 >want
same want got
grep -l '@alice pass' *-one-to-one.md | cut -c 1-7 | uniq -c >got
seq -f '      1 2026-%02g' 10 >want
same want got
rm want got
cd ../..
none() {
	"$@" >../got
	test ! -s ../got || { cat ../got; false; }
}
on 2026-12-29 none overdue
on 2026-12-29 overdue --history 12 >../got
sed -n 's/^Alice Ng  *\([a-z-]*\)  *\([^ ]*\) .*/\1 \2/p' ../got >../rows
printf '%s\n' 'one-to-one AAAAAAAAAAAA' 'supervision AAAAAAAAAAAA' >../want
same ../want ../rows
audit-trail >../trail
fails 1 grep -F '[lost-item]' ../trail
E

seldom 'check-in: silent every morning, where twelve of twelve are agreed' <<'E'
cd notes
printf '%s\n' '[policy]' 'kinds = check-in' \
    'documents = personal-plan | risk-assessment' >one-to-one.ini
for document in personal-plan risk-assessment; do
	on 2026-01-05 new-document alice $document >/dev/null
	fill_in people/alice/$document.md
done
git add .
on 2026-01-05 git commit -qm 'Settings and documents'
for path in people/alice/personal-plan.md people/alice/risk-assessment.md; do
	on 2026-01-05 agree --yes $path >/dev/null
	agreed 2026-01-05
done
for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
	for day in 12 13 14; do
		on 2026-$month-$day overdue
	done
	meet 2026-$month-15
	for day in 16 17 18; do
		on 2026-$month-$day overdue
	done
	agreed 2026-$month-20
	on 2026-$month-28 overdue
done >../mail
same /dev/null ../mail
on 2026-12-31 overdue --history 12 >../got
says 'check-in  AAAAAAAAAAAA  12    12      0          0' ../got
# and not where one is left out
on 2027-01-15 overdue --only session >../got
fails 1 on 2027-01-16 overdue --only session >../got
says '1 day late' ../got
E

done_testing
