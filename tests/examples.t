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

it 'the tour runs to its end' <<'E'
sh "$examples/demo.sh" >out 2>&1 || { cat out; exit 1; }
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

it 'the settings can be read, those of the council too' <<'E'
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
# cron runs what has to be mailed: a mail is written to sent, and what cron
# itself would send to printed
set_up() {
	mkdir -p bin etc srv/notes srv/www
	here "$examples/cron/repos" >etc/repos
	cp "$examples/cron/overdue-mail" bin
	cat >bin/mail <<'X'
#!/bin/sh
{ printf 'subject: %s\nto: %s\n' "$2" "$3"; cat; } >>"$SENT"
X
	chmod +x bin/*
	SENT=$PWD/sent PATH=$PWD/bin:$PATH
	export SENT
}
# lines of the crontab, each run as cron does it
cron() {
	here "$examples/cron/crontab" | sed -n 's/^[0-9*].*	\([^	]*\)$/\1/p' \
	    >jobs
	test $(wc -l <jobs) -eq 3
	while IFS= read -r job; do
		sh -c "$job" >>printed 2>&1 || echo "status $?" >>ended
	done <jobs
}
E

it 'cron: no mail when nothing is late' <<'E'
set_up
late alice 2026-11-20
late dave 2026-11-20
cron
test ! -e sent && test ! -e ended && test ! -s printed
says BEGIN:VCALENDAR srv/www/notes.ics
E

it 'cron: a mail with what is late, and one more on Mondays' <<'E'
set_up
late alice 2026-11-20
late dave 2026-01-01
cron
test ! -s printed
test $(grep -c '^subject: One-to-ones: what is late$' sent) -eq 2
test $(grep -c '^to: manager@example.org$' sent) -eq 2
says 'one-to-one' sent
printf 'status 1\nstatus 1\n' >want
same want ended
E

it 'cron: trouble is told apart, and leaves the old calendar' <<'E'
set_up
late alice 2026-01-01
echo old >srv/www/notes.ics
cron
test $(grep -c '^subject: One-to-ones: TROUBLE' sent) -eq 2
says "$PWD/srv/notes/dave.git" sent
says 'one-to-one' sent
says "$PWD/srv/notes/dave.git" printed
echo old >want
same want srv/www/notes.ics
# a mail that cannot be sent is trouble, too
printf '#!/bin/sh\nexit 75\n' >bin/mail
late dave 2026-01-01
fails 2 overdue-mail manager@example.org --repos etc/repos
E

it 'systemd: the unit runs it, and only trouble is a failure' <<'E'
set_up
unit=$examples/cron/overdue.service
TO=$(sed -n 's/^Environment=TO=//p' "$unit")
here "$unit" | sed -n 's/^ExecStart=//p' >start
service() {
	status=0
	(. ./start) || status=$?
	case " 0 $(sed -n 's/^SuccessExitStatus=//p' "$unit") " in
	*" $status "*) ;;
	*) echo "failed: $status"; return 3 ;;
	esac
}
late alice 2026-11-20
late dave 2026-11-20
service
test ! -e sent
rm -rf srv/notes/dave.git
late dave 2026-01-01
service
says 'subject: One-to-ones: what is late' sent
rm -rf srv/notes/dave.git
fails 3 service
says 'subject: One-to-ones: TROUBLE' sent
command -v systemd-analyze >/dev/null || exit 0
day=$(sed -n 's/^OnCalendar=//p' "$examples/cron/overdue.timer")
systemd-analyze calendar "$day"
E

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

it 'templates in another language do all that the English ones do' <<'E'
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
