#!/bin/sh
# SPDX-License-Identifier: ISC
# send-reminders - a mail to everybody whose move it is, once in a while.
. "${0%/*}/../lib.sh"

# Alice's talk of 24 October waits for her since the 26th; the next is late.  In
# scripts:
#
#	mailer [STATUS]		a sendmail that keeps each mail as sent/ADDRESS.N
#				with its arguments in sent/args, and ends with
#				STATUS
#	commit			commits all of it
#	parse FILE...		of each mail, as Python's own reader has it: to,
#				subject, then the body; fails where it is not
#				what a mail has to be
cat >>"$words" <<'E'
a=people/alice
mailer() {
	mkdir -p sent
	cat >sendmail <<X
#!/bin/sh
n=0
while [ -e $PWD/sent/\$3.\$n ]; do n=\$((n + 1)); done
cat >$PWD/sent/\$3.\$n
echo "\$@" >>$PWD/sent/args
[ ${1-0} -eq 0 ] || printf 'no such user\\n\\nnot sent\\n' >&2
exit ${1-0}
X
	chmod +x sendmail
	git config --global one-to-one.sendmail "$PWD/sendmail"
}
commit() {
	git -C notes add -A
	git -C notes commit -q -m 'As it was'
}
quiet() {
	"$@" >out 2>err
	cat out err
	test ! -s out
	test ! -s err
}
parse() {
	python3 -S - "$@" <<'X'
import email, email.header, email.policy, re, sys
for name in sys.argv[1:]:
    raw = open(name, 'rb').read()
    head, body = raw.split(b'\n\n', 1)
    assert b'\r' not in raw and max(map(len, raw.split(b'\n'))) < 998
    head.decode('ascii')
    m = email.message_from_bytes(raw, policy=email.policy.default)
    assert not m.defects, m.defects
    for key in ('From', 'To', 'Date', 'Message-ID', 'Subject',
                'Auto-Submitted', 'MIME-Version', 'Content-Type'):
        assert len(m.get_all(key)) == 1, key
        assert not m[key].defects, (key, m[key].defects)
    assert m['Auto-Submitted'] == 'auto-generated'
    assert m.get_content_charset() == 'utf-8'
    assert re.fullmatch(r'<[0-9a-f]{32}\.one-to-one@example\.org>',
                        m['Message-ID']), m['Message-ID']
    assert m['Date'].datetime.utcoffset().total_seconds() == 0
    print('From:', m['From'])
    # (the newer reader puts blanks between encoded words)
    old = email.message_from_bytes(raw)['To']
    print('To:', str(email.header.make_header(
        email.header.decode_header(old))).replace('\n', ''))
    print('Subject:', m['Subject'])
    print()
    print(m.get_content(), end='')
X
}
E

given <<'E'
git config --global one-to-one.mailFrom 'One-to-ones <notes@example.org>'
git init -q notes
cd notes
mkdir -p templates people/alice
cat >templates/talk.md <<'X'
---
title: A good talk
every: 2 weeks
---
# Talk

## Notes
X
cat >one-to-one.ini <<'X'
[policy]
kinds = talk
X
cat >people/alice/person.ini <<'X'
[person]
name = Alice Ng
email = alice@example.org
manager = Bob Okafor <bob@example.org>, 2026-01-05..
started = 2026-01-05
X
cat >people/alice/2026-10-24-talk.md <<'X'
---
kind: talk
date: 2026-10-24
status: held
with: Bob Okafor
---
# Talk

## Notes

Xyzzy.
- [ ] @alice plugh by 2026-11-10
X
git add .
on 2026-10-26 git commit -q -m 'As it was'
E

seldom 'a mail to each whose move it is, with the command and no word of a record' <<'E'
mailer
quiet send-reminders notes
ls sent >got
printf '%s\n' alice@example.org.0 args bob@example.org.0 >want
same want got
printf '%s\n' '-i -- alice@example.org' '-i -- bob@example.org' >want
same want sent/args
cat >want <<'X'
From: One-to-ones <notes@example.org>
To: Alice Ng <alice@example.org>
Subject: One-to-ones: 2 matters wait for you

Hello Alice Ng,

on 21 November 2026 it is your move here:

* Alice Ng, talk: not agreed since 2026-10-26, 12 days late
    agree --share people/alice/2026-10-24-talk.md

* Alice Ng, action: 1 past its day, 11 days late
    list-items --late alice

The commands are typed in your copy of the notes, after "share-record", which
shares what you wrote and brings what others did; each has a manual page.
Nothing from inside a record stands in this mail.
X
parse sent/alice@example.org.0 >got
same want got
parse sent/bob@example.org.0 >got
says 'Subject: One-to-ones: 1 matter waits for you' got
grep -qx '\* Alice Ng, talk: last held 2026-10-24, 14 days late' got
says '    new-session -k talk alice' got
fails 1 grep -ri -e xyzzy -e plugh sent
E

seldom 'of a meeting that was planned the command names its day' <<'E'
mailer
sed 's/2026-10-24/2026-11-08/; s/held/planned/' \
    notes/$a/2026-10-24-talk.md >notes/$a/2026-11-08-talk.md
commit
quiet send-reminders notes
parse sent/bob@example.org.0 >got
grep -qx '    new-session -d 2026-11-08 -k talk alice' got
E

it 'what is not complete is looked through, and then shared' <<'E'
mailer
sed 's/2026-10-24/2026-11-08/; /^## /q' \
    notes/$a/2026-10-24-talk.md >notes/$a/2026-11-08-talk.md
commit
quiet send-reminders notes
parse sent/bob@example.org.0 >got
f=people/alice/2026-11-08-talk.md
grep -qx "    check-record $f, and then: share-record $f" got
E

seldom 'what was sent is not sent again before its days are over' <<'E'
mailer
quiet send-reminders notes
rm -r sent/*
quiet on 2026-11-27 send-reminders notes
silent ls sent
# what is new by then comes alone
mkdir notes/people/dave
sed 's/Alice Ng/Dave Roy/; s/alice/dave/' notes/$a/person.ini \
    >notes/people/dave/person.ini
commit
quiet on 2026-11-27 send-reminders notes
test "$(ls sent | sort | tr '\n' ' ')" = 'args bob@example.org.0 '
parse sent/bob@example.org.0 >got
says 'Dave Roy, talk: never held' got
fails 1 grep 'Alice Ng' got
quiet on 2026-11-28 send-reminders notes
test "$(ls sent | sort | tr '\n' ' ')" = \
    'alice@example.org.0 args bob@example.org.0 bob@example.org.1 '
parse sent/bob@example.org.1 >got
says 'Alice Ng, talk' got
fails 1 grep 'Dave' got
rm -r sent/*
quiet on 2026-11-29 send-reminders --every 1 notes
test "$(ls sent | grep -c example)" -eq 2
E

it 'remembered is what sendmail has taken, and no more' <<'E'
mailer 67
fails 2 send-reminders notes >out 2>err
test ! -s out
cat >want <<X
send-reminders: alice@example.org: not sent: $PWD/sendmail ended with 67: no such user; not sent
send-reminders: bob@example.org: not sent: $PWD/sendmail ended with 67: no such user; not sent
X
same want err
mailer
rm -r sent/*
quiet send-reminders notes
test "$(ls sent | grep -c example)" -eq 2
git config --global one-to-one.sendmail /nowhere/sendmail
fails 2 send-reminders --every 0 notes >out 2>err
says 'bob@example.org: not sent: ' err
says /nowhere/sendmail err
E

it 'the sendmail may have options of its own' <<'E'
mailer
git config --global one-to-one.sendmail "$PWD/wrap  -a  'work'"
printf '#!/bin/sh\necho "$@" >>%s/sent/args\ncat >/dev/null\n' "$PWD" >wrap
chmod +x wrap
quiet send-reminders notes
says "-a 'work' -i -- alice@example.org" sent/args
git config --global one-to-one.sendmail "$PWD/wrap $(seq -s ' ' 20)"
quiet send-reminders --every 0 notes
says '19 20 -i -- alice@example.org' sent/args
E

# what a program of ours gets, tests/unit/run.c tries
if strace -qq true 2>/dev/null; then
it 'sendmail has 60 seconds for each mail' <<'E'
mailer
traced -f -e trace=poll,ppoll -o trace send-reminders notes
grep -cE 'poll\(.*, (60000|59[0-9]{3})' trace
sed -n 's/.*poll(.*, \([0-9][0-9]*\)\() = .*\| <unfinished.*\)$/\1/p' trace |
    sort -n | tail -n 1 >most
test "$(cat most)" -le 60000
E
else
skip 'sendmail has 60 seconds for each mail' 'no strace'
fi

seldom '--dry-run prints whole mails, and sends and remembers nothing' <<'E'
mailer
send-reminders --dry-run notes >out 2>err
test ! -s err
silent ls sent
test ! -e home/.local
test ! -e "$HOME/.local/state/one-to-one"
python3 -S - >got <<'X'
import mailbox
for m in mailbox.mbox('out'):
    print(m['To'].replace('\n', ''), m['Auto-Submitted'])
X
cat >want <<'X'
Alice Ng <alice@example.org> auto-generated
Bob Okafor <bob@example.org> auto-generated
X
same want got
# those alone that would be sent
quiet send-reminders notes
send-reminders --dry-run notes >out
test ! -s out
on 2026-11-28 send-reminders --dry-run notes >out
test "$(grep -c '^From ' out)" -eq 2
E

seldom 'names in any script, whatever the locale, also where there is none' <<'E'
mailer
sed -i 's/^name = .*/name = Zoë Łódź, "山田太郎山田太郎山田太郎山田太郎山田太郎"/' \
    notes/$a/person.ini
sed -i 's/Bob Okafor/Dr. Bob "Bobby" Okafor/' notes/$a/person.ini
commit
bare HOME="$HOME" ONE_TO_ONE_TODAY=2026-11-21 "$(command -v send-reminders)" \
    notes >out 2>err
test ! -s out
test ! -s err
LC_ALL=C grep -n '[^ -~]' sent/alice@example.org.0 | sed 's/:.*//' >lines
test $(head -n 1 lines) -gt 10
parse sent/alice@example.org.0 >got
says 'To: Zoë Łódź, "山田太郎山田太郎山田太郎山田太郎山田太郎" <alice@example.org>' got
says 'Hello Zoë Łódź, "山田太郎山田太郎山田太郎山田太郎山田太郎",' got
parse sent/bob@example.org.0 >got
says 'To: "Dr. Bob \"Bobby\" Okafor" <bob@example.org>' got
says '* Zoë Łódź, "山田太郎山田太郎山田太郎山田太郎山田太郎", talk' got
grep '^ =?UTF-8?Q?' sent/alice@example.org.0
E

seldom 'the manager of today, not of the day when it began' <<'E'
mailer
sed -i 's/^manager.*/manager = Bob Okafor <bob@example.org>, 2026-01-05..2026-11-10\nmanager = Carol Diaz <carol@example.org>, 2026-11-11../' \
    notes/$a/person.ini
sed -i 's/@alice plugh/@bob plugh/' notes/$a/2026-10-24-talk.md
commit
quiet send-reminders notes
test "$(ls sent | tr '\n' ' ')" = 'alice@example.org.0 args carol@example.org.0 '
parse sent/carol@example.org.0 >got
says 'Alice Ng, talk: last held' got
says 'Alice Ng, action: 1 past its day' got
# nobody leads today: who led last
rm -r sent/*
sed -i 's/2026-11-11\.\./2026-11-11..2026-11-15/' notes/$a/person.ini
commit
quiet send-reminders --every 0 notes
test "$(ls sent | grep -c bob)" -eq 1
E

seldom 'an address that is none gets no mail, and is named' <<'E'
mailer
for address in "-oQ/tmp@example.org" 'a b@example.org' '"a"@example.org' \
    'ä@example.org'; do
	sed -i "s|^email = .*|email = $address|" notes/$a/person.ini
	commit
	fails 2 send-reminders --every 0 notes >out 2>err
	if grep -q 'person.ini:' err; then continue; fi
	says "Alice Ng: '$address' is no plain address, so no mail is sent" err
	test "$(ls sent | grep -v -e bob -e args | wc -l)" -eq 0
done
test -e sent/bob@example.org.0
E

seldom 'several repositories; one that cannot be read stops no other' <<'E'
mailer
git clone -q --bare notes a.git
printf '%s\n' "$PWD/a.git" /nowhere >list
fails 2 send-reminders --repos list >out 2>err
says "'/nowhere' is not a git repository" err
test -e sent/alice@example.org.0
parse sent/bob@example.org.0 >got
test $(grep -c '^\*' got) -eq 1
rm -r sent/*
printf '%s\n' "$PWD/a.git" "$PWD/notes" | quiet send-reminders --every 0 --repos -
parse sent/bob@example.org.0 >got
test $(grep -c '^\*' got) -eq 2
E

seldom '--digest: the table by manager, with what could not be read' <<'E'
mailer
mkdir notes/people/dave
sed 's/Alice Ng/Dave Roy/; s/alice/dave/; s/^manager.*/manager = Carol Diaz <carol@example.org>/' \
    notes/$a/person.ini >notes/people/dave/person.ini
commit
fails 2 send-reminders --digest hr@example.org notes /nowhere >out 2>err
parse sent/hr@example.org.0 >got
cat >want <<'X'
From: One-to-ones <notes@example.org>
To: hr@example.org
Subject: One-to-ones: what is late, by manager

What is late on 21 November 2026 in 2 repositories.
NOT COMPLETE: not all of /nowhere could be read.

Bob Okafor: 3

14 days late  session    Alice Ng  talk  last held 2026-10-24         Bob Okafor
12 days late  agreement  Alice Ng  talk  not agreed since 2026-10-26  Alice Ng
11 days late  action     Alice Ng        1 past its day               Alice Ng

Carol Diaz: 1

306 days late  session  Dave Roy  talk  never held since 2026-01-05  Carol Diaz
X
same want got
quiet on 2026-11-22 send-reminders --digest hr@example.org notes
test ! -e sent/hr@example.org.1
quiet on 2026-11-28 send-reminders --digest hr@example.org notes
test -e sent/hr@example.org.1
fails 2 send-reminders --digest 'hr at example' notes >out 2>err
says "--digest: 'hr at example' is no plain address" err
E

# A mailer that people use, to a server of ours on loopback.
if command -v msmtp >/dev/null; then
it 'msmtp takes them to a server' <<'E'
cat >receive.py <<'X'
import socket
s = socket.socket()
s.bind(('127.0.0.1', 0))
s.listen(5)
s.settimeout(60)
open('port', 'w').write('%d\n' % s.getsockname()[1])
for i in range(2):
    c, _ = s.accept()
    f = c.makefile('rb')
    def say(text):
        c.sendall(text + b'\r\n')
    say(b'220 here')
    for line in f:
        word = line.upper()[:4]
        if word == b'RCPT':
            to = line.split(b'<')[1].split(b'>')[0].decode()
        if word == b'EHLO':
            say(b'250-here\r\n250 8BITMIME')
        elif word == b'DATA':
            say(b'354 go on')
            data = b''
            for line in f:
                if line == b'.\r\n':
                    break
                data += line
            open('sent.' + to, 'wb').write(data.replace(b'\r\n', b'\n'))
            say(b'250 taken')
        else:
            say(b'250 well')
            if word == b'QUIT':
                break
    c.close()
X
python3 -S receive.py >receive.log 2>&1 &
n=0
while [ ! -s port ] && [ $n -lt 600 ]; do n=$((n + 1)); sleep 0.1; done
printf '%s\n' 'account default' 'host 127.0.0.1' "port $(cat port)" \
    'from notes@example.org' 'tls off' 'auth off' >msmtprc
chmod 600 msmtprc
git config --global one-to-one.sendmail "$(command -v msmtp) -C $PWD/msmtprc"
sed -i 's/^name = .*/name = Zoë Łódź/' notes/$a/person.ini
commit
quiet send-reminders notes
wait
parse sent.alice@example.org >got
says 'To: Zoë Łódź <alice@example.org>' got
says '* Zoë Łódź, talk: not agreed' got
test -s sent.bob@example.org
E
else
skip 'msmtp takes them to a server' 'no msmtp'
fi

it 'nothing is late: silent, and no mail' <<'E'
mailer
quiet on 2026-10-27 send-reminders --digest hr@example.org notes
silent ls sent
# nor is a sender asked for where nobody is to be written to
git config --global --unset one-to-one.mailFrom
quiet on 2026-10-27 send-reminders notes
E

it 'nothing is sent where that cannot be remembered' <<'E'
mailer
: >file
fails 2 send-reminders --state file/state notes >out 2>err
says 'nothing is sent, as file/state cannot be used' err
silent ls sent
mkdir -p state/reminders
fails 2 send-reminders --state state notes >out 2>err
says 'nothing is sent, as state cannot be used' err
silent ls sent
rmdir state/reminders
# while another run is at it
(flock 9; fails 2 send-reminders --state state notes >out 2>err) \
    9>state/reminders.lock
says 'another run is sending' err
# nor where nobody can say whether there is one
if strace -V >version 2>&1; then
	fails 2 traced -o /dev/null -e trace=flock -e inject=flock:error=ENOLCK \
	    send-reminders --state state notes >out 2>err
	says 'cannot lock state/reminders.lock: No locks available' err
	silent ls sent
fi
silent ls sent
quiet send-reminders --state state notes
test -e sent/bob@example.org.0
test ! -e "$HOME/.local/state/one-to-one"
fails 2 env -u HOME -u XDG_CONFIG_HOME -u XDG_STATE_HOME GIT_CONFIG_COUNT=1 \
    GIT_CONFIG_KEY_0=one-to-one.mailFrom GIT_CONFIG_VALUE_0=a@example.org \
    send-reminders notes >out 2>err
says 'there is no home folder to remember in what was sent' err
E

it 'nothing is sent where there is no room to remember it' <<'E'
mailer
mkdir state
i=0
while [ $i -lt 6 ]; do
	i=$((i + 1))
	printf '%064d 2026-11-20\n' $i >>state/reminders
done
# the limit is 512 bytes: there are six lines of 76, and one more is too much
fails 2 sh -c 'ulimit -f 1; exec send-reminders --state state notes' >out 2>err
says 'alice@example.org: not sent: cannot write: File too large' err
silent ls sent
quiet send-reminders --state state notes
test "$(ls sent | grep -c example)" -eq 2
E

it 'a torn or strange line of what is remembered counts for nothing' <<'E'
mailer
mkdir state
quiet send-reminders --state state notes
test "$(wc -l <state/reminders)" -eq 3
# the last one torn, as a power failure leaves it
head -c 200 state/reminders >torn
{ echo 'of another age'; cat torn; } >state/reminders
rm -r sent/*
quiet send-reminders --state state notes
test "$(ls sent | grep -c example)" -eq 1
test "$(wc -l <state/reminders)" -eq 3
fails 1 grep age state/reminders
E

seldom 'sender and program come out of no repository' <<'E'
mailer
git -C notes config one-to-one.sendmail /nowhere/sendmail
git -C notes config one-to-one.mailFrom evil@example.org
(cd notes && quiet send-reminders)
parse sent/bob@example.org.0 >got
says 'From: One-to-ones <notes@example.org>' got
git config --global --unset one-to-one.mailFrom
for place in . notes; do
	(cd $place && fails 2 send-reminders --every 0 "$OLDPWD"/notes) \
	    >out 2>err
	echo 'send-reminders: nobody is named as the sender; git config'\
' --global one-to-one.mailFrom ADDRESS' >want
	same want err
	same /dev/null out
done
git config --global one-to-one.mailFrom 'Nobody'
fails 2 send-reminders notes >out 2>err
says "one-to-one.mailFrom: 'Nobody' is no plain address" err
E

it 'refuses what is no number, and an output that breaks' <<'E'
fails 2 send-reminders --every often notes >out 2>err
says --every err
test ! -w /dev/full || fails 2 send-reminders --dry-run notes >/dev/full 2>err
test -s err
E

done_testing
