#!/bin/sh
# SPDX-License-Identifier: ISC
# Our calendar and our windows against Python's days, over two centuries.
# Python counts days one by one where we calculate.
. "${0%/*}/../lib.sh"

given <<'E'
cd "$top"
${CC:-cc} @$BUILD/cflags -o "$words.calendar" tests/flow/calendar.c \
    $BUILD/lib.a @$BUILD/libs
E

seldom 'every day of 1900 to 2100, and steps from it' <<'E'
steps='1,day 10,days 2,weeks 1,month 2,months 6,months 13,months 1,year 4,years'
"$words.calendar" days 1900-01-01 2100-12-31 $steps >got
python3 -S - $steps >want <<'X'
import calendar, datetime, sys
one = datetime.timedelta(1)
epoch = datetime.date(1970, 1, 1)
months = [(y, m) for y in range(1900, 2110) for m in range(1, 13)]
begin = ['%d-%02d-' % month for month in months]
length = [calendar.monthrange(*month)[1] for month in months]
days = [str(datetime.date(1900, 1, 1) + one * i) for i in range(74000)]
step = []
for word in sys.argv[1:]:
    n, unit = word.split(',')
    n, unit = int(n), unit.rstrip('s')
    if unit in ('day', 'week'):
        step.append((n * (7 if unit == 'week' else 1), 0))
    else:
        step.append((0, n * (12 if unit == 'year' else 1)))
d = datetime.date(1900, 1, 1)
out = []
while d.year <= 2100:
    line = [str((d - epoch).days), str(d)]
    i, month, day = len(out), (d.year - 1900) * 12 + d.month - 1, d.day
    for n, m in step:
        m += month
        line.append(days[i + n] if n else
                    begin[m] + '%02d' % min(day, length[m]))
    out.append(' '.join(line))
    d += one
print('\n'.join(out))
X
test $(wc -l <got) -eq 73414
cmp want got
E

seldom 'every day that is none is refused' <<'E'
"$words.calendar" valid 1900 2100 >got
python3 -S - >want <<'X'
import datetime
d = datetime.date(1900, 1, 1)
while d.year <= 2100:
    print(d)
    d += datetime.timedelta(1)
X
cmp want got
E

it 'GNU date has the same numbers for the same days' <<'E'
date -u -d 2000-01-01 +%s >/dev/null 2>&1 || exit 0
"$words.calendar" days 1900-01-01 2100-12-31 |
    awk 'NR % 7 == 0' >sample
cut -d ' ' -f 2 sample | date -u -f - '+%s' |
    awk '{ printf "%.0f\n", $1 / 86400 }' >want
cut -d ' ' -f 1 sample >got
cmp want got
E

# A window is so many days that are not spent away; Python counts them.
seldom 'windows of every share of full time, with days away' <<'E'
python3 -S - 20260131 >cases 2>want <<'X'
import calendar, datetime, random, sys
random.seed(int(sys.argv[1]))
one = datetime.timedelta(1)
def plus(d, n, unit):
    if unit in ('days', 'weeks'):
        return d + one * n * (7 if unit == 'weeks' else 1)
    n *= 12 if unit == 'years' else 1
    y, m = divmod(d.year * 12 + d.month - 1 + n, 12)
    return d.replace(y, m + 1, min(d.day, calendar.monthrange(y, m + 1)[1]))
def shared(d, n, unit, share):
    whole, rest = divmod(n * 1000, share)
    low, high = plus(d, whole, unit), plus(d, whole + 1, unit)
    return low + one * -(-(high - low).days * rest // share)
def present(start, due, away):
    gone = {d for a, b in away for d in range(a.toordinal(), b.toordinal() + 1)}
    left, d = (due - start).days, start.toordinal()
    while left:
        d += 1
        left -= d not in gone
    return datetime.date.fromordinal(d)
for i in range(4000):
    start = datetime.date(1900, 1, 1) + one * random.randrange(70000)
    if i % 4 == 0:
        start = plus(start.replace(day=1), 1, 'months') - one
    share = random.choice([1000, 1000, 900, 800, 750, 600, 500, 333, 200,
                           1000 - i % 900])
    unit = random.choice(['days', 'weeks', 'months', 'months', 'years'])
    most = {'days': 90, 'weeks': 12, 'months': 13, 'years': 3}[unit]
    n = random.randrange(1, most)
    away, d = [], start - one * 20
    for _ in range(random.randrange(5)):
        d += one * random.randrange(2, 60)
        e = d + one * random.randrange(30)
        away.append((d, e))
        d = e
    steps = [(n, unit), (n + random.randrange(3), unit)]
    print(start, share, *('%d,%s' % s for s in steps),
          *('%s..%s' % r for r in away))
    print(*(present(start, shared(start, *s, share), away) for s in steps),
          file=sys.stderr)
X
"$words.calendar" windows <cases >got
cmp want got || {
	paste -d ' ' cases want got | awk '$(NF - 3) != $(NF - 1) ||
	    $(NF - 2) != $NF' | head -3
	false
}
test $(wc -l <got) -eq 4000
E

done_testing
