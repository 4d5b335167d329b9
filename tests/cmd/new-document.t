#!/bin/sh
# SPDX-License-Identifier: ISC
# new-document - start a contract, a plan or another document of a person.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

given <<'E'
alice_joins
cd notes
commit people
E

it 'writes a document from its template, prints its path, commits nothing' <<'E'
cd notes
does new-document alice risk-assessment
echo people/alice/risk-assessment.md >../want
same ../want "$out"
same /dev/null "$err"
{
	cat <<'X'
---
kind: risk-assessment
date: 2026-11-21
review: 2027-11-21
---
X
	sed '1,/^---$/d; s/{{title}}/Individual risk assessment/
	    s/{{person}}/Alice Ng/; s/{{manager}}/Bob Okafor/' \
	    "$top/lib/notes/kinds/risk-assessment.md"
} >../want
same ../want people/alice/risk-assessment.md
stat -c %a people/alice/risk-assessment.md >../got
echo 644 >../want
same ../want ../got
git status --porcelain >../got
echo '?? people/alice/risk-assessment.md' >../want
same ../want ../got
E

it 'knows these kinds, each to be looked at again in its time' <<'E'
cd notes
while read -r kind review; do
	does new-document alice $kind
	sed -n 4p people/alice/$kind.md >../got
	echo "review: $review" >../want
	same ../want ../got
	fill_in people/alice/$kind.md
done <<'X'
contract 2027-11-21
objectives 2027-11-21
development-plan 2027-05-21
risk-assessment 2027-11-21
personal-plan 2027-11-21
registration 2027-11-21
X
check-record
E

it 'starts a contract from the figures of the policy' <<'E'
cd notes
cat >one-to-one.ini <<'X'
[policy]
kinds = practice-supervision | one-to-one | support | appraisal
[kind one-to-one]
every = 2 weeks
latest = 20 days
minutes = 45
X
does new-document alice contract
sed -n '/^---$/,/^---$/p' people/alice/contract.md >../got
cat >../want <<'X'
---
kind: contract
date: 2026-11-21
review: 2027-11-21
practice-supervision: every 4 weeks, latest 6 weeks
one-to-one: every 2 weeks, latest 20 days, 45 minutes
support: every 2 months, 60 minutes
X
sed -n 's/^every: /appraisal: every /p' "$top/lib/notes/kinds/appraisal.md" >>../want
echo --- >>../want
same ../want ../got
E

it 'starts a contract from the figures that hold after probation' <<'E'
cd notes
printf '%s\n' '[policy]' 'kinds = support' '[kind support]' \
    'every = 2 months' 'latest = 3 months' 'probation-every = 1 month' \
    >one-to-one.ini
echo 'probation-until = 2026-12-31' >>people/alice/person.ini
does new-document alice contract
says 'support: every 2 months, latest 3 months, 60 minutes' \
    people/alice/contract.md
E

it 'refuses a policy that names what is no kind of meeting' <<'E'
cd notes
printf '[policy]\nkinds = one-to-one | chat\n' >one-to-one.ini
refuses "new-document: one-to-one.ini:2:9: kinds: there is no kind 'chat'; name \
another" \
    new-document alice contract
printf '[policy]\nkinds = one-to-one | objectives\n' >one-to-one.ini
refuses "new-document: one-to-one.ini:2:9: kinds: 'objectives' is a document, \
not a meeting; name a kind of meeting" new-document alice contract
E

it 'knows kinds in templates/' <<'E'
cd notes
mkdir templates
cat >templates/plan.md <<'X'
---
title: My plan
session: no
review-every: 3 months
---

# {{title}}: {{person}} with {{manager}}, {{date}}, {{long-date}} ({{kind}})

## Steps

<!-- Which? -->
X
does new-document alice plan
cat >../want <<'X'
---
kind: plan
date: 2026-11-21
review: 2027-02-21
---

# My plan: Alice Ng with Bob Okafor, 2026-11-21, 21 November 2026 (plan)

## Steps

<!-- Which? -->
X
same ../want people/alice/plan.md
E

seldom 'refuses a kind that is none, or one of meeting' <<'E'
cd notes
all='contract, development-plan, objectives, personal-plan, registration, '\
'risk-assessment'
for kind in x ''; do
	refuses "new-document: there is no kind '$kind'; there are $all" \
	    new-document alice "$kind"
done
for kind in contrat ../contract Contract 'con tract' contracts; do
	refuses "new-document: there is no kind '$kind'; did you mean \
'contract'?" new-document alice "$kind"
done
mkdir templates
printf -- '---\nsession: no\n---\n' >templates/way.md
refuses "new-document: there is no kind 'x'; there are $all, way" \
    new-document alice x
refuses "new-document: there is no kind 'wya'; did you mean 'way'?" \
    new-document alice wya
refuses 'new-document: one-to-one is a kind of meeting; start it with: '\
'new-session -k one-to-one alice' \
    new-document alice one-to-one
misused 'new-document: the kind is missing' new-document alice
misused "new-document: 'x' is too much" new-document alice contract x
misused "new-document: there is no option '-r'" new-document alice -rf
E

it 'refuses a kind that no document can be called by' <<'E'
cd notes
mkdir -p templates
printf '%s\n' --- 'session: no' --- '# {{title}}' '' '## What' \
    >templates/2026-plan.md
does new-document alice 2026-plan
mv templates/2026-plan.md templates/2026-01-01-plan.md
refuses "new-document: templates/2026-01-01-plan.md: a kind's name does not \
begin with a day, which would be taken for that of its records; give it \
another name" new-document alice 2026-01-01-plan
E

it 'refuses a template that cannot be understood' <<'E'
cd notes
mkdir templates
broken() {
	cat >templates/plan.md
	refuses "new-document: templates/plan.md:$1" new-document alice plan
}
printf -- '---\nsession: no\nreview-every: often\n---\n' | broken "3:15: \
review-every: 'often' is not an interval; write for example '2 weeks' or '1 month'"
printf -- '---\nsession: no\n---\n\n# {{nobody}}\n' | broken "5:3: unknown \
placeholder '{{nobody}}'; there are title, person, manager, date, long-date, \
kind"
printf -- '# Plan\n' | broken "1:1: front matter missing: the first line must \
be '---' and nothing else"
printf -- '---\r\n' | broken "1:4: $crlf"
rm templates/plan.md
ln -s ../../plan.md templates/plan.md
refuses 'new-document: templates/plan.md: a symbolic link, not a file; put the file itself there' \
    new-document alice plan
E

it 'refuses a person who is none' <<'E'
cd notes
refuses "new-document: there is no person 'dave'; new-person adds one" \
    new-document dave contract
for id in alcie Alice alice/; do
	refuses "new-document: there is no person '$id'; did you mean \
'alice'?" new-document $id contract
done
for id in ../alice ''; do
	refuses "new-document: '$id' is not a person's id; an id is small \
letters, digits and '-', at most 64" new-document "$id" contract
done
refuses 'new-document: nobody is manager of alice on 2026-01-01; add to '\
'people/alice/person.ini: manager = NAME <ADDRESS>, FIRST-DAY..' \
    env ONE_TO_ONE_TODAY=2026-01-01 new-document alice contract
E

it 'never writes over a document' <<'E'
cd notes
contract=people/alice/contract.md
there="new-document: $contract: exists already: change that one, and \
commit it"
echo mine >$contract
refuses "$there" new-document alice contract
commit $contract
rm $contract
refuses "new-document: $contract: is committed, but not here; bring it \
back: git restore $contract" new-document alice contract
git rm -q $contract
refuses "new-document: $contract: is committed, but not here; bring it \
back: git restore --staged --worktree $contract" new-document alice contract
git restore --staged $contract
plan=people/alice/personal-plan.md
echo mine >$plan
git add $plan
rm $plan
refuses "new-document: $plan: is staged, but not here; bring it back: git \
restore $plan" new-document alice personal-plan
ln -s nowhere $contract
refuses "new-document: $contract: a symbolic link, not a file; put the file itself there" \
    new-document alice contract
rm $contract
mkdir $contract
refuses "new-document: $contract: not a regular file; move it away" \
    new-document alice contract
E

it 'opens the editor that git would open' <<'E'
cd notes
export GIT_EDITOR VISUAL EDITOR
contract=people/alice/contract.md
opens() {
	does new-document -e alice contract
	echo "$1" >../want
	tail -n 1 $contract >../got
	same ../want ../got
	rm $contract
}
EDITOR='echo editor >>'
opens editor
VISUAL='echo visual >>'
opens editor	# VISUAL is for a terminal that can move its cursor
TERM=vt100
opens visual
git config core.editor 'echo the repository names no programs >>'
opens visual
git config --global core.editor 'echo setting >>'
opens setting
GIT_EDITOR='echo "it is" mine >>'
opens 'it is mine'
E

it 'opens the one that git was built with, where none is named' <<'E'
cd notes
contract=people/alice/contract.md
refuses "new-document: $contract is not written: git knows no \
program for a terminal that can do so little; name one: GIT_EDITOR" new-document -e alice contract
TERM=vt100
editor=$(git var GIT_EDITOR)
mkdir ../bin
printf '#!/bin/sh\necho its own >>"$1"\n' >"../bin/${editor##*/}"
chmod +x "../bin/${editor##*/}"
PATH=$(cd ../bin && pwd):$PATH
case $editor in /*) git config --global core.editor "${editor##*/}" ;; esac
does new-document -e alice contract
test "$(tail -n 1 $contract)" = 'its own'
E

it 'does not run the document where the editor is set to nothing' <<'E'
cd notes
contract=people/alice/contract.md
refuses "new-document: $contract is not written: the editor '' \
ended with status 127; name another: GIT_EDITOR" env EDITOR= \
    new-document -e alice contract
E

it '-e shows what check-record says of a contract' <<'E'
cd notes
contract=people/alice/contract.md
does env GIT_EDITOR='sed -i "/^date:/d; s/^one-to-one:/one-to-on:/"' \
    new-document -e alice contract
fails 1 check-record $contract >../findings
grep 'add .date: YYYY' ../findings
grep "no kind 'one-to-on'" ../findings
sed 's/^/new-document: /' ../findings >../want
grep -F "$contract:" "$err" >../got
same ../want ../got
E

it 'leaves nothing behind when the editor fails' <<'E'
cd notes
contract=people/alice/contract.md
refuses "new-document: $contract is not written: the editor \
'false' ended with status 1; name another: GIT_EDITOR" env GIT_EDITOR=false new-document -e alice contract
E

it 'leaves what was typed when the editor fails later' <<'E'
cd notes
contract=people/alice/contract.md
fails 2 env GIT_EDITOR='fail() { echo typed >>"$1"; exit 3; }; fail' \
    new-document -e alice contract >../got 2>"$err"
echo $contract >../want
same ../want ../got
says "new-document: $contract is kept as it was left: the editor '" "$err"
says "' ended with status 3; name another: GIT_EDITOR" "$err"
echo typed >../want
tail -n 1 $contract >../got
same ../want ../got
E

c=new-document try='new-document alice contract'
prints=people/alice/contract.md
. "${0%/*}/trouble.sh"

done_testing
