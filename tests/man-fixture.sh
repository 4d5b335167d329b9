# SPDX-License-Identifier: ISC
# The repository in which the examples of the manual pages take place (man.t
# says which); read with `.` in an empty folder.  Afterwards one stands in
# notes/:
#
#	people/alice/person.ini			Alice Ng, initials AN, whose
#						manager is Bob Okafor; since
#						2026-01-05
#	people/alice/2026-10-24-one-to-one.md	held and agreed by Alice
#	people/alice/2026-11-07-one-to-one.md	held, written up, and waits for
#						Alice; one item open, due on
#						2026-11-14
set -e
alice_joins
cd notes
git add people
on 2026-01-05 git commit -q -m 'Alice Ng joins'

# held DATE LONG-DATE DONE NEXT [RECURRING]: a record as people write it
held() {
	cat >"people/alice/$1-one-to-one.md" <<X
---
kind: one-to-one
date: $1
status: held
with: Bob Okafor
place: Room 3
minutes: 60
---

# One to one: Alice Ng and Bob Okafor, $2

## Achieved since last meeting

$3

## Issues affecting performance or delivery

Nothing to report.

## Focus and priorities for next period

$4

## Updates for management or organisation

Nothing to report.

## Anything to raise or discuss

Nothing to report.${5-}
X
	git add people
	on "$1" git commit -q -m "Write-up of $2"
}
held 2026-10-24 '24 October 2026' \
    'The desk was staffed all month.' \
    '- [ ] @alice draft the winter rota by 2026-11-06' '

## Objectives

All of them are on track.

## Registration

Nothing to report.'
as alice on 2026-10-26 agree --yes people/alice/2026-10-24-one-to-one.md \
    >/dev/null
held 2026-11-07 '7 November 2026' \
    '- [x] @alice draft the winter rota by 2026-11-06 (from 2026-10-24)' \
    '- [ ] @alice publish the winter rota by 2026-11-14' '

## Objectives

All of them are on track.'
set +e
