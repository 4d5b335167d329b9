# SPDX-License-Identifier: ISC
"""Twelve people of a council, as a stream for git fast-import.

python3 make.py KINDS POLICY, the folders of the built-in kinds and of the
council's settings.  Every commit is made at noon of its day; an agreement is
a commit with the trailers of overdue's own manual, written by hand here.
"""
import datetime, hashlib, os, re, sys

kinds, policy = sys.argv[1:]
PEOPLE = {}
ACTS = []          # (day, what) in the order in which they are written
MEG, OMAR = ('Meg Cole', 'meg@example.org'), ('Omar Diaz', 'omar@example.org')
EVE = ('Eve Malik', 'eve@example.org')


def body(kind, items=()):
    """Every section that the kind asks for, with something in it."""
    text = open(f'{kinds}/{kind}.md', encoding='utf-8').read()
    front, text = text.split('\n---\n', 1)
    optional = re.search(r'^optional: (.*)$', front, re.M).group(1)
    left_out = {part.strip() for part in optional.split('|')}
    out = [f'# {kind}\n']
    for title in re.findall(r'^## (.*)$', text, re.M):
        if title not in left_out:
            mine = items if title == 'Agreed actions' else ()
            out.append(f'## {title}\n\n' +
                       ('\n'.join(mine) or 'Nothing to report.') + '\n')
    return '\n'.join(out)


def person(id, name, *lines, manager=True):
    PEOPLE[id] = (name, f'{id}@example.org')
    lines = [f'name = {name}', f'email = {id}@example.org', *lines]
    if manager:
        lines.append('manager = %s <%s>' % MEG)
    write('2020-01-01', f'people/{id}/person.ini',
          '\n'.join(['[person]', *lines, '']))


def write(day, path, text):
    ACTS.append((day, path, text.encode(), MEG, None))


def agree(day, path, who):
    ACTS.append((day, path, None, who, 'agree'))


def record(id, kind, front, name, day, agreed, items=()):
    path = f'people/{id}/{name}.md'
    write(day, path, '\n'.join(['---', f'kind: {kind}', *front, '---', '',
                                body(kind, items)]))
    for who in agreed:
        agree(day, path, who)


def later(day, n):
    return str(datetime.date.fromisoformat(day) + datetime.timedelta(n))


def held(id, kind, *days, agreed=None, minutes=60, items=()):
    for day in days:
        who = [PEOPLE[id]] if agreed is None else agreed
        record(id, kind, [f'date: {day}', 'status: held',
                          f'minutes: {minutes}'],
               f'{day}-{kind}', later(day, 1), who, items)


def not_held(id, kind, day, status, *lines):
    record(id, kind, [f'date: {day}', f'status: {status}', *lines],
           f'{day}-{kind}', '2026-01-01', [])


def contract(id, day, review, *lines, committed=None, agreed=None):
    who = [PEOPLE[id], MEG] if agreed is None else agreed
    record(id, 'contract', [f'date: {day}', f'review: {review}', *lines],
           'contract', committed or day, who)


USUAL = 'support: every 2 months, 60 minutes', 'appraisal: every 1 year'

# Full-time, everything in order, more often than the policy asks.
person('ann', 'Ann Abara', 'started = 2024-04-01')
contract('ann', '2026-01-12', '2027-01-12',
         'support: every 6 weeks, latest 2 months, 60 minutes', USUAL[1])
held('ann', 'appraisal', '2026-02-10', agreed=[PEOPLE['ann'], MEG])
held('ann', 'support', '2026-01-20', '2026-03-03', '2026-04-14',
     '2026-05-26', '2026-07-07', '2026-08-18', '2026-09-29')
held('ann', 'support', '2026-11-10', agreed=[])

# Half-time, without a contract: every four months; one planned, not written up
# yet.
person('ben', 'Ben Özdemir', 'started = 2025-01-06', 'fte = 0.5')
held('ben', 'appraisal', '2025-11-03', agreed=[PEOPLE['ben'], MEG])
held('ben', 'support', '2026-02-02', '2026-06-02')
not_held('ben', 'support', '2026-11-18', 'planned')

# On probation: every month.
person('cat', 'Cat Lindqvist', 'started = 2026-09-01',
       'probation-until = 2027-03-01')
held('cat', 'support', '2026-10-01')

# Unpaid, one day a week: every ten months.  Has not agreed to the last one.
person('dev', 'Dev Patel', 'started = 2025-06-02', 'fte = 0.2')
held('dev', 'support', '2025-06-20')
held('dev', 'support', '2026-08-05', agreed=[])

# Away for half a year.
person('eli', 'Eli Stone', 'started = 2023-05-01',
       'away = 2026-05-04..2026-10-30')
contract('eli', '2026-01-12', '2027-01-12', *USUAL)
held('eli', 'appraisal', '2025-06-10', agreed=[PEOPLE['eli'], MEG])
held('eli', 'support', '2026-03-16')

# Has left.
person('fay', 'Fay Ó Briain', 'started = 2022-01-10', 'left = 2026-06-30')
contract('fay', '2025-06-16', '2026-06-16', *USUAL)
held('fay', 'appraisal', '2025-09-01', agreed=[PEOPLE['fay'], MEG])
held('fay', 'support', '2026-02-09')

# Nobody ever met him.
person('gus', 'Gus 王', 'started = 2026-02-02')

# Without a manager since the middle of October.
person('hal', 'Hal Moss', 'started = 2019-09-02',
       'manager = %s <%s>, ..2026-10-15' % MEG, manager=False)
contract('hal', '2026-01-12', '2027-01-12', *USUAL)
held('hal', 'appraisal', '2026-03-10', agreed=[PEOPLE['hal'], MEG])
held('hal', 'support', '2026-02-10', '2026-04-10', '2026-06-10',
     '2026-08-10', '2026-10-08')

# A contract that the policy does not allow: quarterly, and no appraisal.
person('ida', 'Ida Berg', 'started = 2021-03-01')
contract('ida', '2026-01-12', '2027-01-12', 'support: every 3 months')
held('ida', 'support', '2025-12-01', '2026-01-20', '2026-04-20',
     '2026-08-03')

# Two kinds in turn, one of them with somebody from outside.
person('jon', 'Jon Vale', 'started = 2022-10-03',
       'supervisor = %s <%s>, reflective' % EVE)
contract('jon', '2026-01-12', '2027-01-12', *USUAL,
         'reflective: every 2 months')
held('jon', 'appraisal', '2026-01-20', agreed=[PEOPLE['jon'], MEG])
held('jon', 'support', '2026-01-15', '2026-03-13', '2026-05-14',
     '2026-07-10', '2026-09-11', '2026-11-06')
held('jon', 'reflective', '2025-12-11', '2026-02-12', '2026-04-10',
     '2026-06-11', '2026-08-07')

# One too short, then three cancelled in a row; in November one for two weeks.
person('kim', 'Kim Tran', 'started = 2020-05-04')
contract('kim', '2026-01-12', '2027-01-12', *USUAL)
held('kim', 'appraisal', '2026-02-02', agreed=[PEOPLE['kim'], MEG])
held('kim', 'support', '2026-03-02', '2026-08-10', '2026-10-09')
held('kim', 'support', '2026-05-04', minutes=40)
not_held('kim', 'support', '2026-07-06', 'cancelled', 'reason: flood',
         'next: 2026-07-13')
not_held('kim', 'support', '2026-07-13', 'cancelled', 'reason: flood',
         'next: 2026-07-20')
not_held('kim', 'support', '2026-07-20', 'cancelled', 'reason: leave')
not_held('kim', 'support', '2026-11-16', 'cancelled', 'reason: election',
         'next: 2026-11-30')

# An acting manager since September, who owes a word on the renewed contract.
person('lou', 'Lou Faye', 'started = 2023-02-06',
       'manager = %s <%s>, ..2026-08-31' % MEG,
       'manager = %s <%s>, 2026-09-01.., acting' % OMAR, manager=False)
contract('lou', '2025-11-03', '2026-11-03', *USUAL)
record('lou', 'objectives', ['date: 2026-01-15', 'review: 2026-10-31'],
       'objectives', '2026-01-15', [PEOPLE['lou'], MEG])
held('lou', 'appraisal', '2025-12-01', agreed=[PEOPLE['lou'], MEG])
held('lou', 'support', '2026-02-05', '2026-04-02', '2026-06-04')
held('lou', 'support', '2026-07-30',
     items=['- [ ] @lou label the keys by 2026-08-14'])
held('lou', 'support', '2026-09-24',
     items=['- [x] @lou label the keys by 2026-08-14 (from 2026-07-30)',
            '- [ ] @manager order the chairs by 2026-11-06',
            '- [ ] @lou tidy the store by 2026-11-13',
            '- [ ] @lou count the stock by 2026-12-01'])
contract('lou', '2026-11-03', '2027-11-03', *USUAL, committed='2026-11-02',
         agreed=[PEOPLE['lou']])

for at, _, names in os.walk(policy):
    for name in names:
        path = os.path.join(at, name)
        write('2020-01-01', os.path.relpath(path, policy),
              open(path, encoding='utf-8').read())

out, now = sys.stdout.buffer, {}
for day, path, text, (name, email), act in sorted(ACTS, key=lambda a: a[0]):
    message = f'Write {path}\n'
    if act:
        text = now[path]
        blob = b'blob %d\0' % len(text) + text
        message = (f'Agree\n\nRecord: {path}\n'
                   f'Text: {hashlib.sha1(blob).hexdigest()}\n'
                   f'Text-SHA256: {hashlib.sha256(text).hexdigest()}\n'
                   f'Agreed-by: {name} <{email}>\n')
    message = message.encode()
    noon = datetime.datetime.fromisoformat(day + 'T12:00:00+00:00')
    who = f'{name} <{email}> {int(noon.timestamp())} +0000\n'.encode()
    out.write(b'commit refs/heads/main\nauthor ' + who + b'committer ' + who +
              b'data %d\n' % len(message) + message)
    if not act:
        now[path] = text
        out.write(b'M 100644 inline ' + path.encode() +
                  b'\ndata %d\n' % len(text) + text)
    out.write(b'\n')
