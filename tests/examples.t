#!/bin/sh
# SPDX-License-Identifier: ISC
# What stands in examples/ does what it says.
. "${0%/*}/lib.sh"

cat >>"$words" <<'E'
examples=$top/examples
# here FILE: an example, with its places moved into this folder
here() {
	sed "s|/etc/one-to-one|$PWD/etc|g; s|/srv|$PWD/srv|g
	    s|/usr/local/bin|$PWD/bin|g" "$1"
}
# late DAY: alice.git, where a meeting is late from that day on
late() {
	git init -q "$1"
	mkdir -p "$1/people/alice"
	printf '%s\n' '[person]' 'name = Alice Ng' \
	    'email = alice@example.org' "started = $2" \
	    'manager = Bob Okafor <bob@example.org>' \
	    >"$1/people/alice/person.ini"
	git -C "$1" add .
	git -C "$1" commit -q -m 'Alice Ng'
	git clone -q --bare "$1" "srv/notes/$1.git"
	rm -rf "$1"
}
E

# With a terminal it is a part of tests/flow/quarter.t.
seldom 'the tour runs to its end where no terminal is to be had' <<'E'
mkdir bin
printf '#!/bin/sh\nexit 1\n' >bin/script
chmod +x bin/script
PATH=$PWD/bin:$PATH sh "$examples/demo.sh" >out 2>&1 || { cat out; exit 1; }
says '$ one-to-one agree --share alice --yes' out
tail -n 1 out >got
echo '2026-09-25 Alice Ng: agree: people/alice/2026-09-21-practice-supervision.md' >want
same want got
E

it 'the notes are sound, and can be reported on' <<'E'
cp -r "$examples/notes" notes
cd notes
git init -q
git add .
git commit -q -m notes
check-record
fails 1 overdue --within 3650 >out
test -s out
E

seldom 'the settings can be read, those of the council too' <<'E'
git init -q notes
cd notes
mkdir people
for settings in "$examples/one-to-one.ini" "$examples/policy-council/." \
    "$examples/policy-german/." "$examples/policy-social-work/." \
    "$examples/programme/."; do
	cp -r "$settings" .
	new-person --name 'Alice Ng' --email alice@example.org --manager \
	    'Bob Okafor <bob@example.org>' alice >/dev/null
	new-session alice >out 2>err
	test -f "$(cat out)"
	git add -A
	git commit -q -m meeting
	for template in templates/*.md; do
		test -f "$template" || continue
		kind=${template##*/}
		kind=${kind%.md}
		case $(sed -n 's/^session: //p' "$template") in
		no) new-document alice "$kind" >/dev/null ;;
		*) new-session -k "$kind" -d 2026-11-28 alice >/dev/null 2>err
		esac
	done
	git add -A
	git commit -q --allow-empty -m settings
	overdue --within 3650 >out || [ $? -eq 1 ]
	git rm -rq people
	mkdir people
	git commit -q -m 'anew'
done
E

it 'a programme: what was planned, and how much of it was held' <<'E'
git init -q notes
cd notes
cp -r "$examples/programme/." .
new-person --name 'Alice Ng' --email alice@example.org --started 2026-11-02 \
    --manager 'Bob Okafor <bob@example.org>' alice >/dev/null
sed -n 's/^;	\(supervisor\)/\1/p' one-to-one.ini >>people/alice/person.ini
new-document alice programme >/dev/null
check-record
sed -i 's/^- .*first.*/& by 2026-11-10/; s/^- .*second.*/& by 2026-12-10/' \
    people/alice/programme.md
git add .
git commit -q -m programme
fails 1 overdue --only action --format tsv >late
test "$(cut -f 2,3,7,11 late)" = 'action	alice	2	past their day'
for kind in practice-group reflective; do
	file=$(new-session -k $kind -d 2026-11-20 alice 2>err)
	says 'with: Eve Malik' "$file"
	sed -i 's/^<!--.*/Nothing to report./' "$file"
done
sed -i 's/^- \[ \] first/- [x] first/' people/alice/programme.md
check-record
git add .
git commit -q -m held
overdue --only action
overdue --history 1 --format tsv >history
cut -f 2-4 history >out
says 'practice-group	2026-11	1' out
says 'reflective	2026-11	1' out
E

it 'the questions can be taken over' <<'E'
git init -q notes
cd notes
new-person --name 'Alice Ng' --email alice@example.org --manager \
    'Bob Okafor <bob@example.org>' alice >/dev/null
new-session --questions=work -d 2026-11-20 alice 2>../want >/dev/null
rm people/alice/2026*
cp "$examples/questions.md" .
new-session --questions=work -d 2026-11-20 alice 2>../got >/dev/null
same ../want ../got
E

cat >>"$words" <<'E'
# cron runs what has to be mailed: a mail is kept as sent/ADDRESS.N, and what
# cron itself would send is printed
set_up() {
	mkdir -p bin etc srv/notes srv/www state sent
	here "$examples/cron/repos" >etc/repos
	cp "$examples/cron/mail-failure" bin
	cp "$(command -v send-reminders)" bin
	cat >bin/sendmail <<X
#!/bin/sh
n=0
while [ -e $PWD/sent/\$3.\$n ]; do n=\$((n + 1)); done
cat >$PWD/sent/\$3.\$n
X
	chmod +x bin/*
	PATH=$PWD/bin:$PATH
	git config --global one-to-one.mailFrom notes@example.org
	git config --global one-to-one.sendmail "$PWD/bin/sendmail"
}
# lines of the crontab, each run as cron does it
cron() {
	here "$examples/cron/crontab" | sed -n 's/^[0-9*].*	\([^	]*\)$/\1/p' \
	    >jobs
	test $(wc -l <jobs) -eq 2
	while IFS= read -r job; do
		bare HOME="$HOME" PATH="$PATH" SHELL=/bin/sh LOGNAME=notes \
		    ONE_TO_ONE_TODAY=$ONE_TO_ONE_TODAY sh -c "$job" \
		    >>printed 2>&1 || echo "status $?" >>ended
	done <jobs
}
# the service of systemd, as it runs the program
service() {
	here "$examples/cron/$1.service" |
	    sed -n "s|%S|$PWD/state|; s|%i|$1.service|; s/^ExecStart=//p
	        s/^Environment=//p" >start
	(. ./start)
}
E

it 'cron: no mail when nothing is late' <<'E'
set_up
late alice 2026-11-20
late dave 2026-11-20
cron
silent ls sent
test ! -e ended
test ! -s printed
says BEGIN:VCALENDAR srv/www/notes.ics
E

seldom 'cron: a mail with what is late, to each and to HR' <<'E'
set_up
late alice 2026-11-20
late dave 2026-01-01
cron
test ! -s printed
test ! -e ended
printf '%s\n' bob@example.org.0 hr@example.org.0 >want
ls sent >got
same want got
says 'one-to-one: never held' sent/bob@example.org.0
says 'Bob Okafor: 1' sent/hr@example.org.0
E

it 'cron: the lines in the manual page find the programs by themselves' <<'E'
set_up
late alice 2026-01-01
late dave 2026-01-01
here "$top/man/send-reminders.1" |
    sed -n '/^PATH=/p; s/^0 7 [-0-9* ]*//p' >jobs
# the PATH that cron itself has
bare HOME="$HOME" PATH=/usr/bin:/bin ONE_TO_ONE_TODAY=$ONE_TO_ONE_TODAY \
    sh -eu jobs
says 'Bob Okafor: 2' sent/hr@example.org.0
E

seldom 'cron: trouble is told, and leaves the old calendar' <<'E'
set_up
late alice 2026-01-01
echo old >srv/www/notes.ics
cron
says "$PWD/srv/notes/dave.git" printed
printf '%s\n' 'status 2' 'status 2' >want
same want ended
says "NOT COMPLETE: not all of $PWD/srv/notes/dave.git" sent/hr@example.org.0
test -e sent/bob@example.org.0
echo old >want
same want srv/www/notes.ics
# a mail that cannot be sent is trouble, too
printf '#!/bin/sh\nexit 75\n' >bin/sendmail
late dave 2026-01-01
: >printed
cron
says 'bob@example.org: not sent' printed
E

seldom 'systemd: the unit runs it, only trouble is a failure, which is mailed' <<'E'
set_up
late alice 2026-11-20
late dave 2026-11-20
service send-reminders
silent ls sent
rm -rf srv/notes/dave.git
late dave 2026-01-01
service send-reminders
test -e sent/bob@example.org.0
test -s state/one-to-one/reminders
rm -rf srv/notes/dave.git
fails 2 service send-reminders
grep -x 'OnFailure=one-to-one-failed@%n.service' \
    "$examples/cron/send-reminders.service"
printf '#!/bin/sh\necho "$@"; echo Łódź\n' >bin/journalctl
chmod +x bin/journalctl
service one-to-one-failed@
mail=sent/administrator@example.org.0
says 'Subject: one-to-one-failed@.service has failed' $mail
says 'charset=UTF-8' $mail
says '--unit=one-to-one-failed@.service' $mail
says Łódź $mail
printf '#!/bin/sh\nexit 75\n' >bin/sendmail
fails 75 service one-to-one-failed@
E

# 2.0 and more is "MEDIUM"
if command -v systemd-analyze >/dev/null; then
seldom 'systemd: the units are right, and the service is shut in' <<'E'
set_up
mkdir units
for unit in send-reminders.service send-reminders.timer \
    one-to-one-failed@.service; do
	here "$examples/cron/$unit" >units/$unit
done
cd units
systemd-analyze verify ./send-reminders.service ./send-reminders.timer \
    ./one-to-one-failed@x.service >../said 2>&1
cat ../said
test ! -s ../said
systemd-analyze security --offline=yes --threshold=20 \
    ./send-reminders.service >../said
mkdir send-reminders.service.d
cp "$examples/cron/local-mailer.conf" send-reminders.service.d
systemd-analyze verify ./send-reminders.service >../said 2>&1
cat ../said
test ! -s ../said
day=$(sed -n 's/^OnCalendar=//p' send-reminders.timer)
systemd-analyze calendar "$day"
E
else
skip 'systemd: the units are right, and the service is shut in' \
    'no systemd-analyze'
fi

it 'cases under their references: what is to be done comes along with its case' <<'E'
git init -q notes
cd notes
cp -r "$examples/policy-social-work/." .
git add .
git commit -qm Settings
new-person --name 'Alice Ng' --email alice@example.org --manager \
    'Bob Okafor <bob@example.org>' alice >/dev/null
f=$(on 2026-11-07 new-session alice 2>/dev/null)
sed -i '/^<!--/d; s/^## .*/&\n\nNothing to report./' $f
sed -i '/^## Cases/,/^Nothing/s/^Nothing.*/### C-1041\n\nTwo missed visits.\n\n'\
'- [ ] @alice visit together with the nurse by 2026-11-20\n\n### C-1077\n\n'\
'Closed in agreement with the family./' $f
sed -i '/^## Information/,$d' $f
check-record
git add people
git commit -qm 'Supervision of 7 November'
as alice agree --yes $f >/dev/null
agree --yes $f >/dev/null
f=$(on 2026-12-05 new-session alice 2>/dev/null)
sed -n '/^## Since/,/^## Cases/p' $f >../got
says 'C-1041' ../got
says '- [ ] @alice visit together with the nurse by 2026-11-20 (from 2026-11-07)' ../got
fails 1 grep C-1077 ../got
fails 1 overdue --as-of 2026-11-25 --only action >../got
says '5 days late  action' ../got
E

seldom 'templates in another language do all that the English ones do' <<'E'
git init -q notes
cd notes
cp -r "$examples/policy-german/." .
git add .
git commit -qm Settings
new-person --name 'Alice Ng' --email alice@example.org --manager \
    'Bob Okafor <bob@example.org>' alice >/dev/null
f=people/alice/2026-11-07-one-to-one.md
on 2026-11-07 new-session -k one-to-one alice >/dev/null 2>&1
sed -i '/^<!--/d; s/^## .*/&\n\nNichts zu berichten./' $f
sed -i '/^## Schwer/{n;n;s/.*/- [ ] @alice den Dienstplan aushängen by 2026-12-01/;}
    /^## Weiterzu/{n;n;s/.*/- Neue Schichten (to: HR; by: Bob; how: E-Mail)/;}' $f
# the heading comes with who disagrees
sed -i '/^## Abw/,$d' $f
cp $f ../good
check-record
git add people
git commit -qm Einzelgespräch
as alice agree --yes --disagree 'Der Tag wurde nicht vereinbart.' $f >/dev/null
tail -n 3 $f >../got
printf '%s\n' '## Abweichende Meinungen' '' \
    '- Der Tag wurde nicht vereinbart. (AN)' >../want
same ../want ../got
audit-trail >/dev/null
show-record $f >../got
says 'State       agreed' ../got
new-session -k one-to-one alice >../new 2>/dev/null
sed -n '/^## Seit/,/^## Was/p' "$(cat ../new)" >../got
says '- [ ] @alice den Dienstplan aushängen by 2026-12-01 (from 2026-11-07)' ../got
rm "$(cat ../new)"
# what is checked below a heading is checked below the German one
finds() {
	fails 1 check-record $f >../got
	says "$1" ../got
	wc -l <../got >../n
	says 1 ../n
}
{ cat ../good; printf '\n## Abweichende Meinungen\n\n- Nein.\n'; } >$f
finds '[disagreement]'
{ cat ../good; printf '\n## ABWEICHENDE MEINUNGEN:\n\n- Nein. (AN)\n'; } >$f
finds "looks like the heading '## Abweichende Meinungen'"
sed 's/; how: E-Mail//' ../good >$f
finds '[pass-on]'
sed 's/^## Schwerpunkte bis zum nächsten/## Schwerpunkte bis zum nächtsen/' ../good >$f
finds "looks like the heading '## Schwerpunkte bis zum nächsten Mal'"
E

done_testing
