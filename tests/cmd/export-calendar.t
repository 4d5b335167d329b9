#!/bin/sh
# SPDX-License-Identifier: ISC
# One calendar of all next dates: what is arranged, what is due where nothing
# is, what is late; the same bytes for the same commit and day.
. "${0%/*}/../lib.sh"

# Alice has a contract for nothing; two kinds are expected of her, talk (monthly,
# late after six weeks) and walk (every two weeks).  In scripts:
#
#	record STATUS DATE KIND [LINE...]
#				a record of hers, with lines at the top
#	commit [DATE]		commits all of it as of that day
#	dates [ARGUMENT...]	of each event: day and summary
#	has TEXT FILE		whether the unfolded calendar has such a line
#	ics FILE		of each event: UID, day, summary; fails where
#				the file breaks a rule that programs rely on
cat >>"$words" <<'E'
record() {
	_name=people/alice/$2-$3.md
	{
		printf '%s\n' --- "kind: ${3%-2}" "date: $2" "status: $1"
		shift 3
		[ $# -eq 0 ] || printf '%s\n' "$@"
		printf '%s\n' --- '' '# A title' '' '## Notes' '' \
		    'Nothing to report.'
	} >"$_name"
}
commit() {
	git add -A
	on ${1:-2026-11-21} git commit -q -m 'As it was'
}
dates() {
	export-calendar "$@" >dates.ics
	ics dates.ics >events
	cut -f 2- events
}
has() {
	tr -d '\r' <"$2" | sed ':a; N; $!ba; s/\n //g' | grep -qxF -e "$1" ||
	    { echo "no '$1' in $2:"; cat "$2"; return 1; }
}
ics() {
	python3 -S - "$1" <<'X'
import re, sys
raw = open(sys.argv[1], 'rb').read()
assert raw.endswith(b'\r\n') and b'\n' not in raw.replace(b'\r\n', b'')
assert all(len(l) <= 75 for l in raw.split(b'\r\n'))
lines = raw.decode('utf-8').replace('\r\n ', '').split('\r\n')[:-1]
stack, uids = [], set()
for line in lines:
    m = re.fullmatch(r'([A-Z-]+)((?:;[A-Z-]+=[^;:"]+)*):(.*)', line)
    assert m, line
    name, params, value = m.groups()
    if name == 'BEGIN':
        stack.append(value)
        event = {}
    elif name == 'END':
        assert stack.pop() == value
        if value == 'VEVENT':
            for need in 'UID', 'DTSTAMP', 'DTSTART', 'SUMMARY':
                assert need in event, need
            assert event['UID'][1] not in uids
            uids.add(event['UID'][1])
            for day in 'DTSTART', 'DTEND':
                assert event[day][0] == ';VALUE=DATE'
                assert re.fullmatch(r'\d{8}', event[day][1])
            assert re.fullmatch(r'\d{8}T\d{6}Z', event['DTSTAMP'][1])
            text = event['SUMMARY'][1]
            assert not re.search(r'(?<!\\)[,;]', text), text
            print(event['UID'][1], event['DTSTART'][1],
                  re.sub(r'\\(.)', r'\1', text), sep='\t')
    else:
        assert name not in event, name
        event[name] = params, value
assert not stack
X
}
E

given <<'E'
git init -q .
mkdir -p templates people/alice
cat >templates/talk.md <<'X'
---
title: A good talk
every: 1 month
latest: 6 weeks
minutes: 60
---
# Talk

## Notes
X
sed 's/^title: .*/agreed-by: none/; s/^every: .*/every: 2 weeks/; /^latest/d
    /^minutes/d' templates/talk.md >templates/walk.md
cat >one-to-one.ini <<'X'
[policy]
kinds = talk | walk
contract = yes
X
cat >people/alice/person.ini <<'X'
[person]
name = Alice Ng
email = alice@example.org
manager = Bob Okafor <bob@example.org>
started = 2026-01-05
X
record held 2026-11-20 walk
record held 2026-11-07 talk
commit 2026-11-20
E

seldom 'days on which something is due; what is late, on the day of the report' <<'E'
dates >got
cat >want <<'X'
20261121	Alice Ng: contract (contract)
20261204	Alice Ng: agreement (talk)
20261204	Alice Ng: session (walk)
20261207	Alice Ng: session (talk)
X
same want got
dates --as-of +39 >got
cat >want <<'X'
20261230	Alice Ng: agreement (talk)
20261230	Alice Ng: contract (contract)
20261230	Alice Ng: session (talk)
20261230	Alice Ng: session (walk)
X
same want got
has 'DESCRIPTION:last held 2026-11-07\nlate since 2026-12-20\nBob Okafor' \
    dates.ics
E

it 'a planned meeting is an event of its own, with place and length' <<'E'
record planned 2026-12-10 talk 'with: Eve Malik' 'place: Room 3, north' \
    'minutes: 50'
record planned 2027-01-11 talk
commit
dates >got
grep talk got >talks
cat >want <<'X'
20261204	Alice Ng: agreement (talk)
20261210	Alice Ng: A good talk
20270111	Alice Ng: A good talk
X
grep -v contract got | grep -v walk >talks
same want talks
has 'LOCATION:Room 3\, north' dates.ics
has 'DESCRIPTION:with Eve Malik\n50 minutes' dates.ics
has 'DESCRIPTION:60 minutes' dates.ics
has 'STATUS:CONFIRMED' dates.ics
E

seldom 'a planned meeting of today is one; one that has passed is to be written up' <<'E'
record planned 2026-11-21 talk
commit
dates >got
says '20261121	Alice Ng: A good talk' got
fails 1 grep write-up got
dates --as-of 2026-11-30 >got
says '20261130	Alice Ng: write-up (talk)' got
fails 1 grep 'A good talk' got
E

seldom 'the day that a record names for the next meeting is one' <<'E'
record held 2026-11-20 talk 'next: 2026-12-18'
commit
dates >got
says '20261218	Alice Ng: A good talk' got
fails 1 grep 'session (talk)' got
has 'DESCRIPTION:with Bob Okafor\n60 minutes' dates.ics
# once there is a record for it, that counts
record planned 2026-12-16 talk
commit
dates >got
says '20261216	Alice Ng: A good talk' got
test $(grep -c 'A good talk' got) -eq 1
# and a day that has passed is no meeting to come
rm people/alice/2026-12-16-talk.md
commit
dates --as-of 2026-12-19 >got
fails 1 grep 'A good talk' got
E

seldom 'a meeting that is late is late, also where one is arranged' <<'E'
record planned 2027-01-11 talk
commit
dates --as-of 2026-12-30 >got
says '20261230	Alice Ng: session (talk)' got
says '20270111	Alice Ng: A good talk' got
E

seldom 'a cancelled meeting is shown as cancelled until its day' <<'E'
record cancelled 2026-12-10 talk 'reason: illness' 'next: 2026-12-17'
commit
dates >got
says '20261210	Alice Ng: A good talk' got
says '20261217	Alice Ng: A good talk' got
has STATUS:CANCELLED dates.ics
dates --as-of 2026-12-11 >got
fails 1 grep 20261210 got
fails 1 grep CANCELLED dates.ics
E

seldom 'after somebody has left there is nothing' <<'E'
record planned 2026-12-10 talk
record planned 2026-12-01 walk 'next: 2026-12-12'
echo 'left = 2026-12-05' >>people/alice/person.ini
commit
dates >got
says '20261201	Alice Ng: walk' got
fails 1 grep 'A good talk' got
fails 1 grep 'session (talk)' got
dates --as-of 2026-12-06 >got
test ! -s got
says END:VCALENDAR dates.ics
E

it 'valid when empty' <<'E'
rm -r people/alice
mkdir -p people
echo kept >people/README
commit
export-calendar >out 2>err
test ! -s err
ics out >got
same /dev/null got
# RFC 5545, 3.6: one component at least
tr -d '\r' <out | sed '1,/^X-WR/d' >got
cat >want <<'X'
BEGIN:VTIMEZONE
TZID:UTC
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
END:VCALENDAR
X
same want got
E

it 'the same bytes for the same commit and day, in every clone' <<'E'
record planned 2026-12-10 talk
commit
export-calendar >one
git clone -q . ../clone
git clone -q --bare . ../bare.git
rm -rf .git/one-to-one
for place in . ../clone ../bare.git; do
	on 2026-11-21 export-calendar $place >two
	cmp one two
done
export-calendar ../clone . ../bare.git >two
cmp one two
rm -rf ../clone ../bare.git
E

it 'the stamp and its number are those of the commit, and do not fall' <<'E'
export-calendar >one
has DTSTAMP:20261120T120000Z one
sed -n 's/^SEQUENCE:\([0-9]*\).*/\1/p' one | sort -u >before
record planned 2026-12-10 talk
commit 2026-11-21
export-calendar >one
has DTSTAMP:20261121T120000Z one
sed -n 's/^SEQUENCE:\([0-9]*\).*/\1/p' one | sort -u >after
test $(cat after) -gt $(cat before)
# a commit of tomorrow counts as of the day of the report
git commit -q --amend --no-edit --date 2026-11-25T12:00:00Z
GIT_COMMITTER_DATE=2026-11-25T12:00:00Z git commit -q --amend --no-edit
export-calendar >one
has DTSTAMP:20261121T000000Z one
E

seldom 'an event keeps its identity while its day moves' <<'E'
export-calendar >one
ics one >events
grep 'session (walk)' events | cut -f 1 >before
record held 2026-11-21 walk
commit
export-calendar >one
ics one >events
grep 'session (walk)' events | cut -f 1 >after
test -s before
same before after
E

seldom 'a planned meeting keeps its identity when it is postponed, however' <<'E'
id() {
	export-calendar >one
	ics one >events
	grep "^[^	]*	$1	Alice Ng: $2" events | cut -f 1
}
record planned 2026-12-10 talk
record planned 2027-01-11 talk
commit
id 20261210 'A good talk' >before
id 20270111 'A good talk' >other
test -s before
move-record -d 2026-12-17 people/alice/2026-12-10-talk.md
id 20261217 'A good talk' >after
same before after
git mv people/alice/2026-12-17-talk.md people/alice/2026-12-18-talk.md
sed -i 's/^date: .*/date: 2026-12-18/' people/alice/2026-12-18-talk.md
commit
id 20261218 'A good talk' >after
same before after
# another on the day that it had first is another one
record planned 2026-12-10 talk
commit
id 20261210 'A good talk' >new
test -s new
fails 1 cmp before new
id 20261218 'A good talk' >after
same before after
# the whole of it, by a week
for day in 2026-12-10:2026-12-14 2026-12-18:2026-12-21 2027-01-11:2027-01-18; do
	git mv people/alice/${day%:*}-talk.md people/alice/${day#*:}-talk.md
	sed -i "s/^date: .*/date: ${day#*:}/" people/alice/${day#*:}-talk.md
done
commit
id 20261214 'A good talk' >after
same new after
id 20261221 'A good talk' >after
same before after
id 20270118 'A good talk' >after
same other after
# cancelled, it still is that meeting
sed -i 's/^status: .*/status: cancelled\nreason: ill/' \
    people/alice/2026-12-21-talk.md
commit
id 20261221 'A good talk' >after
same before after
has STATUS:CANCELLED one
# moved by an act, too
move-record -d 2026-12-22 -m 'The other day' people/alice/2026-12-21-talk.md
# also where what was learnt of it is kept by another command
overdue >report || test $? -eq 1
id 20261222 'A good talk' >after
same before after
# as another kind of meeting, too
move-record -k walk -m 'We walked' people/alice/2026-12-22-talk.md
id 20261222 walk >after
same before after
E

seldom 'a plan keeps its identity when it becomes another kind of meeting' <<'E'
id() {
	export-calendar >one
	ics one >events
	grep "^[^	]*	$1	Alice Ng: $2" events | cut -f 1
}
record planned 2026-12-10 talk
record planned 2027-01-11 walk
commit
id 20261210 'A good talk' >before
id 20270111 walk >other
test -s before
move-record -k walk people/alice/2026-12-10-talk.md
id 20261210 walk >after
same before after
move-record -d 2026-12-11 people/alice/2026-12-10-walk.md
move-record -d 2026-12-12 -k talk people/alice/2026-12-11-walk.md
id 20261212 'A good talk' >after
same before after
id 20270111 walk >after
same other after
E

seldom 'the next meeting keeps its identity when the record that names it moves' <<'E'
id() {
	export-calendar >one
	ics one >events
	grep "^[^	]*	$1	Alice Ng: $2" events | cut -f 1
}
record held 2026-11-20 talk 'next: 2026-12-18'
commit
id 20261218 'A good talk' >before
test -s before
move-record -d 2026-11-19 -m 'The day before' people/alice/2026-11-20-talk.md
id 20261218 'A good talk' >after
same before after
E

seldom 'void, it is gone' <<'E'
record cancelled 2026-12-10 talk 'reason: ill'
commit
dates >got
says 20261210 got
void-record -m 'Never was' people/alice/2026-12-10-talk.md
dates >got
fails 1 grep 20261210 got
E

# The library of another language, which shares nothing with ours.
if python3 -c 'import icalendar' 2>/dev/null; then
it 'another library reads the same events' <<'E'
record planned 2026-12-10 talk 'place: Room 3, north; or "south" \\ x' \
    'minutes: 50'
record cancelled 2026-12-11 walk 'reason: ill'
sed -i 's/^name = .*/name = Ольга, "Ünïcödé"; 山田太郎山田太郎山田太郎山田太郎山田太郎/' \
    people/alice/person.ini
commit
export-calendar >one
: >empty.ini
cat >read.py <<'X'
import sys
from icalendar import Calendar
calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
assert calendar.subcomponents
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    assert (event['DTEND'].dt - event['DTSTART'].dt).days == 1
    print(event['UID'], event['DTSTART'].dt.strftime('%Y%m%d'),
          event['SUMMARY'], event.get('LOCATION', ''),
          event.get('STATUS', ''), sep='\t')
X
python3 read.py one >theirs
cut -f 1-3 theirs >got
ics one >want
same want got
says 'Room 3, north; or "south" \ x	CONFIRMED' theirs
says 'CANCELLED' theirs
echo 'left = 2026-11-20' >>people/alice/person.ini
commit
export-calendar >one
python3 read.py one >theirs
same /dev/null theirs
E
else
skip 'another library reads the same events' 'no python3-icalendar'
fi

it 'the repositories may come on standard input' <<'E'
git clone -q --bare . a.git
git clone -q --bare . b.git
printf '%s\n' '# ours' a.git '' b.git >list
export-calendar --repos list >want
export-calendar --repos - <list >got
cmp want got
test -s got
fails 2 export-calendar --repos - </dev/null >got 2>err
test ! -s got
says 'standard input names no repository' err
rm -rf a.git b.git
E

seldom 'two people and two repositories have events of their own' <<'E'
mkdir people/dave
sed 's/Alice Ng/Dave Roy/; s/alice/dave/' people/alice/person.ini \
    >people/dave/person.ini
commit
git init -q ../other
cp -r one-to-one.ini people templates ../other
(cd ../other && git add . && on 2026-11-19 git commit -q -m other)
export-calendar . ../other >one
ics one >got
test $(grep -c 'Alice Ng: session (walk)' got) -eq 2
test $(grep -c 'Dave Roy: session (walk)' got) -eq 2
rm -rf ../other
E

it 'long names in any script are folded and escaped' <<'E'
sed -i 's/^name = .*/name = Ольга, "Ünïcödé"; 山田太郎山田太郎山田太郎山田太郎山田太郎/' \
    people/alice/person.ini
commit
dates >got
says 'Ольга, "Ünïcödé"; 山田太郎山田太郎山田太郎山田太郎山田太郎: session (talk)' got
E

it 'nothing from inside a record is in it, but the place' <<'E'
record planned 2026-12-10 talk 'place: Room 3'
record cancelled 2026-12-11 walk 'reason: xyzzy'
printf '\n- [ ] @alice xyzzy by 2026-12-01\n' \
    >>people/alice/2026-11-07-talk.md
commit
dates >got
says '20261201	Alice Ng: action' got
fails 1 grep -i xyzzy dates.ics
E

it 'where something cannot be read there is no output, and 2' <<'E'
record planned 2026-12-10 talk
commit
git clone -q --bare . ok.git
git init -q --bare unborn.git
git clone -q --depth 1 "file://$PWD" shallow
for other in unborn.git /nowhere shallow; do
	fails 2 export-calendar ok.git $other >out 2>err
	says "$other" err
	test ! -s out
done
printf '%s\n' ok.git unborn.git >list
fails 2 export-calendar --repos list >out 2>err
test ! -s out
rm -rf ok.git unborn.git shallow
echo 'colour = red' >>people/alice/person.ini
commit
fails 2 export-calendar >out 2>err
says people/alice/person.ini err
test $(wc -l <err) -eq 1
test ! -s out
E

it 'refuses what is not a day, and a list that names nothing' <<'E'
fails 2 export-calendar --as-of 2026-02-30 >out 2>err
says --as-of err
: >empty
fails 2 export-calendar --repos empty >>out 2>err
says 'names no repository' err
test ! -s out
E

it 'an output that cannot be written is trouble' <<'E'
test -w /dev/full || exit 0
fails 2 export-calendar >/dev/full 2>err
test -s err
E

# The calendar library brings three more, which take long to load.
seldom 'no other command loads the calendar library' <<'E'
for c in $(ls "$top/cmd" | sed -n 's/\.c$//p'); do
	ldd "$(command -v $c)" | grep -e libical -e libicu && echo $c
done >found || :
grep -vx -e '.*lib.*' found >names
echo export-calendar >want
same want names
E

done_testing
