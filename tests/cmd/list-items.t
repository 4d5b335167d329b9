#!/bin/sh
# SPDX-License-Identifier: ISC
# The items themselves: whose, until when, since when, how often they came
# along, and where they stand.
. "${0%/*}/../lib.sh"

# record DATE ITEM...	a held one-to-one of Alice's with these lines as its
#			list, committed on that day
cat >>"$words" <<'E'
record() {
	_day=$1
	shift
	{
		printf '%s\n' --- 'kind: one-to-one' "date: $_day" \
		    'status: held' --- '' '# One to one' '' \
		    '## Focus and priorities for next period' ''
		printf '%s\n' "$@"
	} >"people/alice/$_day-one-to-one.md"
	git add people
	on "$_day" git commit -q -m "Write-up of $_day"
}
E

given <<'E'
git init -q .
mkdir -p people/alice
cat >people/alice/person.ini <<'X'
[person]
name = Alice Ng
email = alice@example.org
email = alice@home.example
started = 2026-01-05
manager = Bob Okafor <bob@example.org>, 2026-01-05..
X
git add people
on 2026-01-05 git commit -q -m 'Alice joins'
record 2026-02-02 '- [ ] @alice draft the rota by 2026-03-01' \
    '- [ ] @bob book the room' '- [ ] nobody does this' \
    '- [ ] @alice forgotten'
record 2026-03-02 \
    '- [ ] @alice draft the rota by 2026-03-01 (from 2026-02-02)' \
    '- [x] @bob book the room (from 2026-02-02)' \
    '- [ ] nobody does this (from 2026-02-02)'
record 2026-11-07 \
    '- [ ] @alice draft the rota by 2026-11-14 (from 2026-02-02)' \
    '- [ ] @manager ask HR by 2026-12-01' \
    '- [-] nobody does this (from 2026-02-02)' \
    '- [ ] @alice call Dave by 2026-11-21'
E

it 'lists by owner what is open, with its day and its age' <<'E'
list-items >got
cat >want <<'X'
Alice Ng <alice@example.org>
  7 days late    draft the rota
                 set 2026-02-02, 9 months ago, carried twice
                 people/alice/2026-11-07-one-to-one.md:11
  due today      call Dave
                 set 2026-11-07, 2 weeks ago
                 people/alice/2026-11-07-one-to-one.md:14

Bob Okafor <bob@example.org>
  by 2026-12-01  ask HR
                 Alice Ng: set 2026-11-07, 2 weeks ago
                 people/alice/2026-11-07-one-to-one.md:12
X
same want got
list-items --open alice >got
same want got
COLUMNS=100 list-items --owner bob >got
cat >want <<'X'
Bob Okafor <bob@example.org>
  by 2026-12-01  ask HR
                 Alice Ng: set 2026-11-07, 2 weeks ago  people/alice/2026-11-07-one-to-one.md:12
X
same want got
E

it 'lists what is late, as overdue counts it' <<'E'
list-items --late --format tsv >got
printf '%s\t' . alice open alice@example.org 2026-11-14 2026-02-02 2 \
    people/alice/2026-11-07-one-to-one.md 11 >want
echo 'draft the rota' >>want
same want got
fails 1 overdue --only action --format tsv >late
test "$(cut -f 1,7 late)" = "$(printf '7\t1')"
list-items --late --as-of 2026-11-22 --format tsv >tsv
cut -f 10 tsv >got
printf '%s\n' 'draft the rota' 'call Dave' >want
same want got
E

it 'what is from before the beginning is not late' <<'E'
printf '[policy]\nsince = 2026-11-10\n' >one-to-one.ini
git add .
git commit -q -m settings
list-items --late >got
same /dev/null got
overdue --only action
list-items --format tsv >got
test $(wc -l <got) -eq 3
E

it 'is late since the beginning, where its day was before that, as overdue says' <<'E'
printf '[policy]\nsince = 2026-11-20\n' >one-to-one.ini
f=people/alice/2026-11-20-one-to-one.md
sed 's/2026-11-07/2026-11-20/' people/alice/2026-11-07-one-to-one.md >$f
git add .
git commit -q -m settings
list-items --late --format json >got
test "$(sed -n 's/.*"days_late": \([0-9]*\).*/\1/p' got)" = 2
list-items --late >got
says '2 days late' got
fails 1 overdue --only action --format tsv >late
test "$(cut -f 1,7 late)" = "$(printf '2\t1')"
list-items --late --as-of 2026-11-19 >got
same /dev/null got
E

it 'lists what is done or dropped, whenever that was' <<'E'
list-items --done --format tsv >tsv
cut -f 3,4,6-10 tsv >got
{
	printf '%s\t' 'done' bob@example.org 2026-02-02 1 \
	    people/alice/2026-03-02-one-to-one.md 12
	echo 'book the room'
	printf '%s\t' dropped - 2026-02-02 2 \
	    people/alice/2026-11-07-one-to-one.md 13
	echo 'nobody does this'
} >want
same want got
list-items --done >got
says 'nobody is named' got
E

it 'what the next record left out is not listed, as it is not overdue' <<'E'
list-items >got
fails 1 grep forgotten got
E

it '--mine is whose address git names, under each of their addresses' <<'E'
list-items --mine --format tsv >tsv
cut -f 10 tsv >got
echo 'ask HR' >want
same want got
as alice list-items --mine --format tsv >tsv
cut -f 10 tsv >got
printf '%s\n' 'draft the rota' 'call Dave' >want
same want got
export GIT_COMMITTER_EMAIL=alice@home.example
list-items --mine --format tsv >tsv
cut -f 10 tsv >got
same want got
unset GIT_COMMITTER_EMAIL
fails 2 as eve list-items --mine >out 2>err
echo 'list-items: eve@example.org is nobody here; the rosters have'\
' alice@example.org, alice@home.example, bob@example.org: git config'\
' user.email ADDRESS' >want
same want err
same /dev/null out
E

it '--owner takes an address, an id and the words of items' <<'E'
for who in bob @bob manager bob@example.org; do
	list-items --owner $who --format tsv >tsv
	cut -f 10 tsv >got
	echo 'ask HR' >want
	same want got
done
for who in alice alice@example.org alice@home.example; do
	list-items --owner $who --format tsv >tsv
	cut -f 10 tsv >got
	printf '%s\n' 'draft the rota' 'call Dave' >want
	same want got
done
fails 2 list-items --owner bbo 2>err
echo "list-items: --owner: no roster has 'bbo'; did you mean 'bob'?" >want
same want err
# who has two addresses is offered once
fails 2 list-items --owner alcie 2>err
echo "list-items: --owner: no roster has 'alcie'; did you mean 'alice'?" >want
same want err
fails 2 list-items --owner x@y.example 2>err
says "no roster has 'x@y.example'; an owner is an address, a person's id, \
manager, supervisor, or an address in person.ini up to its @" err
E

it 'knows whom the roster of somebody who has left or not begun names' <<'E'
new-person --name 'Dave Roy' --email dave@example.org --started 2026-12-01 \
    --manager 'Eve Malik <eve@example.org>' dave >out 2>err
silent list-items dave
silent list-items --owner dave
silent as eve list-items --mine
echo 'left = 2026-11-20' >>people/alice/person.ini
git commit -q -m 'Alice has left' people
for who in --mine '--owner bob' '--owner alice --late'; do
	silent list-items $who
done
list-items --mine --format tsv alice >tsv
test "$(cut -f 10 tsv)" = 'ask HR'
fails 2 as carol list-items --mine 2>err
says 'the rosters have alice@example.org, alice@home.example, bob@ex' err
list-items --done --format tsv >tsv
test "$(cut -f 10 tsv)" = 'book the room
nobody does this'
E

it 'a person or a repository that is none is refused' <<'E'
fails 2 list-items alcie 2>err
echo "list-items: there is no person 'alcie'; did you mean 'alice'?" >want
same want err
fails 2 list-items 'Alice Ng' 2>err
echo "list-items: there is no person 'Alice Ng'; did you mean 'alice'?" >want
same want err
fails 2 list-items zoe 2>err
echo "list-items: there is no person 'zoe'; new-person adds one" >want
same want err
fails 2 list-items 'x y' 2>err
says "there is no person 'x y'; a repository is the folder of one, or has" err
fails 2 list-items ./none 2>err
says "'./none' is not a git repository" err
fails 2 list-items --mine --owner bob 2>err
says '--owner or --mine, not both' err
fails 2 list-items --done --late 2>err
says 'one of them' err
fails 2 list-items --format csv 2>err
says 'text, tsv and json' err
E

it 'takes people and repositories together, and a list of them' <<'E'
git clone -q --bare . bare.git
# who or what is named twice is listed once
list-items alice . alice bare.git ./ --format tsv >tsv
cut -f 1,10 tsv >got
{
	printf '.\tdraft the rota\nbare.git\tdraft the rota\n'
	printf '.\tcall Dave\nbare.git\tcall Dave\n'
	printf '.\task HR\nbare.git\task HR\n'
} >want
same want got
printf '# these\nbare.git\n' >list
list-items --repos list --late >got
says '  bare.git: people/alice/2026-11-07-one-to-one.md:11' got
(mkdir x && cd x && list-items --late >got && says ' ../people/alice/' got)
fails 2 list-items bare.git ./none --late --format tsv >got 2>err
test $(wc -l <got) -eq 1
E

it 'no list of repositories is left out for another' <<'E'
echo . >list
for c in list-items overdue export-calendar send-reminders; do
	fails 2 $c --repos list --repos list >out 2>err
	says "$c: '--repos' is given twice; once is enough" err
	test ! -s out
done
# nor what else was to be looked for
fails 2 list-items --owner alice --owner bob 2>err
says "list-items: '--owner' is given twice; once is enough" err
fails 2 overdue --only action --only session 2>err
says "overdue: '--only' is given twice; once is enough" err
E

it 'of somebody who has left only what is asked for' <<'E'
echo 'left = 2026-11-10' >>people/alice/person.ini
git commit -q -a -m 'Alice leaves'
list-items >got
same /dev/null got
list-items alice --format tsv >got
test $(wc -l <got) -eq 3
E

it 'where the records of one day contradict each other, an item is open' <<'E'
sed 's/^kind: .*/kind: support/; s/- \[ \] @alice draft/- [x] @alice draft/' \
    people/alice/2026-11-07-one-to-one.md >people/alice/2026-11-07-support.md
git add .
git commit -q -m more
list-items --owner alice --format tsv >tsv
cut -f 3,10 tsv | sort -u >got
printf 'open\tcall Dave\nopen\tdraft the rota\n' >want
same want got
E

it 'what is done in all the records of one day is done' <<'E'
sed -i 's/- \[ \] @alice draft/- [x] @alice draft/' \
    people/alice/2026-11-07-one-to-one.md
sed 's/^kind: .*/kind: support/' people/alice/2026-11-07-one-to-one.md \
    >people/alice/2026-11-07-support.md
git add .
git commit -q -m more
list-items --owner alice --done --format tsv >tsv
cut -f 3,10 tsv >got
printf 'done\tdraft the rota\n' >want
same want got
E

it 'two items of one record are two' <<'E'
record 2026-11-20 '- [ ] @alice call Dave by 2026-11-21 (from 2026-11-07)' \
    '- [ ] @alice call Dave by 2026-11-21 (from 2026-11-07)'
list-items --format tsv >tsv
cut -f 7,9,10 tsv >got
printf '1\t11\tcall Dave\n1\t12\tcall Dave\n' >want
same want got
E

it 'is json with a version, also without an item' <<'E'
list-items --format json >got
jq -e '.version == 1 and .as_of == "2026-11-21" and (.items | length) == 3 and
    .items[0] == {repository: ".", person: "alice", name: "Alice Ng",
    state: "open", owner: "alice@example.org", owner_name: "Alice Ng",
    due: "2026-11-14", days_late: 7, set: "2026-02-02", carried: 2,
    path: "people/alice/2026-11-07-one-to-one.md", line: 11,
    text: "draft the rota"}' got
jq -e '.items[2].owner == "bob@example.org" and .items[1].days_late == 0' got
list-items --late --as-of 2026-01-01 --format json >got
jq -e '.items == []' got
E

# The gate refuses such a record; in a clone without hooks it may be there.
it 'what could do harm on a terminal does none' <<'E'
record 2026-11-20 "$(printf -- '- [ ] @alice red \033[31m \342\200\256back')"
fails 2 list-items --format tsv >got 2>err
cat got err
fails 1 grep "$(printf '\033')" got err
fails 1 grep "$(printf '\342\200\256')" got err
sed -i 's/Alice Ng/Alice \xe2\x80\xaeNg/' people/alice/person.ini
git commit -q -a -m name
fails 2 list-items --format json >got 2>err
cat got err
fails 1 grep "$(printf '\342\200\256')" got err
E

it 'shows colours where they are wanted, and only there' <<'E'
list-items >got
fails 1 grep "$(printf '\033')" got
git config color.ui always
list-items >got
grep -q "$(printf '\033\\[31m7 days late\033\\[m')" got
NO_COLOR=1 list-items >got
fails 1 grep "$(printf '\033')" got
# as in git, which takes these words in any capitals
git config color.ui Always
list-items >got
grep -q "$(printf '\033')" got
git config color.ui False
TERM=xterm script -qec list-items /dev/null >got </dev/null
says 'draft the rota' got
fails 1 grep "$(printf '\033')" got
# an empty value is false, and none at all is true
printf '[color]\n\tui =\n' >"$HOME/empty"
printf '[color]\n\tui\n' >"$HOME/none"
for value in empty none; do
	git config --unset color.ui || :
	git config include.path "$HOME/$value"
	TERM=xterm script -qec list-items /dev/null >$value </dev/null
	says 'draft the rota' $value
done
fails 1 grep "$(printf '\033')" empty
grep -q "$(printf '\033')" none
E

it 'breaks what is longer than a line between words' <<'E'
record 2026-11-20 '- [ ] @alice write down what everybody who works at night '\
'has to know about the new keys, the doors and the two lifts'
COLUMNS=60 list-items >got
awk 'length > 60 { print; bad = 1 } END { exit bad }' got
says ' lifts' got
E

done_testing
