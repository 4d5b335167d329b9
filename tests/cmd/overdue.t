#!/bin/sh
# SPDX-License-Identifier: ISC
# Every matter with a case that shows and a near miss; days; formats; many
# repositories; what cannot be read.
. "${0%/*}/../lib.sh"

# The repository has two small kinds of meeting, talk (monthly, late after six
# weeks, an hour, agreed by the person) and walk (every two weeks, agreed by
# nobody), and a document, plan.  In scripts:
#
#	person ID [LINE...]	a person.ini; name and e-mail go with the ID,
#				Bob is the manager unless a line says manager
#	met DATE KIND [LINE...]	a held record of alice's, with lines at the top;
#				`status=` and `body=` (of the section) may be set
#	contract LINE...	alice's contract
#	commit [DATE]		commits all of it as of that day
#	list MATTERS [...]	tsv of these matters, as words: days, matter,
#				person, kind, late from, who, count, due, what
#	dates [...]		of each session: KIND DUE LATE-FROM
cat >>"$words" <<'E'
person() {
	id=$1
	shift
	mkdir -p people/$id
	case $id in alice) name='Alice Ng' ;; *) name="The $id" ;; esac
	{
		printf '[person]\nname = %s\nemail = %s\n' "$name" \
		    "$id@example.org"
		case "$*" in *manager*) ;; *)
			echo 'manager = Bob Okafor <bob@example.org>' ;; esac
		[ $# -eq 0 ] || printf '%s\n' "$@"
	} >people/$id/person.ini
}
met() {
	date=$1 kind=$2
	shift 2
	{
		printf '%s\n' --- "kind: ${kind%-2}" "date: $date" \
		    "status: ${status:-held}" "$@" --- '' '# Talk' '' \
		    '## Notes' '' "${body-Nothing to report.}"
	} >people/${who:-alice}/$date-$kind.md
}
contract() {
	{
		printf '%s\n' --- 'kind: contract' "$@" --- '' '# Contract' \
		    '' '## Purpose' '' 'To meet.'
	} >people/alice/contract.md
}
commit() {
	git add -A
	on ${1:-2026-11-21} git commit -q -m 'As it was'
}
list() {
	matters=$1
	shift
	overdue --only $matters --format tsv "$@" >tsv || [ $? -eq 1 ]
	awk -F '\t' '{ print $1, $2, $3, $4, $5, $6, $7, $10, $11 }' tsv
}
dates() {
	overdue --only session --within 36500 --format tsv "$@" >tsv ||
	    [ $? -eq 1 ]
	awk -F '\t' '{ print $4, $10, $5 }' tsv
}
is() {
	printf '%s\n' "$1" >want
	shift
	"$@" >got
	same want got
}
none() {
	"$@" >got
	test ! -s got || { cat got; false; }
}
E

given <<'E'
git init -q .
mkdir templates
cat >templates/talk.md <<'X'
---
every: 1 month
latest: 6 weeks
minutes: 60
recurring: Aims, 3 months
optional: Aims | Disagreements
---
# Talk

## Notes

## Aims

## Disagreements
X
cat >templates/walk.md <<'X'
---
every: 2 weeks
agreed-by: none
---
# Talk

## Notes
X
cat >templates/plan.md <<'X'
---
session: no
agreed-by: none
review-every: 6 months
---
# Plan

## Notes
X
cat >templates/contract.md <<'X'
---
session: no
agreed-by: both
review-every: 1 year
---
# Contract

## Purpose
X
cat >one-to-one.ini <<'X'
[policy]
kinds = talk
X
person alice 'started = 2026-01-05'
commit 2026-01-05
E

# ---- sessions

it 'is silent, and answers 0, when nothing is late' <<'E'
met 2026-11-20 talk 'minutes: 60'
contract 'date: 2026-01-12' 'talk: every 1 month, latest 6 weeks'
commit 2026-11-20
as alice agree --yes people/alice/contract.md >/dev/null
agree --yes people/alice/contract.md >/dev/null
overdue >out 2>err
test ! -s out
test ! -s err
E

it 'the clock of a kind starts when it was last held' <<'E'
met 2026-10-09 talk
commit
is 'talk 2026-11-09 2026-11-21' dates
fails 1 overdue --only session --as-of 2026-11-21 >text
is 'Alice Ng
  1 day late  session    talk, last held 2026-10-09 (Bob Okafor)' cat text
fails 0 overdue --only session --as-of 2026-11-20
E

it 'late is past latest, not past every; --within says what is due' <<'E'
met 2026-10-19 talk
commit
none list session
fails 1 overdue --only session --within 0 >got
says 'due  session' got
overdue --only session --within 0 --as-of 2026-11-18
fails 1 overdue --only session --within 1 --as-of 2026-11-18 >got
says 'in 1 day  session' got
E

it 'somebody who never had a session shows, from the day they started' <<'E'
is 'talk 2026-02-05 2026-02-17' dates
fails 1 overdue --only session >got
says 'never held since 2026-01-05' got
E

it 'without started, from the day person.ini was first committed' <<'E'
person dave
commit 2026-10-01
person dave 'initials = DX'
commit 2026-11-01
dates >got
says 'talk 2026-11-01 2026-11-13' got
E

it 'nothing is asked of somebody who has not started yet' <<'E'
person alice 'started = 2026-12-01'
commit
none overdue --within 0
E

it 'only held sessions count, and only those of that day or before' <<'E'
met 2026-02-05 talk
status=cancelled met 2026-09-01 talk 'reason: flu' 'next: 2026-09-08'
status=planned met 2026-10-01 talk
met 2026-11-30 talk
commit
is 'talk 2026-03-05 2026-03-20' dates
is 'talk 2026-12-30 2027-01-12' dates --as-of 2026-11-30
E

it 'the second session of a day counts' <<'E'
status=cancelled met 2026-11-20 talk 'reason: flu'
met 2026-11-20 talk-2
commit
is 'talk 2026-12-20 2027-01-02' dates
E

seldom 'month ends are clamped, always from the real day' <<'E'
contract 'date: 2026-01-05' 'talk: every 1 month' 'walk: every 6 months'
commit 2026-01-06
as alice on 2026-01-06 agree --yes people/alice/contract.md >/dev/null
on 2026-01-06 agree --yes people/alice/contract.md >/dev/null
for d in 2027-01-31=2027-02-28 2028-01-31=2028-02-29 2027-01-30=2027-02-28 \
    2027-03-31=2027-04-30 2027-02-28=2027-03-28 2027-12-31=2028-01-31; do
	met ${d%=*} talk
	commit
	is "talk ${d#*=} $(date -u -d "${d#*=} +1 day" +%F)" \
	    sh -c '. "$words"; dates --as-of 2029-01-01 | grep talk'
	rm people/alice/2*
done
met 2026-08-31 walk
commit
is 'walk 2027-02-28 2027-03-01' sh -c '. "$words"; dates | grep walk'
met 2027-08-31 walk
commit
is 'walk 2028-02-29 2028-03-01' \
    sh -c '. "$words"; dates --as-of 2029-01-01 | grep walk'
E

it 'in every zone, and across clock changes, it is the same' <<'E'
met 2026-02-28 talk
met 2026-03-15 walk
commit
fails 1 overdue --within 400 >want
for zone in Pacific/Kiritimati Pacific/Pago_Pago Europe/London \
    America/St_Johns Australia/Lord_Howe; do
	fails 1 env TZ=$zone overdue --within 400 >got
	same want got
done
E

it 'the contract comes before the settings, these before the template' <<'E'
is 'talk 2026-02-05 2026-02-17' dates
cat >>one-to-one.ini <<'X'
[kind talk]
every = 2 months
latest = 3 months
X
commit
is 'talk 2026-03-05 2026-04-06' dates
contract 'date: 2026-01-12' 'talk: every 1 week, latest 10 days'
commit 2026-01-12
is 'talk 2026-03-05 2026-04-06' dates
as alice agree --yes people/alice/contract.md >/dev/null
is 'talk 2026-03-05 2026-04-06' dates
agree --yes people/alice/contract.md >/dev/null
is 'talk 2026-01-12 2026-01-16' dates
E

seldom 'while an amendment waits, the contract before it holds' <<'E'
contract 'date: 2026-01-12' 'talk: every 1 week'
commit 2026-01-12
as alice agree --yes people/alice/contract.md >/dev/null
agree --yes people/alice/contract.md >/dev/null
is 'talk 2026-01-12 2026-01-13' dates
contract 'date: 2026-11-01' 'talk: every 2 weeks' 'walk: every 2 weeks'
amend -m 'less often' people/alice/contract.md >/dev/null 2>&1
is 'talk 2026-01-12 2026-01-13' dates
list contract --within 14 >got
says 'contract alice contract 2026-12-06 Alice Ng, Bob Okafor' got
says 'amended' got
agree --yes people/alice/contract.md >/dev/null
is 'talk 2026-01-12 2026-01-13' dates
as alice agree --yes people/alice/contract.md >/dev/null
dates >got
says 'talk 2026-01-19 2026-01-20' got
says 'walk 2026-01-19 2026-01-20' got
E

it 'an agreed contract that begins later is not in force yet' <<'E'
contract 'date: 2026-01-12' 'talk: every 1 week'
commit 2026-01-12
as alice agree --yes people/alice/contract.md >/dev/null
agree --yes people/alice/contract.md >/dev/null
contract 'date: 2026-12-01' 'walk: every 2 weeks'
amend -m 'from December' people/alice/contract.md >/dev/null 2>&1
as alice agree --yes people/alice/contract.md >/dev/null
agree --yes people/alice/contract.md >/dev/null
is 'talk 2026-01-12 2026-01-13' dates
is 'walk 2026-01-19 2026-01-20' dates --as-of 2026-12-01
E

it 'after somebody has left nothing is due' <<'E'
person alice 'started = 2026-01-05' 'left = 2026-10-31'
commit
none overdue
fails 1 overdue --as-of 2026-10-31 >/dev/null
none overdue --as-of 2026-11-01
E

it 'nothing is announced for a day after somebody has left' <<'E'
printf '[kind walk]\nlatest = 5 weeks\n' >>one-to-one.ini
sed -i 's/^kinds = .*/& | walk/' one-to-one.ini
met 2026-10-20 talk
met 2026-11-08 walk
status=planned met 2026-12-02 talk
cat >people/alice/plan.md <<'X'
---
kind: plan
date: 2026-10-20
review: 2026-11-29
---

# Plan

## Notes

- [ ] @alice draft the rota by 2026-11-25
- [ ] @bob draft the leaflet by 2026-12-01
X
announced() {
	overdue --within 60 --as-of 2026-11-11 --format tsv >tsv || [ $? -eq 1 ]
	cut -f 2,4,10 tsv | tr '\t' ' ' | sort
}
person alice 'started = 2026-01-05'
commit 2026-11-10
is 'action  2026-11-25
action  2026-12-01
agreement talk 2026-11-24
review plan 2026-11-29
session talk 2026-11-20
session walk 2026-11-22
write-up talk 2026-12-02' announced
person alice 'started = 2026-01-05' 'left = 2026-11-24'
commit 2026-11-10
is 'agreement talk 2026-11-24
session talk 2026-11-20
session walk 2026-11-22' announced
E

it 'days away stop the clock, those before and after do not' <<'E'
met 2026-10-09 talk
person alice 'away = 2026-08-01..2026-08-14' 'away = 2026-10-19..2026-10-28' \
    'away = 2027-01-01..2027-01-05'
commit
is 'talk 2026-11-19 2026-12-01' dates
person alice 'away = 2026-11-20..'
commit
none list session
person alice 'away = 2026-11-21..'
commit
list session >got
says '1 session' got
E

it 'what part-time work stretches is shown with both figures (R10)' <<'E'
person alice 'started = 2026-01-05' 'fte = 0.8'
met 2026-08-21 talk
commit
export COLUMNS=100
fails 1 overdue --only session >got
says 'last held 2026-08-21, every 1 month, 1.3 months pro rata at 0.8' got
fails 1 overdue --only session --format tsv >rows
is '1 month 1.3 months' sh -c 'cut -f 12- rows | tr "\t" " "'
fails 1 overdue --only session --format json >got
says '"every": "1 month"' got
says '"pro_rata": "1.3 months"' got
# what is kept says the same
fails 1 overdue >first
fails 1 overdue >got
same first got
says 'every 1 month, 1.3 months pro rata at 0.8' got
# a contract is taken as it stands
contract 'date: 2026-01-12' 'talk: every 1 month'
commit
agree --yes people/alice/contract.md >/dev/null
as alice agree --yes people/alice/contract.md >/dev/null
fails 1 overdue --only session >text
is 'Alice Ng
  61 days late  session    talk, last held 2026-08-21 (Bob Okafor)' cat text
# but on probation what the policy asks for may be earlier, and is stretched
printf '[kind talk]\nprobation-every = 2 weeks\n' >>one-to-one.ini
person alice 'started = 2026-01-05' 'fte = 0.8' 'probation-until = 2026-12-31'
commit
fails 1 overdue --only session >got
says 'every 2 weeks, 2.5 weeks pro rata at 0.8' got
E

it 'on probation the interval is the shorter one' <<'E'
cat >>one-to-one.ini <<'X'
[kind talk]
probation-every = 1 week
X
person alice 'started = 2026-11-02' 'probation-until = 2026-11-20'
met 2026-11-09 talk
commit
is 'talk 2026-11-16 2026-11-17' dates --as-of 2026-11-20
is 'talk 2026-12-09 2026-12-22' dates --as-of 2026-11-21
E

it 'on probation the shorter of contract and policy holds' <<'E'
printf '[kind talk]\nprobation-every = 1 month\n' >>one-to-one.ini
person alice 'started = 2026-03-02' 'probation-until = 2026-11-20'
contract 'date: 2026-03-02' 'talk: every 5 weeks, latest 6 weeks' \
    'walk: every 2 weeks'
met 2026-10-01 talk
met 2026-10-01 walk
git add -A
on 2026-03-02 git commit -q -m Contract
for who in bob alice; do
	as $who agree --yes people/alice/contract.md >/dev/null
done
dates --as-of 2026-11-20 >got
says 'talk 2026-11-01 2026-11-02' got
says 'walk 2026-10-15 2026-10-16' got
none list contract --as-of 2026-11-20
is 'talk 2026-11-05 2026-11-13' eval 'dates | grep talk'
sed -i 's/every 5 weeks, latest 6 weeks/every 3 weeks, latest 6 weeks/' \
    people/alice/contract.md
commit
for who in bob alice; do
	as $who agree --yes people/alice/contract.md >/dev/null
done
is 'talk 2026-10-22 2026-11-02' eval \
    'dates --as-of 2026-11-20 | grep talk'
E

it 'part-time work stretches what policy and template say, no contract' <<'E'
met 2026-06-01 talk
person alice 'started = 2026-01-05' 'fte = 0.5'
commit
is 'talk 2026-08-01 2026-08-25' dates
printf 'pro-rata = no\n' >>one-to-one.ini
commit
is 'talk 2026-07-01 2026-07-14' dates
E

it 'part-time work stretches no appraisal, or just what is named' <<'E'
met 2026-06-01 talk
met 2026-06-01 appraisal
person alice 'started = 2026-01-05' 'fte = 0.5'
stretched() {
	printf '%s\n' '[policy]' 'kinds = talk | appraisal' "$@" \
	    '[kind appraisal]' 'every = 1 year' 'latest = 1 year' \
	    >one-to-one.ini
	commit
	dates | sort
}
twice='talk 2026-08-01 2026-08-25' once='talk 2026-07-01 2026-07-14'
year='appraisal 2027-06-01 2027-06-02' years='appraisal 2028-06-01 2028-06-02'
is "$year
$twice" stretched
is "$year
$twice" stretched 'pro-rata = yes'
is "$year
$twice" stretched 'pro-rata = talk'
is "$years
$once" stretched 'pro-rata = appraisal'
is "$year
$once" stretched 'pro-rata = no'
E

it 'who leads a kind is whom it is up to' <<'E'
printf '[policy]\nkinds = talk | walk\n' >one-to-one.ini
person alice 'started = 2026-01-05' \
    'manager = Bob Okafor <bob@example.org>, ..2026-05-31' \
    'manager = Carol Diaz <carol@example.org>, 2026-06-01..' \
    'supervisor = Eve Malik <eve@example.org>, walk'
commit
fails 1 overdue --only session >got
grep -q ' talk, .*(Carol Diaz)$' got
grep -q ' walk, .*(Eve Malik)$' got
E

it 'two kinds alternate, each with a clock of its own' <<'E'
printf '[policy]\nkinds = talk | walk\n' >one-to-one.ini
met 2026-10-30 talk
met 2026-11-06 walk
commit
is 'walk 2026-11-20 2026-11-21
talk 2026-11-30 2026-12-12' dates
met 2026-11-20 walk
commit
is 'walk 2026-12-04 2026-12-05
talk 2026-11-30 2026-12-12' dates
E

# ---- short, cancelled

it 'short: fewer minutes than agreed, if any are given' <<'E'
met 2026-11-01 talk 'minutes: 59'
commit
is '20 short alice talk 2026-11-02 Bob Okafor 59 2026-11-01 minutes' \
    list short
met 2026-11-01 talk 'minutes: 60'
commit
none list short
met 2026-11-01 talk
commit
none list short
met 2026-11-01 talk 'minutes: 30'
met 2026-11-08 talk 'minutes: 75'
commit
none list short
E

it 'short: two within the interval make up for each other (R8)' <<'E'
met 2026-10-20 talk 'minutes: 30'
met 2026-11-01 talk 'minutes: 29'
commit
is '20 short alice talk 2026-11-02 Bob Okafor 29 2026-11-01 minutes' \
    list short
met 2026-11-01 talk 'minutes: 30'
commit
none list short
# a cancelled one makes up for nothing, nor does another kind
status=cancelled met 2026-10-20 talk 'minutes: 30' 'reason: flu'
met 2026-10-21 walk 'minutes: 30'
commit
list short >got
says ' 30 ' got
rm people/alice/2026-10-2*
# the month before has its own hour
met 2026-10-01 talk 'minutes: 75'
commit
list short >got
says ' 30 ' got
met 2026-10-02 talk 'minutes: 75'
commit
none list short
E

it 'short: the contract says how many, else the kind' <<'E'
contract 'date: 2026-01-12' 'talk: every 1 month, 45 minutes' \
    'walk: every 1 month'
met 2026-11-01 talk 'minutes: 44'
commit 2026-11-02
as alice agree --yes people/alice/contract.md >/dev/null
agree --yes people/alice/contract.md >/dev/null
list short >got
says ' 44 ' got
met 2026-11-01 talk 'minutes: 45'
commit
none list short
contract 'date: 2026-01-12' 'talk: every 1 month'
amend -m 'no minutes' people/alice/contract.md >/dev/null 2>&1
as alice agree --yes people/alice/contract.md >/dev/null
agree --yes people/alice/contract.md >/dev/null
list short >got
says ' 45 ' got
E

it 'cancelled: until its next day, or until one is planned or held' <<'E'
met 2026-10-01 talk
status=cancelled met 2026-11-10 talk 'reason: flu'
commit
is '11 cancelled alice talk 2026-11-11 Bob Okafor 1 2026-11-10 not replaced' \
    list cancelled
status=cancelled met 2026-11-10 talk 'reason: flu' 'next: 2026-11-21'
commit
none list cancelled
list cancelled --as-of 2026-11-22 >got
says '1 cancelled alice talk 2026-11-22' got
status=planned met 2026-11-25 talk
commit
none list cancelled --as-of 2026-11-22
rm people/alice/2026-11-25-talk.md
met 2026-11-18 talk
commit
none list cancelled --as-of 2026-11-22
E

it 'cancelled: what was held after the day asked about is not known yet' <<'E'
met 2026-10-01 talk
status=cancelled met 2026-11-10 talk 'reason: flu'
met 2026-11-18 talk
commit
is '4 cancelled alice talk 2026-11-11 Bob Okafor 1 2026-11-10 not replaced' \
    list cancelled --as-of 2026-11-14
none list cancelled --as-of 2026-11-18
E

it 'cancelled: a session planned before it is no replacement' <<'E'
status=planned met 2026-11-05 talk
status=cancelled met 2026-11-10 talk 'reason: flu'
commit
list cancelled >got
says '11 cancelled' got
E

it 'cancelled: three in a row, whatever is planned' <<'E'
for day in 01 08 15; do
	status=cancelled met 2026-11-$day talk 'reason: flu' 'next: 2026-11-30'
done
status=planned met 2026-11-30 talk
commit
is '6 cancelled alice talk 2026-11-16 Bob Okafor 3 2026-11-15 in a row' \
    list cancelled
printf 'since = 2026-11-02\n' >>one-to-one.ini
commit
none list cancelled
rm people/alice/2026-11-30-talk.md
commit
is '5 cancelled alice talk 2026-12-01 Bob Okafor 2 2026-11-30 not replaced' \
    list cancelled --as-of 2026-12-05
sed -i '/^since/d' one-to-one.ini
met 2026-11-08 talk
commit
none list cancelled
E

# ---- write-up, agreement

it 'write-up: the days for it after a planned session have passed' <<'E'
status=planned met 2026-11-20 talk
commit 2026-11-01
none list write-up
none list write-up --as-of 2026-11-25
is '1 write-up alice talk 2026-11-26 Bob Okafor  2026-11-25 planned' \
    list write-up --as-of 2026-11-26
# what was found out today holds tomorrow, too
fails 1 overdue >/dev/null
is '1 write-up alice talk 2026-11-26 Bob Okafor  2026-11-25 planned' \
    list write-up --as-of 2026-11-26
none list write-up --as-of 2026-11-18 --within 1
list write-up --as-of 2026-11-19 --within 1 >got
says '-6 write-up' got
none list write-up --as-of 2026-11-21 --within 3
list write-up --as-of 2026-11-21 --within 4 >got
says '-4 write-up' got
status=cancelled met 2026-11-20 talk 'reason: flu'
commit
none list write-up
E

it 'write-up: held, and not complete after the days for it' <<'E'
body= met 2026-11-15 talk
commit 2026-11-15
is '1 write-up alice talk 2026-11-21 Bob Okafor  2026-11-20 not complete' \
    list write-up
none list write-up --as-of 2026-11-20
none list agreement --as-of 2027-01-01
printf 'write-up-within = 6 days\n' >>one-to-one.ini
commit
none list write-up
met 2026-11-15 talk
commit
none list write-up --as-of 2027-01-01
E

it 'write-up: held, without a recurring section that was due' <<'E'
# what was complete when it was written stays so
met 2026-07-15 talk
commit 2026-07-15
sed -i '/^optional/s/Aims | //' templates/talk.md
commit 2026-07-16
none list write-up
body='Well.

## Aims

To be well.' met 2026-09-30 talk
commit 2026-09-30
met 2026-11-15 talk
commit 2026-11-15
is '1 write-up alice talk 2026-11-21 Bob Okafor  2026-11-20 not complete' \
    list write-up
list agreement --as-of 2027-01-01 >got
test $(wc -l <got) -eq 2
# once in the quarter is enough
body='Well.

## Aims

To be well.' met 2026-11-16 talk
met 2026-11-15 talk 'place: here'
commit 2026-11-16
none list write-up
E

it 'write-up: a document that was committed half done' <<'E'
printf '%s\n' --- 'kind: plan' 'review: 2027-01-01' --- '# Plan' '## Notes' \
    >people/alice/plan.md
sed -i s/none/both/ templates/plan.md
commit 2026-11-15
list write-up >got
says '1 write-up alice plan 2026-11-21' got
none list write-up --as-of 2026-11-20
E

it 'agreement: waits longer than agree-within since it was committed' <<'E'
met 2026-11-01 talk
commit 2026-11-06
is '1 agreement alice talk 2026-11-21 Alice Ng  2026-11-20 not agreed' \
    list agreement
none list agreement --as-of 2026-11-20
met 2026-11-01 talk 'place: here'
commit 2026-11-10
# the clock goes on from the first complete text
list agreement >got
says '1 agreement' got
as alice on 2026-11-11 agree --yes people/alice/2026-11-01-talk.md >/dev/null
none list agreement --as-of 2027-01-01
# and anew from an amendment
met 2026-11-01 talk 'place: there'
on 2026-11-12 amend -m 'There.' people/alice/2026-11-01-talk.md >/dev/null
is '1 agreement alice talk 2026-11-27 Alice Ng  2026-11-26 amended' \
    list agreement --as-of 2026-11-27
E

it 'agreement: the name of somebody else is no agreement' <<'E'
met 2026-11-01 talk
commit 2026-11-01
path=people/alice/2026-11-01-talk.md
trailers="Record: $path
Text: $(git rev-parse HEAD:$path)
Text-SHA256: $(git show HEAD:$path | sha256sum | cut -d ' ' -f 1)
Agreed-by: Alice Ng <alice@example.org>"
git commit -q --allow-empty -m Agreed -m "$trailers"
list agreement >got
says 'not agreed' got
as alice git commit -q --allow-empty -m Agreed -m "$trailers"
none list agreement
E

it 'agreement: withdrawn, it waits again; changed, it is amended' <<'E'
met 2026-11-01 talk
commit 2026-11-01
as alice agree --yes people/alice/2026-11-01-talk.md >/dev/null
as alice agree --yes --withdraw people/alice/2026-11-01-talk.md >/dev/null
list agreement >got
says 'not agreed' got
as alice agree --yes people/alice/2026-11-01-talk.md >/dev/null
none list agreement
met 2026-11-01 talk 'place: here'
commit 2026-11-02
list agreement >got
says '5 agreement alice talk 2026-11-17 Alice Ng' got
says 'amended' got
met 2026-11-01 talk
commit 2026-11-03
list agreement >got
says 'amended' got
E

it 'agreement: a refusal is a matter at once, and the other side'"'"'s' <<'E'
met 2026-11-01 talk
commit 2026-11-18
as alice on 2026-11-20 agree --yes --decline 'No.' \
    people/alice/2026-11-01-talk.md >/dev/null
is '1 agreement alice talk 2026-11-21 Bob Okafor  2026-11-20 declined' \
    list agreement
E

it 'agreement: of both, it says who is missing' <<'E'
sed -i 's/^minutes.*/agreed-by: both/' templates/talk.md
commit 2026-10-31
met 2026-11-01 talk
commit 2026-11-01
list agreement >got
says ' Alice Ng, Bob Okafor ' got
agree --yes people/alice/2026-11-01-talk.md >/dev/null
list agreement >got
says ' 2026-11-16 Alice Ng ' got
as alice agree --yes people/alice/2026-11-01-talk.md >/dev/null
none list agreement
E

it 'agreement: a new manager is asked for what the old one left open' <<'E'
sed -i 's/^minutes.*/agreed-by: both/' templates/talk.md
person alice 'manager = Bob Okafor <bob@example.org>, ..2026-10-31' \
    'manager = Carol Diaz <carol@example.org>, 2026-11-01.., acting'
commit 2026-09-30
met 2026-10-01 talk
commit 2026-10-01
as alice agree --yes people/alice/2026-10-01-talk.md >/dev/null
list agreement >got
says ' Carol Diaz ' got
as carol agree --yes people/alice/2026-10-01-talk.md >/dev/null
none list agreement
E

it 'agreement: not asked of kinds that nobody agrees to' <<'E'
met 2026-01-10 walk
commit 2026-01-10
none list write-up,agreement
E

it 'records from before since are asked for nothing' <<'E'
printf 'since = 2026-06-01\n' >>one-to-one.ini
met 2026-05-30 talk 'minutes: 5'
body='- [ ] @alice call by 2026-06-02' met 2026-05-31 walk
status=cancelled met 2026-05-31 talk 'reason: flu'
commit 2026-05-31
none list write-up,agreement,action,short,cancelled
is 'talk 2026-07-01 2026-07-14' dates
E

it 'no clock starts before since, and nothing is late from before it' <<'E'
printf 'since = 2026-06-01\ncontract = yes\ndocuments = plan\n' >>one-to-one.ini
commit 2026-06-01
# somebody who was there long before, and never had a session
is 'talk 2026-07-01 2026-07-14' dates
is '44 contract alice contract 2026-06-16 Bob Okafor  2026-06-15 missing
44 review alice plan 2026-06-16 Bob Okafor  2026-06-15 missing' \
    list contract,review --as-of 2026-07-29
# who was met before counts from there, and is said to have been met then
met 2026-02-02 talk
commit 2026-06-01
is 'talk 2026-07-01 2026-07-14' dates
fails 1 overdue --only session --as-of 2026-07-14 >got
says 'last held 2026-02-02' got
met 2026-06-08 talk
commit 2026-06-08
is 'talk 2026-07-08 2026-07-21' dates
# a document that was there before, and a manager who went before
printf '%s\n' --- 'kind: plan' 'review: 2026-03-01' --- '# Plan' '## Notes' \
    'To go.' >people/alice/plan.md
person alice 'manager = Bob Okafor <bob@example.org>, ..2026-04-01'
commit 2026-06-08
is '1 review alice plan 2026-06-01   2026-03-01 review
1 manager alice  2026-06-01   2026-04-01 nobody' \
    list review,manager --as-of 2026-06-01
none list review,manager --as-of 2026-05-31
E

it 'since: one that was there before is late in no month before it' <<'E'
printf 'since = 2026-06-01\n' >>one-to-one.ini
commit 2026-06-01
overdue --history 11 --as-of 2026-11-21 --format tsv >got
awk -F '\t' '$1 && $7 { print $3 }' got >late
printf '%s\n' 2026-07 2026-08 2026-09 2026-10 2026-11 >want
same want late
E

it 'a kind without notes is planned, held or cancelled, and no more' <<'E'
sed -i -e 's/^agreed-by.*/&\nnotes: no/' -e '/^## /d' templates/walk.md
commit 2026-10-31
for day in 01 08; do
	met 2026-11-$day walk
	sed -i '/^## /,$d' people/alice/2026-11-$day-walk.md
done
sed -i 's/held/planned/' people/alice/2026-11-08-walk.md
commit 2026-11-08
is '8 write-up alice walk 2026-11-14 Bob Okafor  2026-11-13 planned' \
    list write-up,agreement
overdue --history 1 >months
grep walk months >got
says 'A  1     1 ' got
E

# ---- action

it 'action: open items past their day, counted by owner' <<'E'
body='- [ ] @alice one by 2026-11-20
- [ ] @alice two by 2026-11-10
- [x] @alice three by 2026-11-10
- [-] @alice four by 2026-11-10
- [ ] @alice five by 2026-11-21
- [ ] @alice six
- [ ] @bob seven by 2026-11-01
- [ ] @manager eight by 2026-11-02
- [ ] nine by 2026-11-19
- a plain bullet by 2026-11-01' met 2026-10-20 talk
commit
is '20 action alice  2026-11-02 Bob Okafor 2 2026-11-01 past their day
11 action alice  2026-11-11 Alice Ng 2 2026-11-10 past their day
2 action alice  2026-11-20  1 2026-11-19 past their day' \
    list action
list action --within 0 >got
says '0 action alice  2026-11-22 Alice Ng 1 ' got
says '2026-11-21 to do' got
E

it 'action: the latest held record that has an item decides' <<'E'
body='- [ ] @alice write to Dee by 2026-09-10
- [ ] @alice call by 2026-09-11' met 2026-09-01 talk
body='- [ ] @bob book the room by 2026-09-15' met 2026-09-05 walk
commit
list action >got
says 'Alice Ng 2' got
says 'Bob Okafor 1' got
body='- [ ] @alice write to Dee by 2026-09-10 (from 2026-09-01)
- [x] @bob book the room by 2026-09-15' met 2026-10-01 talk
status=planned body='- [x] @alice write to Dee by 2026-09-10' \
    met 2026-11-01 talk
commit
is '72 action alice  2026-09-11 Alice Ng 1 2026-09-10 past their day' \
    list action
body='Nothing.' met 2026-11-02 talk
body='- [x] @alice write to Dee' met 2026-11-03 walk
body='Nothing.' met 2026-11-04 talk
body='Nothing.' met 2026-11-04 walk
commit
none list action
is '53 action alice  2026-09-11 Alice Ng 1 2026-09-10 past their day' \
    list action --as-of 2026-11-02
E

it 'action: an item of a document is settled where it was talked about' <<'E'
plan() {
	printf '%s\n' --- 'kind: plan' "$@" --- '# Plan' '## Notes' \
	    '- [ ] @alice learn to swim by 2026-06-01' \
	    '- [ ] @bob find a pool by 2026-06-02' >people/alice/plan.md
}
plan
body='- [x] learn to swim by 2026-06-01' met 2026-05-04 walk
body='Nothing.' met 2026-05-18 walk
body='Nothing.' met 2026-06-15 talk
commit
is '19 action alice  2026-06-03 Bob Okafor 1 2026-06-02 past their day' \
    list action --as-of 2026-06-21
# whatever day the document is of, and however long ago they talked
plan 'date: 2026-06-20'
commit
is '19 action alice  2026-06-03 Bob Okafor 1 2026-06-02 past their day' \
    list action --as-of 2026-06-21
# what the document says of its own item counts while no meeting had it
sed -i 's/\[ \] @bob/[x] @bob/' people/alice/plan.md
commit
none list action --as-of 2026-06-21
body='- [ ] @bob find a pool by 2026-06-02' met 2026-05-25 walk
commit
is '19 action alice  2026-06-03 Bob Okafor 1 2026-06-02 past their day' \
    list action --as-of 2026-06-21
E

it 'action: what one of two documents leaves open is open' <<'E'
for kind in plan other; do
	printf '%s\n' --- "kind: $kind" --- '# Plan' '## Notes' \
	    '- [ ] @alice learn to swim by 2026-06-01' \
	    >people/alice/$kind.md
done
sed 's/every: 1 year/every: 2 years/' templates/plan.md >templates/other.md
sed -i "s/^kind.*/&\ndate: 2026-05-02/;s/\[ \]/[x]/" people/alice/plan.md
sed -i "s/^kind.*/&\ndate: 2026-05-01/" people/alice/other.md
commit
is '20 action alice  2026-06-02 Alice Ng 1 2026-06-01 past their day' \
    list action --as-of 2026-06-21
E

it 'action: an open document brings back nothing that was left out' <<'E'
body='- [ ] @alice call by 2026-02-11
- [ ] @bob find a pool by 2026-02-12' met 2026-02-01 talk
body='Nothing.' met 2026-03-01 talk
commit
none list action
printf '%s\n' --- 'kind: plan' --- '# Plan' '## Notes' \
    '- [ ] @alice learn to swim by 2026-06-01' \
    '- [ ] @bob find a pool by 2026-06-02' >people/alice/plan.md
commit
is '129 action alice  2026-02-13 Bob Okafor 1 2026-02-12 past their day
20 action alice  2026-06-02 Alice Ng 1 2026-06-01 past their day' \
    list action --as-of 2026-06-21
E

it 'action: a kind without notes neither gives nor takes' <<'E'
printf '%s\n' --- 'every: 2 weeks' 'notes: no' 'agreed-by: none' --- '# Look' \
    >templates/look.md
look() {
	printf '%s\n' --- 'kind: look' "date: $1" 'status: held' --- '' \
	    '# Look' "$2" >people/alice/$1-look.md
}
look 2026-01-06 ""
look 2026-01-07 '
- [ ] @alice hide by 2026-01-08'
body='- [ ] @alice call by 2026-02-11' met 2026-02-01 talk
body='Nothing.' met 2026-03-01 talk
commit
none list action
# nor does it say how another's stand
body='- [ ] @alice call by 2026-02-11' met 2026-03-02 talk
look 2026-03-03 '
- [x] @alice call by 2026-02-11'
commit
list action --as-of 2026-03-05 >got
says 'action alice  2026-02-12 Alice Ng 1' got
E

it 'action: where two records of one day contradict each other it is open' <<'E'
body='- [ ] @alice call by 2026-09-11' met 2026-09-01 talk
body='- [x] @alice call by 2026-09-11' met 2026-09-08 talk
body='- [ ] @alice call by 2026-09-11' met 2026-09-08 walk
commit
is '1 action alice  2026-09-12 Alice Ng 1 2026-09-11 past their day' \
    list action --as-of 2026-09-12
E

it 'action: nothing is late from before the beginning' <<'E'
printf '[policy]\nsince = 2026-01-01\n' >one-to-one.ini
body='- [ ] @alice call by 2025-12-20
- [ ] @alice write by 2025-12-21' met 2025-12-15 one-to-one
commit
none list action
body='- [ ] @alice call by 2025-12-20 (from 2025-12-15)' \
    met 2026-01-12 one-to-one
commit
is '325 action alice  2026-01-01 Alice Ng 1 2025-12-20 past their day' \
    list action
E

it 'action: not what a recurring section holds, but what documents do' <<'E'
body='Nothing.

## Aims

- [ ] @alice learn to swim by 2026-11-01
- [ ] @bob find a pool by 2026-11-02' met 2026-10-01 talk
commit
none list action
# what stands there says how an item of a document stands
printf '%s\n' --- 'kind: plan' --- '# Plan' '## Notes' \
    '- [ ] @bob find a pool by 2026-11-02' >people/alice/plan.md
commit
is '19 action alice  2026-11-03 Bob Okafor 1 2026-11-02 past their day' \
    list action
sed -i 's/\[ \] @bob/[x] @bob/' people/alice/2026-10-01-talk.md
commit
none list action
# and so of one that stands elsewhere
body='- [ ] @bob find a pool by 2026-11-02' met 2026-09-01 talk
body='- [ ] @bob find a pool by 2026-11-02' met 2026-10-08 walk
commit
is '19 action alice  2026-11-03 Bob Okafor 1 2026-11-02 past their day' \
    list action
E

it 'action: a word that names nobody is not shown' <<'E'
body='- [ ] @merger stop it by 2026-11-01' met 2026-10-01 talk
commit
list action >got
says 'action alice  2026-11-02  1 ' got
fails 1 grep -i merger got
E

# ---- contract, review, policy, manager

it 'contract: missing, when the days to agree on one are over' <<'E'
none list contract
printf 'contract = yes\n' >>one-to-one.ini
commit
list contract >got
says '306 contract alice contract 2026-01-20 Bob Okafor  2026-01-19 missing' got
none list contract --as-of 2026-01-19
list contract --as-of 2026-01-20 >got
says '1 contract' got
printf '[policy]\ncontract = no\n' >one-to-one.ini
commit
none list contract
E

it 'review: a document that everybody should have is missing' <<'E'
none list review
printf 'documents = plan | objectives\n' >>one-to-one.ini
commit
list review >got
cat >want <<'X'
306 review alice objectives 2026-01-20 Bob Okafor  2026-01-19 missing
306 review alice plan 2026-01-20 Bob Okafor  2026-01-19 missing
X
same want got
none list review --as-of 2026-01-19
printf '%s\n' --- 'kind: plan' 'review: 2027-01-01' --- '# Plan' '## Notes' \
    'To go.' >people/alice/plan.md
commit
is '306 review alice objectives 2026-01-20 Bob Okafor  2026-01-19 missing' \
    list review
E

seldom 'contract: what comes with the programs is no policy to be looser than' <<'E'
rm one-to-one.ini
agreed() {
	contract 'date: 2026-11-01' 'review: 2027-11-01' "$@"
	commit 2026-11-01
	as alice agree --yes people/alice/contract.md >/dev/null
	agree --yes people/alice/contract.md >/dev/null
}
agreed 'support: every 6 months, 10 minutes'
none list contract
agreed 'one-to-one: every 6 months, 10 minutes'
none list contract
# a setting that is said is policy, its neighbours are not
says_policy() { printf '%s\n' "$@" >one-to-one.ini; commit; }
says_policy '[kind one-to-one]' 'minutes = 20'
is '20 contract alice one-to-one 2026-11-02 Bob Okafor  2026-11-01 shorter '\
'than the policy' list contract
says_policy '[kind one-to-one]' 'every = 4 weeks'
is '20 contract alice one-to-one 2026-11-02 Bob Okafor  2026-11-01 looser '\
'than the policy' list contract
says_policy '[kind one-to-one]' 'latest = 5 months'
list contract >got
says 'looser than' got
says_policy '[kind one-to-one]' 'latest = 6 months'
none list contract
says_policy '[policy]' 'kinds = one-to-one | support'
is '20 contract alice support 2026-11-02 Bob Okafor  2026-11-01 leaves out '\
'a kind' list contract
agreed 'one-to-one: every 4 weeks, latest 9 weeks' \
    'support: every 2 months'
says_policy '[kind one-to-one]' 'every = 4 weeks'
none list contract
E

it 'contract: not complete, not agreed, and who is missing' <<'E'
contract 'date: 2026-11-01' 'talk: every 1 month'
sed -i 's/^To meet.$//' people/alice/contract.md
commit 2026-11-01
list contract --within 0 >got
says '6 contract alice contract 2026-11-16 Bob Okafor' got
says 'not complete' got
contract 'date: 2026-11-01' 'talk: every 1 month'
commit 2026-11-01
list contract >got
says '6 contract alice contract 2026-11-16 Alice Ng, Bob Okafor' got
says 'not agreed' got
as alice agree --yes people/alice/contract.md >/dev/null
list contract >got
says '2026-11-16 Bob Okafor' got
agree --yes people/alice/contract.md >/dev/null
none list contract
E

it 'contract: its review, or no day for one' <<'E'
agreed() {
	contract "$@"
	commit 2026-01-12
	as alice agree --yes people/alice/contract.md >/dev/null
	agree --yes people/alice/contract.md >/dev/null
}
agreed 'date: 2026-01-12' 'review: 2026-11-20' 'talk: every 1 month'
is '1 contract alice contract 2026-11-21 Bob Okafor  2026-11-20 review' \
    list contract
none list contract --as-of 2026-11-20
agreed 'date: 2026-01-12' 'talk: every 1 month'
none list contract --as-of 2027-01-12
list contract --as-of 2027-01-13 >got
says 'review' got
E

seldom 'contract: one without its date is not in force, and that is told' <<'E'
# as a program of before could agree to it: agree refuses it now
agrees() {
	file=people/alice/contract.md
	{
		printf 'Agreed\n\nRecord: %s\nText: %s\n' $file \
		    $(git rev-parse HEAD:$file)
		printf 'Text-SHA256: %s\n' \
		    $(sha256sum <$file | cut -d ' ' -f 1)
		echo "Agreed-by: $(git var GIT_AUTHOR_IDENT |
		    sed 's/>.*/>/')"
	} >../message
	git commit -q --allow-empty -F ../message
}
met 2026-01-05 talk
commit 2026-01-05
contract 'review: 2026-03-01' 'talk: every 6 months' 'walk: every 1 week'
commit 2026-01-12
on 2026-01-12 as alice agrees
on 2026-01-12 agrees
# what the template says holds, and the contract says nothing of walks
is 'talk 2026-02-05 2026-02-17' dates
is '1 contract alice contract 2026-01-13 Bob Okafor  2026-01-12 no date' \
    list contract --as-of 2026-01-13
fails 1 overdue --only contract --as-of 2026-04-01 >got
says 'no date' got
# with its date it is in force, and its review counts
contract 'date: 2026-01-12' 'review: 2026-03-01' 'talk: every 5 weeks'
commit 2026-01-12
on 2026-01-12 as alice agrees
on 2026-01-12 agrees
is 'talk 2026-02-09 2026-02-10' dates
is '1 contract alice contract 2026-03-02 Bob Okafor  2026-03-01 review' \
    list contract --as-of 2026-03-02
# an amendment without it never comes in force: the one before holds
contract 'talk: every 9 months'
commit 2026-02-12
on 2026-02-12 as alice agrees
on 2026-02-12 agrees
is 'talk 2026-02-09 2026-02-10' dates
list contract --as-of 2026-03-02 >got
says 'no date' got
says '2026-03-01 review' got
E

seldom 'contract: looser or shorter than the policy, or without a kind' <<'E'
printf '[policy]\nkinds = talk | walk\n' >one-to-one.ini
agreed() {
	contract 'date: 2026-11-01' 'review: 2027-11-01' "$@"
	commit 2026-11-01
	as alice agree --yes people/alice/contract.md >/dev/null
	agree --yes people/alice/contract.md >/dev/null
}
agreed 'talk: every 6 weeks, 60 minutes' 'walk: every 1 week'
none list contract
agreed 'talk: every 43 days' 'walk: every 15 days'
list contract >got
says 'contract alice talk 2026-11-02' got
says 'contract alice walk 2026-11-02' got
says 'looser than the policy' got
agreed 'talk: every 1 month, 59 minutes'
list contract >got
grep -q 'contract alice talk .* shorter than the policy$' got
grep -q 'contract alice walk .* leaves out a kind$' got
person alice 'started = 2026-01-05' 'fte = 0.5'
agreed 'talk: every 12 weeks' 'walk: every 4 weeks'
none list contract
# a kind that the policy does not expect, but has a template for
printf '[policy]\nkinds = talk\n' >one-to-one.ini
agreed 'talk: every 12 weeks' 'walk: every 5 weeks' \
    'support: every 6 months, 10 minutes'
is '20 contract alice walk 2026-11-02 Bob Okafor  2026-11-01 looser than '\
'the policy' list contract
printf '[policy]\n[kind walk]\nminutes = 20\nevery = 3 weeks\n' >one-to-one.ini
agreed 'talk: every 12 weeks' 'walk: every 5 weeks, 19 minutes'
list contract >got
grep -q 'contract alice walk .* shorter than the policy$' got
test $(wc -l <got) -eq 1
E

it 'review: the day a document names, else its date and its kind' <<'E'
plan() {
	printf '%s\n' --- 'kind: plan' "$@" --- '# Plan' '## Notes' 'To go.' \
	    >people/alice/plan.md
	commit
}
plan 'date: 2026-01-01' 'review: 2026-11-20'
is '1 review alice plan 2026-11-21 Bob Okafor  2026-11-20 review' \
    list review
none list review --as-of 2026-11-20
plan 'date: 2026-05-21'
none list review
list review --as-of 2026-11-22 >got
says '1 review' got
plan
is '5 review alice plan 2026-11-22 Bob Okafor  2026-11-21 no review date' \
    list review --as-of 2026-11-26
none list review
# the first day of the file, whatever was written since
sed -i 's/To go/To stay/' people/alice/plan.md
commit 2026-11-24
list review --as-of 2026-11-26 >got
says '5 review' got
sed -i '/^review-every/d' templates/plan.md
commit
none list review
E

seldom 'policy: its own review' <<'E'
printf 'reviewed = 2023-11-20\n' >>one-to-one.ini
commit
is '1 policy   2026-11-21   2026-11-20 review' list policy
git clone -q . ../a
git clone -q . ../b
printf 'reviewed = 2023-11-19\n' >../one-to-one.ini
sed '/^reviewed/d' one-to-one.ini >>../one-to-one.ini
git clone -q . ../c
sed -i 's/^reviewed.*/reviewed = 2023-11-19/' ../c/one-to-one.ini
git -C ../c commit -qam Earlier
is '2 policy   2026-11-20   2026-11-19 review
1 policy   2026-11-21  3 2026-11-20 review' list policy . ../a ../b ../c
cut -f 9 tsv >got
printf '../c\n\n' >want
same want got
fails 1 overdue --only policy . ../a ../b ../c >got
cat >want <<'X'
The policy in ../c
  2 days late  policy     review since 2023-11-19
The policy of 3 repositories
  1 day late   policy     review since 2023-11-20
X
same want got
fails 1 overdue --only policy --format json . ../a ../b ../c >got
jq -c '.matters[] | [.repository, .count]' got >two
printf '%s\n' '["../c",null]' '[null,3]' >want
same want two
# where it began later, it is not late from before that day: still one line
sed -i 's/^reviewed.*/reviewed = 2023-11-20\nsince = 2026-11-22/' \
    ../c/one-to-one.ini
git -C ../c commit -qam Later
is '2 policy   2026-11-21  3 2026-11-20 review' \
    list policy --as-of 2026-11-22 ../c ../a ../b
rm -rf ../a ../b ../c ../one-to-one.ini
printf 'review-every = 37 months\n' >>one-to-one.ini
commit
none list policy
E

it 'manager: nobody today, or soon' <<'E'
person alice 'started = 2026-01-05' \
    'manager = Bob Okafor <bob@example.org>, 2026-01-05..2026-10-31' \
    'manager = Carol Diaz <carol@example.org>, 2026-11-05..2026-11-30' \
    'manager = Eve Malik <eve@example.org>, 2026-12-01..2027-01-31'
commit
none list manager
is '2 manager alice  2026-11-01   2026-10-31 nobody' \
    list manager --as-of 2026-11-02
none list manager --as-of 2026-11-05
list manager --within 71 >got
says '-71 manager alice  2027-02-01' got
none list manager --within 70
sed -i '/^\[person\]/a left = 2027-01-31' people/alice/person.ini
commit
none list manager --within 100
E

# ---- options, formats

it 'tsv names the record, and the repository as it was named' <<'E'
status=planned met 2026-11-15 talk
commit 2026-11-01
fails 1 overdue --only write-up --format tsv "$PWD" >tsv
cut -f 8,9 tsv >got
printf '%s\t%s\n' people/alice/2026-11-15-talk.md "$PWD" >want
same want got
E

it '--only takes several matters, and refuses what is none' <<'E'
printf 'contract = yes\n' >>one-to-one.ini
commit
list session,contract >got
test $(wc -l <got) -eq 2
for words in sessions '' session,, 'session, contracts'; do
	fails 2 overdue --only "$words" >out 2>err
	says 'is not a matter' err
	test ! -s out
done
fails 2 overdue --only sessions 2>err
echo "overdue: --only: 'sessions' is not a matter; did you mean 'session'?" >want
same want err
E

it '--as-of takes a day as people say it' <<'E'
fails 1 overdue --as-of 2026-12-12 --format tsv >want
fails 1 overdue --as-of +3w --format tsv >got
test -s want
same want got
E

it 'refuses days and numbers that are none' <<'E'
for option in '--as-of 2026-02-30' '--as-of yestreday' '--within -1' \
    '--within x' '--history 0' '--history 121' '--format xml' \
    '--history 3 --within 3' '--history 3 --only session'; do
	fails 2 overdue $option >out 2>err
	test -s err
	test ! -s out
done
E

it 'a calendar is the work of another program' <<'E'
fails 2 overdue --format ics >out 2>err
says 'there is export-calendar' err
test ! -s out
E

it 'the latest comes first' <<'E'
printf 'contract = yes\n' >>one-to-one.ini
met 2026-09-01 talk
commit 2026-09-01
fails 1 overdue --format tsv >got
cut -f 1 got >days
sort -rn days >want
same want days
test $(wc -l <days) -ge 3
E

seldom 'html: one page, also when nothing is late' <<'E'
person alice 'started = 2026-01-01'
person dave 'started = 2026-11-01'
sed -i 's/^name = .*/name = Dave \&amp; Sons/' people/dave/person.ini
commit
fails 1 overdue --only session --format html >page
days=$(list session | sed -n 's/ session alice talk .*//p')
says "<td class=\"late\">$days days late</td><td>session</td>\
<th scope=\"row\">Alice Ng</th>" page
says '<tr><th scope="row">Bob Okafor</th><td class="n">1</td><td class="n">0</td></tr>' \
    page
says '<p>21 November 2026; 1 repository.</p>' page
fails 1 grep 'Dave' page
fails 1 overdue --only session --within 300 --format html >page
says '<th scope="row">Dave &amp;amp; Sons</th>' page
overdue --only cancelled --format html >page
says '<p>Nothing is late.</p>' page
overdue --history 3 --format html >page
says '<caption>From September 2026 to November 2026</caption>' page
says '<th scope="col">Led by</th>' page
says '<tr><th scope="row">Bob Okafor</th>' page
sed -i 's/^started.*/&\nfte = 0.5/' people/alice/person.ini
commit
overdue --history 3 --format html >page
says '*</span><span class="said">none held, late, fte changed</span>' page
says '<td class="late"><span aria-hidden="true">L</span><span class="said">none held, late</span></td>' page
# what could not be read is not taken for what has nothing late
git init -q ../none
fails 2 overdue --only cancelled --format html . ../none >page 2>err
says '<li>../none</li>' page
says '<p>21 November 2026; 2 repositories.</p>' page
says '<p>Nothing is late in what could be read.</p>' page
fails 2 overdue --history 3 --format html ../none >page 2>err
says 'there is no record in what could be read.</p>' page
# a whole path is as short as on the screen
HOME=${PWD%/*}
fails 2 overdue --only session --format html "$PWD" "$HOME/none" >page 2>err
says "<td>~/${PWD##*/}</td>" page
says '<li>~/none</li>' page
fails 2 overdue --history 3 --format html "$PWD" "$HOME/none" >page 2>err
says "<td>~/${PWD##*/}</td>" page
fails 1 grep "$HOME" page
E

it 'csv: a heading line always, and the quoting of RFC 4180' <<'E'
head=days_late,matter,person,name,kind,late_from,who,count,path,repository
printf '%s\r\n' "$head,due,what,every,pro_rata" >want
overdue --format csv --as-of 2026-01-05 >got
same want got
person alice 'name = Ng, "Ali"' 'manager = Bob Okafor <bob@example.org>' \
    'manager = Carol Diaz <carol@example.org>'
sed -i '/Alice/d' people/alice/person.ini
met 2026-01-05 talk
commit
fails 1 overdue --format csv --only session --as-of 2026-11-26 >got
printf '%s\r\n' "$head,due,what,every,pro_rata" '283,session,alice,'\
'"Ng, ""Ali""",talk,2026-02-17,Bob Okafor,,,.,2026-02-05,last held,,' >want
same want got
overdue --history 1 --format csv --as-of 2026-01-31 >got
printf '%s\r\n' person,name,kind,month,held,agreed,cancelled,late,\
repository,void,written_late,changed,leader \
    'alice,"Ng, ""Ali""",talk,2026-01,1,0,0,0,.,0,1,,' \
    ',Bob Okafor,,2026-01,1,0,0,0,,0,1,,bob@example.org' >want
same want got
E

seldom 'csv: no name is a formula for a spreadsheet' <<'E'
for as in '=1+1' '+x' '-2+3' '=A(1,2)' '-'; do
	person alice "name = $as" 'initials = AN' \
	    'manager = =Bob <bob@example.org>, initials BO'
	sed -i '/Alice/d' people/alice/person.ini
	met 2026-01-05 talk
	commit
	fails 1 overdue --format csv --only session --as-of 2026-11-26 >got
	grep -F "283,session,alice,'$as," got || grep -F "alice,\"'$as\"," got
	says ",'=Bob," got
	fails 1 overdue --format tsv --only session --as-of 2026-11-26 >got
	says '=Bob' got
	fails 1 grep "'" got
done
fails 1 overdue --within 99 --format csv --as-of 2026-02-04 >got
grep '^-[0-9]*,session' got
E

it 'json: one versioned document, also when nothing is late' <<'E'
overdue --only short --format json >got
jq -e '. == { version: 1, as_of: "2026-11-21", until: null,
    repositories: ["."], unread: [], matters: [] }' got
fails 1 overdue --only session --format json --within 7 >got
jq -e '.until == "2026-11-28" and .matters == [ { matter: "session",
    what: "never held", person: "alice", name: "Alice Ng", kind: "talk",
    since: "2026-01-05", due: "2026-02-05", late_from: "2026-02-17",
    days_late: 278, count: null, who: ["Bob Okafor"], path: null,
    repository: ".", every: null, pro_rata: null } ]' got
E

# 60 columns here, not the 80 that there are where nobody says how many
it 'people stand together, whoever has the latest first, as wide as there is room' <<'E'
person alice 'started = 2026-01-05'
met 2026-10-09 talk
person dave 'started = 2026-01-05'
contract 'date: 2026-01-12' 'talk: every 1 month'
commit
COLUMNS=60 fails 1 overdue --only session >got
cat >want <<'X'
The dave
  278 days late  session    talk, never held since
                            2026-01-05 (Bob Okafor)
Alice Ng
  1 day late     session    talk, last held 2026-10-09 (Bob
                            Okafor)
X
same want got
awk 'length > 60' got >wide
test ! -s wide
# what is not late yet stands in the order of the days shown
COLUMNS=100 fails 1 overdue --within 300 >got


awk '/^[^ ]/ { last = 0 } /^  in/ { if ($2 < last) exit 1; last = $2 }' got
E

seldom 'names in several scripts line up' <<'E'
person dave 'started = 2026-01-05'
sed -i 's/^name = .*/name = 山田太郎/' people/dave/person.ini
person eve 'started = 2026-01-05'
sed -i 's/^name = .*/name = Зоя Ё./' people/eve/person.ini
commit
fails 1 overdue --only session >got
python3 -S - <<'X' got
import sys, unicodedata
at = set()
for line in open(sys.argv[1], encoding='utf-8'):
    if line[0] != ' ':
        continue
    before = line[:line.index('never')]
    at.add(sum(2 if unicodedata.east_asian_width(c) == 'W' else 0
               if unicodedata.combining(c) else 1 for c in before))
assert len(at) == 1, at
X
E

seldom '--history: months held, agreed, cancelled and late' <<'E'
contract 'date: 2026-01-12' 'review: 2027-01-12' 'talk: every 1 month'
commit 2026-01-12
as alice on 2026-01-12 agree --yes people/alice/contract.md >/dev/null
on 2026-01-12 agree --yes people/alice/contract.md >/dev/null
met 2026-02-05 talk
met 2026-03-05 talk
status=cancelled met 2026-04-04 talk 'reason: flu'
met 2026-06-10 talk
met 2026-06-24 walk
met 2026-07-10 talk
status=planned met 2026-11-30 talk
commit 2026-07-10
for day in 02-05 03-05 06-10; do
	as alice agree --yes people/alice/2026-$day-talk.md >/dev/null
done
overdue --history 12 >got
sed -n 1,6p got >top
cat >want <<'X'
NAME        KIND  DJFMAMJJASON  HELD  AGREED  CANCELLED  LATE  WRITTEN LATE  CHANGED
Alice Ng    talk   .AAcLaHLLLL  4     3       1          7     3             2026-01 cadence
Alice Ng    walk   .....A.....  1     1       0          0     1

LED BY            DJFMAMJJASON  HELD  AGREED  CANCELLED  LATE  WRITTEN LATE  CHANGED
Bob Okafor         .AAcLaHLLLL  5     4       1          7     4
X
same want top
overdue --history 4 --as-of 2026-07-31 --format tsv >got
grep talk got | cut -f 3-7 >months
printf '%s\n' '2026-04 0 0 1 1' '2026-05 0 0 0 1' '2026-06 1 1 0 1' \
    '2026-07 1 0 0 0' | tr ' ' '\t' >want
same want months
overdue --history 12 --format json >got
test "$(jq -c '.version, .history[0].months[-5]' got)" = \
'1
{"month":"2026-07","held":1,"agreed":0,"cancelled":0,"late":false,"void":0,"written_late":0,"changed":[]}'
E

it '--history: who led on a day, in all repositories together' <<'E'
person alice 'started = 2026-01-05' \
    'manager = Bob Okafor <bob@example.org>, ..2026-03-15' \
    'manager = Carol Diaz <carol@example.org>, 2026-03-16..' \
    'supervisor = Eve Malik <eve@example.org>, walk, 2026-05-01..'
person dave 'started = 2026-05-01' 'manager = Carol D. <carol@example.org>'
met 2026-02-05 talk
met 2026-03-10 talk
met 2026-03-20 talk
met 2026-04-02 walk
met 2026-05-02 walk
who=dave met 2026-05-05 talk
commit 2026-05-05
overdue --history 5 --as-of 2026-05-31 --format tsv >tsv
grep -v '^[a-z]' tsv | cut -f 3-7,8,12 | tr '\t' ' ' >got
cat >want <<'X'
2026-01 0 0 0 0  bob@example.org
2026-02 1 0 0 0  bob@example.org
2026-03 1 0 0 0  bob@example.org
2026-03 1 0 0 0  carol@example.org
2026-04 1 1 0 0  carol@example.org
2026-05 1 0 0 1  carol@example.org
2026-05 1 1 0 0  eve@example.org
X
same want got
# one more repository with somebody whom Carol leads
git init -q ../more
mkdir -p ../more/people/erin
printf '[person]\nname = Erin\nemail = erin@example.org\nstarted = 2026-04-01
manager = Carol Diaz <carol@example.org>\n' >../more/people/erin/person.ini
on 2026-04-01 git -C ../more add -A
on 2026-04-01 git -C ../more commit -q -m Begun
overdue --history 2 --as-of 2026-05-31 --format json . ../more >json
jq -c '.leaders[] | [.name, .email, (.months | length), .months[1].late]' \
    json >got
printf '%s\n' '["Carol Diaz","carol@example.org",2,true]' \
    '["Eve Malik","eve@example.org",1,null]' >want
same want got
overdue --history 2 --as-of 2026-05-31 . ../more >got
sed -n '/^LED BY/,/^$/p' got | tr -s ' ' | cut -d ' ' -f 1-6 >led
cat >want <<'X'
LED BY AM HELD AGREED CANCELLED
Carol Diaz Ah 2 1 0
Eve Malik A 1 1 0

X
same want led
rm -rf ../more
E

seldom '--history marks months in which the rule or the person changed' <<'E'
met 2026-01-05 talk
commit 2026-01-05
person alice 'started = 2026-01-05' 'fte = 0.5'
commit 2026-02-10
person alice 'started = 2026-01-05' 'fte = 0.5' 'away = 2026-04-01..2026-04-03' \
    'probation-until = 2026-05-01'
commit 2026-03-10
printf 'since = 2026-01-02\n[kind walk]\nevery = 3 weeks\n' >>one-to-one.ini
commit 2026-04-10
sed -i 's/^every.*/every: 5 weeks/' templates/talk.md
commit 2026-05-10
sed -i 's/^every.*/&\nprobation-every: 1 week/' templates/talk.md
person alice 'started = 2026-01-05' 'left = 2026-12-31'
commit 2026-06-10
person alice 'started = 2026-01-05' 'left = 2026-12-31' 'initials = AX'
commit 2026-07-10
overdue --history 8 --as-of 2026-08-31 --format tsv >tsv
grep '^alice.talk' tsv | cut -f 3,11 | tr '\t' ' ' >got
cat >want <<'X'
2026-01 
2026-02 fte
2026-03 away,probation
2026-04 since
2026-05 cadence
2026-06 left,away,fte,probation
2026-07 
2026-08 
X
same want got
overdue --history 4 --as-of 2026-06-30 >got
says ' 2026-03 away and probation, 2026-04 since, 2026-05 cadence, 2026-06' got
says 'CHANGED: late is judged by what holds now' got
# of another kind, what was said of that
met 2026-08-01 walk
commit 2026-08-01
overdue --history 8 --as-of 2026-08-31 --format json >json
jq -r '.history[] | select(.kind == "walk").months[] | select(.month == "2026-04"
    or .month == "2026-05") | .changed | join(",")' json >got
printf '%s\n' since,cadence '' >want
same want got
E

it '--history says of each day what overdue says, also round probation' <<'E'
printf '[kind talk]\nevery = 3 months\nlatest = 3 months\n' >>one-to-one.ini
echo 'probation-every = 2 weeks' >>one-to-one.ini
person alice 'started = 2026-01-05' 'probation-until = 2026-02-10'
commit 2026-01-05
none list session --as-of 2026-01-19
none list session --as-of 2026-02-11
none list session --as-of 2026-04-05
list session --as-of 2026-02-10 >got
says '22 session' got
list session --as-of 2026-04-06 >got
says '1 session' got
overdue --history 5 --as-of 2026-05-10 >got
says 'Alice Ng    talk  LL.LL ' got
E

it '--history: on the day on which they meet again it is late no more' <<'E'
printf '[kind talk]\nevery = 1 month\nlatest = 1 month\n' >>one-to-one.ini
person alice 'started = 2026-01-31'
met 2026-01-31 talk
met 2026-03-01 talk
met 2026-04-02 talk
commit 2026-04-02
overdue --as-of 2026-03-01 --only session >got
overdue --as-of 2026-04-01 --only session >>got
same /dev/null got
overdue --history 4 --as-of 2026-04-30 --format tsv >tsv
grep '^alice.talk' tsv | cut -f 3,4,7 | tr '\t' ' ' >got
cat >want <<'X'
2026-01 1 0
2026-02 0 0
2026-03 1 0
2026-04 1 0
X
same want got
# and on the day before it was
met 2026-05-04 talk
commit 2026-05-04
overdue --history 2 --as-of 2026-05-31 --format tsv >tsv
grep '^alice.talk' tsv | cut -f 3,4,7 | tr '\t' ' ' >got
printf '%s\n' '2026-04 1 0' '2026-05 1 1' >want
same want got
E

it '--history: before somebody began no day is late, though they met' <<'E'
printf '[kind talk]\nevery = 2 weeks\nlatest = 3 weeks\n' >>one-to-one.ini
person alice 'started = 2026-02-18'
met 2025-12-09 talk
met 2026-02-12 talk
commit 2026-02-23
overdue --history 3 --as-of 2026-03-04 --format tsv >tsv
grep '^alice.talk' tsv | cut -f 3,4,7 | tr '\t' ' ' >got
printf '%s\n' '2026-02 1 0' '2026-03 0 0' >want
same want got
E

seldom '--history shows what was made void, a cancellation too' <<'E'
met 2026-09-10 talk
status=cancelled met 2026-10-04 talk 'reason: flu'
met 2026-10-06 talk
met 2026-11-02 walk
commit 2026-11-05
overdue --history 3 >got
head -1 got | grep -q 'LATE$'
for day in 10-04-talk 10-06-talk 11-02-walk; do
	void-record -m 'Never was.' people/alice/2026-$day.md >/dev/null
done
overdue --history 3 >got
sed -n 1,3p got | tr -s ' ' >top
cat >want <<'X'
NAME KIND SON HELD AGREED CANCELLED LATE WRITTEN LATE VOID
Alice Ng talk hvL 1 0 0 3 1 2
Alice Ng walk ..V 0 0 0 0 0 1
X
same want top
says 'V none of these, but a record that is void   v the same, and late' got
overdue --history 2 --format tsv >got
grep ^alice got | cut -f 2-7,9 | tr '\t' ' ' >months
printf '%s\n' 'talk 2026-10 0 0 0 1 2' 'talk 2026-11 0 0 0 1 0' \
    'walk 2026-10 0 0 0 0 0' 'walk 2026-11 0 0 0 0 1' >want
same want months
overdue --history 2 --format json >got
test "$(jq -c '.history[0].months[0].void' got)" = 2
# another record under a void name
met 2026-10-06 talk
commit 2026-11-06
overdue --history 2 --format tsv >got
grep '2026-10' got | grep talk | cut -f 4,9 | tr '\t' ' ' >months
echo '1 2' | same - months
E

it '--history counts nothing of somebody whose records cannot be read' <<'E'
person dave 'started = 2026-01-05'
met 2026-10-05 talk
who=dave met 2026-10-05 talk
who=dave met 2026-11-05 talk
sed 's/held/hold/' people/alice/2026-10-05-talk.md \
    >people/alice/2026-09-05-talk.md
sed -i 's/2026-10-05/2026-09-05/' people/alice/2026-09-05-talk.md
commit
agree --yes people/dave/2026-10-05-talk.md >/dev/null
GIT_AUTHOR_NAME='The dave' GIT_COMMITTER_NAME='The dave' \
    GIT_AUTHOR_EMAIL=dave@example.org GIT_COMMITTER_EMAIL=dave@example.org \
    agree --yes people/dave/2026-11-05-talk.md >/dev/null
git commit -q --allow-empty -m 'since then'
fails 2 overdue --history 3 --format tsv >got 2>err
says people/alice/2026-09-05-talk.md err
grep ^[a-z] got | cut -f 1-6 | tr '\t' ' ' >rows
printf 'dave talk 2026-%s\n' '09 0 0 0' '10 1 0 0' '11 1 1 0' >want
same want rows
# whoever leads is given no more than the rows have
grep '^[^a-z]' got | cut -f 3-6 | tr '\t' ' ' >rows
sed 's/dave talk //' want | cmp - rows
E

it '--history shows who left since, until then' <<'E'
met 2026-05-05 talk
person alice 'started = 2026-04-05' 'left = 2026-09-20'
commit
overdue --history 12 >got
says 'Alice Ng    talk      .HLLLL    1     0       0          4' got
says '2026-11 left' got
none overdue --history 2
E

# ---- repositories

it 'several repositories, with a work tree or bare, by name or by list' <<'E'
git clone -q --bare . ../b.git
git clone -q . ../c
printf '%s\n' '# ours' '' ' ../c  ' '../b.git' >../repos
fails 1 overdue --only session --format tsv ../b.git ../c >got
cut -f 9 got >names
printf '%s\n' ../b.git ../c >want
same want names
fails 1 overdue --only session --format tsv --repos ../repos >list
same got list
# as an editor of Windows writes it
sed '1s/^/\xef\xbb\xbf/; s/$/\r/' ../repos >../windows
fails 1 overdue --only session --format tsv --repos ../windows >list
same got list
fails 1 overdue --only session --format tsv --repos ../repos . >list
test $(wc -l <list) -eq 3
fails 1 overdue --only session ../b.git ../c >got
says ../b.git got
fails 1 overdue -C ../b.git --only session --format tsv >got
test $(wc -l <got) -eq 1
rm -rf ../b.git ../c ../repos
E

# alone: CMD... on one processor, where there are more
alone="taskset -c $(taskset -cp $$ | sed 's/.*[ ,-]//')"
export alone

seldom 'however many processes read them, they say the same' <<'E'
touch no-fsck
for i in 1 2 3 4 5 6 7; do
	git clone -q --bare . r$i.git
	echo r$i.git
done >list
rm -rf r3.git/objects/*
git -C r5.git update-ref -d HEAD
ln -s r2.git s.git
printf '%s\n' s.git /nothing r6.git >>list
for format in text tsv json; do
	for option in --only=session --within=400 --history=5; do
		# nothing is kept at first, then what was learnt
		for kept in no yes; do
			[ $kept = yes ] || rm -rf r*.git/one-to-one
			fails 2 $alone overdue --format $format $option \
			    --repos list >want 2>wanterr
			[ $kept = yes ] || rm -rf r*.git/one-to-one
			fails 2 overdue --format $format $option \
			    --repos list >got 2>goterr
			same want got
			same wanterr goterr
		done
	done
done
test $(wc -l <goterr) -eq 3
E

if [ $(nproc) -gt 1 ] && strace -V >"$root/version" 2>&1; then
	it 'a process that is killed has not found that nothing is overdue' \
	    <<'E'
for i in 1 2 3 4; do
	git clone -q --bare . r$i.git
done
# somebody kills what is at the second
fails 2 traced -f -o calls -P "$PWD/r2.git/packed-refs" -e trace=openat \
    -e inject=openat:signal=KILL overdue --only session --format tsv r1.git \
    r2.git r3.git r4.git >got 2>err
cut -f 9 got >names
printf '%s\n' r1.git r3.git r4.git >want
same want names
echo 'overdue: r2.git: the process that was at it was killed by signal 9; '\
'read it alone: overdue r2.git' >want
same want err
fails 1 overdue --only session r2.git >got
fails 2 traced -f -o calls -P "$PWD/r2.git/packed-refs" -e trace=openat \
    -e inject=openat:signal=KILL overdue --only session --format json r1.git \
    r2.git >got 2>err
test "$(jq -c '.unread, (.matters | length)' got)" = '["r2.git"]
1'
E

	it 'one repository, or one processor, is read without another process' \
	    <<'E'
git clone -q --bare . r1.git
git clone -q --bare . r2.git
fails 1 traced -f -o calls -e trace=clone,clone3,fork overdue r1.git r2.git \
    >out
test $(grep -c '(' calls) -eq 2
fails 1 traced -f -o calls -e trace=clone,clone3,fork overdue r1.git >out
fails 1 traced -f -o more -e trace=clone,clone3,fork $alone overdue r1.git \
    r2.git >out
test ! -s calls
test ! -s more
E
else
	skip 'a process that is killed has not found that nothing is overdue' \
	    'one processor, or no strace(1)'
	skip 'one repository, or one processor, is read without another process' \
	    'one processor, or no strace(1)'
fi

it 'a repository that is named twice is reported once' <<'E'
git clone -q --bare . ../b.git
ln -s b.git ../link.git
fails 1 overdue --only session --format tsv . "$PWD" .git ../b.git ../link.git \
    >got
cut -f 9 got >names
printf '%s\n' . ../b.git >want
same want names
rm -rf ../b.git ../link.git
E

if [ "$(id -u)" -eq 0 ]; then
	it 'a repository of another user is trouble, with a way out' <<'E'
git clone -q --bare . theirs.git
chown -R 12345 theirs.git
fails 2 overdue --only session . theirs.git >out 2>err
says 'Alice Ng' out
says 'git config --global --add safe.directory' err
chown -R 0 theirs.git
E
else
	skip 'a repository of another user is trouble, with a way out' \
	    'only root can make one'
fi

it 'a repository that is closed to whoever asks is told from a wrong path' <<'E'
git clone -q --bare . shut.git
chmod 0 shut.git
# root enters every folder, without these rights it does not
barred=
[ "$(id -u)" -ne 0 ] ||
    barred='setpriv --bounding-set=-dac_override,-dac_read_search'
fails 2 $barred overdue --only session . shut.git >out 2>err
chmod 700 shut.git
says 'Alice Ng' out
says "overdue: 'shut.git' is closed to this account; ask whoever looks after it \
to let it in" err
# nor is a configuration that is closed none: it may say whose keys count
git clone -q --bare . shut2.git
chmod 0 shut2.git/config
fails 2 $barred overdue --only session . shut2.git >out 2>err
chmod 644 shut2.git/config
says 'Alice Ng' out
says "overdue: cannot read $PWD/shut2.git/config: Permission denied; ask whoever \
looks after it to let this account read it" err
E

it 'a history that cannot be read is trouble, whoever is read first' <<'E'
touch no-fsck
# to be read in days to come: what goes wrong then is no matter of today's
person aaron 'started = 2026-12-10'
met 2026-09-01 talk
commit 2026-09-01
overdue --only agreement >out || [ $? -eq 1 ]
says 'not agreed' out
rm -rf .git/one-to-one
gone=$(git rev-list HEAD | tail -n 1)
rm ".git/objects/$(echo $gone | cut -c 1-2)/$(echo $gone | cut -c 3-)"
for i in 1 2; do
	fails 2 overdue >out 2>err
	says "commit $gone is not here" err
done
E

it 'a repository that cannot be read is trouble; the others are reported' <<'E'
git clone -q --bare . ok.git
git init -q --bare unborn.git
git init -q unborn
git clone -q --bare . broken.git
rm -rf broken.git/objects
mkdir broken.git/objects nothing
touch no-fsck
for other in unborn.git unborn broken.git /nothing; do
	fails 2 overdue --only session ok.git $other >out 2>err
	says 'Alice Ng' out
	says $other err
done
fails 2 overdue --only session --format json unborn.git ok.git >out 2>err
test "$(jq -c '.unread, (.matters | length)' out)" = '["unborn.git"]
1'
fails 2 overdue --only short ok.git unborn.git >out 2>err
test ! -s out
says 'has no commit yet; push the first one from a clone' err
fails 2 overdue --history 3 unborn.git >out 2>err
fails 2 overdue --repos nowhere 2>err
says nowhere err
: >empty
fails 2 overdue --repos empty 2>err
says 'names no repository' err
E

it 'what is named is not looked for further up' <<'E'
git init -q outer
git -C outer commit -q --allow-empty -m dotfiles
git clone -q --bare . outer/notes.git
mkdir outer/folder
cd outer
for broken in refs objects HEAD; do
	mv notes.git/$broken gone
	fails 2 overdue notes.git >out 2>err
	says "overdue: 'notes.git' is not a git repository" err
	echo notes.git >list
	fails 2 overdue --repos list >out 2>err
	fails 2 overdue -C notes.git >out 2>err
	says 'this is not a notes repository' err
	fails 2 audit-trail -C notes.git >out 2>err
	says 'this is not a notes repository' err
	mv gone notes.git/$broken
done
fails 1 overdue notes.git >out
fails 2 overdue folder 2>err
says "'folder' is not a git repository" err
fails 2 overdue . 2>err
says 'this is not a notes repository: it has neither people/ nor one-to-one.ini; '\
'new-person begins one' err
(cd folder && fails 2 overdue 2>../err)
says 'this is not a notes repository' err
E

it 'a repository of another user is read as git reads it' <<'E'
[ "$(id -u)" -eq 0 ] || exit 0
git clone -q --bare . notes.git
chown -R 12345 notes.git
fails 2 overdue notes.git 2>err
says 'belongs to another user' err
git config --global safe.directory '*'
fails 1 overdue notes.git >out
git clone -q --bare . more.git
chown -R 12346 more.git
# git is asked once, for however many there are; where libgit2 knows of "*" by
# itself (1.7), it need not be asked
if strace -V >version 2>&1; then
	fails 1 traced -f -o calls -e trace=execve $alone overdue notes.git \
	    more.git >out
	test $(grep -c 'execve.*/git".* = 0' calls) -le 1
fi
git config --global --add safe.directory ''
fails 2 overdue notes.git >out 2>err
says 'belongs to another user' err
git config --global --add safe.directory "$PWD/notes.git"
fails 1 overdue notes.git >out
# which bare ones git finds by itself is another question: this one is named
git config --global --unset-all safe.directory
git config --global safe.bareRepository explicit
fails 1 git -c safe.directory="$PWD/notes.git" -c alias.late='!overdue' \
    late notes.git >out
touch no-fsck
E

it 'outside of a repository' <<'E'
mkdir ../outside
fails 2 overdue -C ../outside 2>err
says 'git repository' err
rmdir ../outside
E

it 'settings that cannot be read: nothing is taken for granted' <<'E'
printf 'agree-withn = 3 days\n' >>one-to-one.ini
commit
fails 2 overdue >out 2>err
says 'one-to-one.ini:3:' err
test ! -s out
fails 2 overdue . >out 2>err
printf '[policy]\nkinds = tlak\n' >one-to-one.ini
commit
fails 2 overdue >out 2>err
says tlak err
printf '[policy]\nkinds = plan\n' >one-to-one.ini
commit
fails 2 overdue >out 2>err
says plan err
E

it 'one person'"'"'s broken file does not hide the others' <<'E'
person dave 'started = 2026-01-05'
person eve 'started = 2026-01-05'
printf 'name = Dave\n' >people/dave/person.ini
mkdir -p people/eve
printf 'no record\n' >people/eve/2026-11-01-talk.md
mkdir people/aaron
printf 'nobody\n' >people/aaron/2026-11-01-talk.md
commit
fails 2 overdue --only session >out 2>err
says 'Alice Ng' out
says people/dave/person.ini: err
says people/eve/2026-11-01-talk.md: err
says people/aaron/person.ini: err
fails 2 overdue --only session --format json >out 2>err
test "$(jq -c .unread out)" = '["."]'
E

it 'a clone without its history says so, and nothing of what is late' <<'E'
met 2026-11-01 talk
commit 2026-11-01
git clone -q --depth 1 "file://$PWD" part
fails 2 overdue --only session part >out 2>err
test ! -s out
fails 2 overdue --only agreement part >out 2>err
says 'part: this repository is shallow' err
says 'git -C part fetch --unshallow' err
fails 2 overdue -C part/.git --only session .. 2>err
says 'git -C part/.git/.. fetch --unshallow' err
cp -R part "Bob's part"
fails 2 overdue --only session part "Bob's part" 2>err
says 'git -C part fetch --unshallow' err
says "git -C 'Bob'\\''s part' fetch --unshallow" err
eval "$(sed -n 's/.*first: \(git -C part .*\)/\1/p' err)"
fails 1 overdue --only agreement part >out
E

it 'what is not committed is not seen' <<'E'
met 2026-11-20 talk
list session >got
says 'never held' got
rm -r people
list session >got
says 'never held' got
E

it 'an output that cannot be written is trouble' <<'E'
for format in text tsv json; do
	fails 2 overdue --format $format >/dev/full 2>err
	test -s err
done
fails 2 overdue --history 3 >/dev/full 2>err
E

it 'nothing from inside a record is printed, nor in a message' <<'E'
body='xyzzy

### xyzzy

- [ ] @xyzzy xyzzy by 2026-11-01
- [ ] @alice xyzzy by 2026-11-02 (from 2026-10-01)
  xyzzy

| xyzzy |

[xyzzy]: http://xyzzy

## Xyzzy

xyzzy' met 2026-11-01 talk 'with: xyzzy' 'place: xyzzy' 'minutes: 5'
status=cancelled met 2026-11-10 talk 'reason: xyzzy'
body='xyzzy' met 2026-09-01 walk 'place: xyzzy'
printf '%s\n' --- 'kind: plan' 'review: 2026-11-01' --- '# xyzzy' '## Notes' \
    'xyzzy' >people/alice/plan.md
contract 'date: 2026-01-12' 'talk: every 1 month'
printf '\nxyzzy\n' >>people/alice/contract.md
commit 2026-11-01
for format in text tsv json; do
	overdue --within 400 --format $format >>out 2>&1 || [ $? -eq 1 ]
done
overdue --history 12 >>out 2>&1
overdue --history 12 --format json >>out 2>&1
says 'past their day' out
says 'in a row' out || says 'not replaced' out
fails 1 grep -i xyzzy out
E

it 'control characters of a name do not reach the terminal' <<'E'
git clone -q --bare . "$(printf 'a\033[2Jb.git')"
fails 1 overdue --only session "$(printf 'a\033[2Jb.git')" . >got 2>&1
says 'a?[2Jb.git' got
fails 1 grep "$(printf '\033')" got
E

done_testing
