#!/bin/sh
# SPDX-License-Identifier: ISC
# A quarter that is planned ahead: points by both, one meeting postponed, one
# cancelled, what was prepared opened on its day; with the calendar and the
# mails that go with it.
. "${0%/*}/../lib.sh"

# as_on WHO DAY CMD...  in their own clone, on that day
# fill FILE             every section has text
# meetings DAY          what the calendar of the server has for arranged
cat >>"$words" <<'E'
as_on() (
	who=$1 day=$2
	shift 2
	cd $who
	on $day as $who "$@" 2>>../log
)
fill() {
	awk '/^<!--.*-->$/ { next }
	/^## / && empty { print "Nothing to report.\n" }
	/^## / { empty = 1; print; next }
	/./ { empty = 0 }
	{ print }
	END { if (empty) print "Nothing to report." }' "$1" >"$1.new"
	mv "$1.new" "$1"
}
meetings() {
	export-calendar --as-of $1 server.git >dates.ics
	tr -d '\r' <dates.ics | sed ':a; N; $!ba; s/\n //g' | awk -F: '
	/^UID/ { uid = $2 }
	/^DTSTART/ { day = $2 }
	/^STATUS/ { print day, $2, uid }' | sort
}
E

given <<'E'
git init -q --bare server.git
git clone -q server.git bob 2>/dev/null
cd bob
mkdir -p templates
cat >templates/talk.md <<'X'
---
title: Talk
every: 2 weeks
latest: 4 weeks
raise: To raise
carry-from: Next
carry-to: Since we met
optional: To raise | Since we met
---
# {{title}}: {{person}}, {{long-date}}

## Since we met

<!-- What has happened? -->

## To raise

## Next

<!-- Who does what by when? -->
X
printf '[policy]\nkinds = talk\n' >one-to-one.ini
git add .
on 2026-09-01 git commit -q -m 'How we do it'
on 2026-09-01 new-person --name 'Alice Ng' --email alice@example.org \
    --manager 'Bob Okafor <bob@example.org>, 2026-09-01..' \
    --started 2026-09-01 alice >/dev/null 2>&1
git push -q origin HEAD 2>/dev/null
git clone -q ../server.git ../alice
for who in alice bob; do
	git -C ../$who remote set-url origin ../server.git
done
E

it 'a quarter, from the plan to the last agreement' <<'E'
a=people/alice
# the plan
for day in 2026-09-14 2026-09-28 2026-10-12 2026-10-26; do
	as_on bob 2026-09-02 new-session --planned -d $day --place 'Room 3' \
	    alice >>planned
done
as_on bob 2026-09-02 git add .
as_on bob 2026-09-02 git commit -qm 'The quarter'
as_on bob 2026-09-02 git push -q
meetings 2026-09-02 >plan
test $(grep -c CONFIRMED plan) -eq 4
# both prepare
as_on alice 2026-09-10 git pull -q
as_on alice 2026-09-10 add-point alice 'the rota' >got
as_on alice 2026-09-10 git push -q
as_on bob 2026-09-11 git pull -q
as_on bob 2026-09-11 add-point alice 'the new desk' >>got
printf '%s\n' $a/2026-09-14-talk.md $a/2026-09-14-talk.md >want
same want got
# the day
as_on bob 2026-09-14 new-session alice >got
echo $a/2026-09-14-talk.md >want
same want got
printf '%s\n' '- the rota' '- the new desk' >want
sed -n '/^## To raise/,/^## Next/p' bob/$a/2026-09-14-talk.md |
    grep '^-' >got
same want got
sed -i '/^## Next/a\\n- [ ] @alice publish the rota by 2026-09-25' \
    bob/$a/2026-09-14-talk.md
fill bob/$a/2026-09-14-talk.md
as_on bob 2026-09-14 check-record
as_on bob 2026-09-14 git commit -qam 'Write-up of 14 September'
as_on bob 2026-09-14 git push -q
as_on alice 2026-09-15 git pull -q
as_on alice 2026-09-15 agree --yes $a/2026-09-14-talk.md >/dev/null
as_on alice 2026-09-15 git push -q
# the next is postponed, and the calendar moves it
as_on bob 2026-09-20 git pull -q
as_on bob 2026-09-20 move-record -d 2026-09-30 $a/2026-09-28-talk.md >got
echo $a/2026-09-30-talk.md >want
same want got
as_on bob 2026-09-20 git push -q
meetings 2026-09-20 >moved
sed '1d; s/^20260928/20260930/' plan >want
same want moved
says 'Talk: Alice Ng, 30 September 2026' bob/$a/2026-09-30-talk.md
# it is held a day later still, and takes what is open
as_on bob 2026-10-01 new-session alice >got
echo $a/2026-10-01-talk.md >want
same want got
test ! -e bob/$a/2026-09-30-talk.md
says 'Talk: Alice Ng, 1 October 2026' bob/$a/2026-10-01-talk.md
says 'place: Room 3' bob/$a/2026-10-01-talk.md
says '- [ ] @alice publish the rota by 2026-09-25 (from 2026-09-14)' \
    bob/$a/2026-10-01-talk.md
fill bob/$a/2026-10-01-talk.md
as_on bob 2026-10-01 git add -A .
as_on bob 2026-10-01 git commit -qm 'Write-up of 1 October'
# one is cancelled
as_on bob 2026-10-05 new-session --cancelled 'Bob ill' -d 2026-10-12 alice >got
echo $a/2026-10-12-talk.md >want
same want got
as_on bob 2026-10-05 git commit -qam 'Cancelled'
as_on bob 2026-10-05 git push -q
meetings 2026-10-05 >got
sed -n '3,$p' plan | sed '1s/CONFIRMED/CANCELLED/' >want
same want got
# Alice is reminded of what waits for her, and Bob of nothing
printf '#!/bin/sh\ncat >%s/mail.$3\n' "$PWD" >sendmail
chmod +x sendmail
git config --global one-to-one.mailFrom notes@example.org
git config --global one-to-one.sendmail "$PWD/sendmail"
on 2026-10-16 send-reminders server.git
test "$(echo mail.*)" = mail.alice@example.org
says "agree --share $a/2026-10-01-talk.md" mail.alice@example.org
as_on alice 2026-10-16 git pull -q
as_on alice 2026-10-16 agree --yes alice >/dev/null
as_on alice 2026-10-16 git push -q
rm mail.*
on 2026-10-16 send-reminders --every 0 server.git
test "$(echo mail.*)" = mail.alice@example.org
fails 1 grep agree mail.alice@example.org
says 'list-items --late alice' mail.alice@example.org
# nothing in all that breaks a rule
audit-trail -C alice >trail
E

done_testing
