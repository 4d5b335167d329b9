#!/bin/sh
# SPDX-License-Identifier: ISC
# A council's policy, as settings, with twelve people of every sort.  What
# somebody who knows the policy would report on a day, counted by hand in a
# calendar, stands in council/DAY: days late, matter, person, kind, whose move
# it is, what is wrong.
. "${0%/*}/../lib.sh"

given <<'E'
git init -q notes
cd notes
python3 -S "$top/tests/flow/council/make.py" "$top/lib/notes/kinds" \
    "$top/examples/policy-council" | git fast-import --quiet
git reset -q --hard
E

for file in "${0%/*}"/council/20*; do
	day=${file##*/}
	export day
	it "the report of $day is as by hand" <<'E'
cd notes
fails 1 overdue --as-of $day --format tsv >tsv
awk -F '\t' -v OFS=' | ' '
function or_none(s) { return s == "" ? "-" : s }
{
	print $1, $2, or_none($3), or_none($4), or_none($6),
	    ($7 == "" ? "" : $7 " ") $11
}' tsv >got
same "$top/tests/flow/council/$day" got
E
done

# What stays becomes a day later with every day, and what is late was due on
# the day before.
seldom 'on every day of a year, nothing is late that was not due before' <<'E'
cd notes
first=$(($(seed) % 305)) n=60
[ -z "${SOAK-}" ] || first=0 n=365
seq $first $((first + n - 1)) | sed 's/.*/2026-01-01 + & days/' |
    date -u -f - +%F >days
while read -r day; do
	overdue --as-of $day --within 1 --format tsv >late || test $? -eq 1
	sed "s/^/$day	/" late
done <days >year
awk -F '\t' -v days=$n '
$1 != today {
	split("", before)
	for (key in now)
		before[key] = now[key]
	split("", now)
	today = $1
	n++
}
{ now[key = $3 FS $4 FS $5 FS $6] = $2 }
n > 1 && $2 > 0 && before[key] != $2 - 1 {
	print "out of the blue: " $0
	bad = 1
}
END { exit bad || n < days }' year
E

# What was held before the first record nobody knows, so that counts as late.
it 'the year at a glance is as by hand' <<'E'
cd notes
overdue --history 12 >got
cat >want <<'X'
NAME           KIND        DJFMAMJJASON  HELD  AGREED  CANCELLED  LATE  CHANGED
Ann Abara      support     La.AAA.AAA.H  8     7       0          2     2026-01 cadence
Ann Abara      appraisal   LLa.........  1     1       0          3     2026-01 cadence
Ben Özdemir    support     LLa...A...LL  2     2       0          5
Ben Özdemir    appraisal   ...........L  0     0       0          1
Cat Lindqvist  support              .AL  1     1       0          1
Cat Lindqvist  appraisal            ...  0     0       0          0
Dev Patel      support     ....LLLLh...  1     0       0          5
Dev Patel      appraisal   ......LLLLLL  0     0       0          6
Eli Stone      support     LLLa.......L  1     1       0          5     2026-01 cadence
Eli Stone      appraisal   ............  0     0       0          0     2026-01 cadence
Fay Ó Briain   support     LLa.LLL       1     1       0          6
X
sed -n '1,/Fay/p' got >top
same want top
overdue --history 12 --format json >json
jq -r '.history[] | select(.person == "kim" and .kind == "support") |
	[.months[] | [.held, .agreed, .cancelled, (.late | if . then "late"
	else "in time" end)] | map(tostring) | join(" ")] | join(",")' json >got
tr ',' '\n' <got >months
cat >want <<'X'
0 0 0 late
0 0 0 late
0 0 0 late
1 1 0 late
0 0 0 in time
1 1 0 late
0 0 0 in time
0 0 3 late
1 1 0 late
0 0 0 in time
1 1 0 in time
0 0 1 in time
X
same want months
E

it 'json, tsv and text tell of the same matters' <<'E'
cd notes
fails 1 overdue --within 60 --format json >json
fails 1 overdue --within 60 --format tsv >tsv
fails 1 overdue --within 60 >text
jq -r '.matters[] | [.days_late, .matter, .person, .kind, .late_from,
    (.who | join(", ")), .count, .path, .repository, .due, .what,
    .every, .pro_rata] |
    map(. // "") | map(tostring) | join("\t")' json >from-json
same tsv from-json
test $(grep -c '^  [^ ]' text) -eq $(wc -l <tsv)
awk -F '\t' 'NF != 13 || $1 !~ /^-?[0-9]+$/ || $5 !~ /^[0-9-]+$/ { exit 1 }' \
    tsv
E

# A small strict reader of its own: RFC 5545, sections 3.1 and 3.6.1.
seldom 'the calendar is one for any reader, and has every next date' <<'E'
cd notes
export-calendar >dates.ics
python3 -S - <<'X' >got
import re
raw = open('dates.ics', 'rb').read()
assert raw[-2:] == b'\r\n' and raw.count(b'\n') == raw.count(b'\r\n')
assert max(len(line) for line in raw.split(b'\r\n')) <= 75
text = raw.decode().replace('\r\n ', '')
grammar = re.compile(r'''
    BEGIN:VCALENDAR\r\n (?:[A-Z-]+:[^\r]*\r\n)+?
    (?P<events> (?:BEGIN:VEVENT\r\n
    (?:(?!END:)[A-Z]+(?:;VALUE=DATE)?:[^\r]*\r\n)+ END:VEVENT\r\n)* ) END:VCALENDAR\r\n''', re.X)
events = grammar.fullmatch(text)['events'].split('BEGIN:VEVENT\r\n')[1:]
uids = [re.search(r'^UID:(.+)\r$', e, re.M)[1] for e in events]
assert len(set(uids)) == len(uids)
for e in events:
    one = dict(re.findall(r'^([A-Z]+)(?:;VALUE=DATE)?:(.*)\r$', e, re.M))
    assert re.fullmatch(r'\d{8}T\d{6}Z', one['DTSTAMP'])
    print(one['DTSTART'], re.sub(r'\\(.)', r'\1', one['SUMMARY']))
X
grep -E '^2026(112[2-9]|1130|12)' got >next
cat >want <<'X'
20261123 Ben Özdemir: write-up (support)
20261124 Lou Faye: session (support)
20261125 Ann Abara: agreement (support)
20261130 Kim Tran: Supervision and support
20261201 Lou Faye: action
20261201 Lou Faye: session (appraisal)
20261207 Eli Stone: session (appraisal)
20261208 Hal Moss: session (support)
20261222 Ann Abara: session (support)
X
sort -o next next
same want next
says '20270106 Jon Vale: session (support)' got
says '20270901 Cat Lindqvist: session (appraisal)' got
E

done_testing
