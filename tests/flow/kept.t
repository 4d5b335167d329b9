#!/bin/sh
# SPDX-License-Identifier: ISC
# What an organisation has to be able to show: that the documents it asks for
# are there and are looked at again, and what was said of them on some day.
. "${0%/*}/../lib.sh"
. "${0%/*}/../cmd/words.sh"

# late MATTERS DAY   what overdue says, or nothing
cat >>"$words" <<'E'
a=people/alice
late() {
	overdue --only $1 --as-of $2 --format tsv || [ $? -eq 1 ]
}
E

given <<'E'
alice_joins
cd notes
git add people
on 2026-01-05 git commit -qm 'Alice Ng joins'
E

it 'a personal plan and a risk assessment are there, and up to date (R97)' <<'E'
cd notes
printf '[policy]\ndocuments = personal-plan | risk-assessment\n' \
    >one-to-one.ini
git add one-to-one.ini
on 2026-01-05 git commit -qm Policy
late review 2026-02-01 >../got
says personal-plan ../got
says risk-assessment ../got
for kind in personal-plan risk-assessment; do
	on 2026-02-02 new-document alice $kind >../path
	fill_in $a/$kind.md
done
git add people
on 2026-02-02 git commit -qm Documents
late review 2026-02-03 >../got
same /dev/null ../got
# nobody looked at it again
day=$(sed -n 's/^review: //p' $a/personal-plan.md)
late review "$(date -u -d "$day 1 day" +%F)" >../got
says personal-plan ../got
on "$day" sed -i "s/^review: .*/review: 2030-01-01/" $a/personal-plan.md
on "$day" git commit -qam 'Still right'
late review "$(date -u -d "$day 1 day" +%F)" >../got
fails 1 grep personal-plan ../got
# when it was changed last, and by whom
audit-trail $a/personal-plan.md >../got
says "$day " ../got
E

it 'whoever leads others has the skills for it (R99)' <<'E'
cd notes
mkdir templates
cat >templates/supervisor-skills.md <<'X'
---
title: Skills of a supervisor
session: no
agreed-by: none
review-every: 2 years
---
# {{title}}: {{person}}

## Training
X
printf '[policy]\ndocuments = supervisor-skills\n' >one-to-one.ini
git add .
on 2026-01-05 git commit -qm Policy
late review 2026-02-01 >../got
says supervisor-skills ../got
says missing ../got
on 2026-02-02 new-document alice supervisor-skills >../path
fill_in $a/supervisor-skills.md
git add people
on 2026-02-02 git commit -qm Trained
late review 2028-02-02 >../got
same /dev/null ../got
late review 2028-02-03 >../got
says supervisor-skills ../got
fails 1 grep missing ../got
E

it 'what was said of a day is said again by a clone of that day (R104)' <<'E'
cd notes
everything() {
	overdue --as-of 2026-10-31 --within 60 --format json "$1" ||
	    [ $? -eq 1 ]
}
on 2026-10-01 new-session -d 2026-10-01 alice >../path
git add people
on 2026-10-01 git commit -qm 'A draft'
then=$(git rev-parse HEAD)
everything . >../said
says write-up ../said
# written up late, and agreed later
fill_in $a/2026-10-01-one-to-one.md
on 2026-11-16 git commit -qam 'Written up'
as alice on 2026-11-18 agree --yes $a/2026-10-01-one-to-one.md >../out
everything . >../now
fails 1 cmp -s ../said ../now
git clone -q . ../clone
git -C ../clone checkout -q --detach $then
everything ../clone | sed 's/"[^"]*clone"/"."/' >../again
sed 's/"[^"]*notes"/"."/' ../said >../want
same ../want ../again
E

done_testing
