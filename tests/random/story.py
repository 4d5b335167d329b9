# SPDX-License-Identifier: ISC
"""A random history: two clones and a server, and what people do in them.

A story is a seed and a number of steps.  Each step has its own source of chance,
so that a story from which a step was left out goes on much as before, which is
what makes it small when something was found.

Most steps are lawful as far as the little that is remembered here goes (Fact);
what the programs and the second verifier make of it is theirs to say.
"""
import difflib
import hashlib
import os
import random
import re
from collections import Counter, namedtuple
from datetime import date, datetime, timedelta, timezone

from notes import FILE, PROGRAM, Repository, object_id

KINDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../lib/notes/kinds")
FULL = {"alice": "Alice Ng", "bob": "Bob Okafor", "carol": "Carol Diaz",
        "dave": "Dave Roy", "eve": "Eve Malik", "mallory": "Mallory Smith",
        "zoe": "Zoe Roth", "ally": "Alice Ng", "bo": "Bob Okafor"}
ROSTER = "people/alice/person.ini"
SETTINGS = "one-to-one.ini"
FIRST = date(2026, 9, 1)
CLONES = ("hers", "his")

# What is remembered of a record: who agreed to this text, who ever said something
# of it and did not take it back, and whether it may just be dropped.
Fact = namedtuple("Fact", "holds said acted held whole")
NOTHING = Fact(frozenset(), frozenset(), False, False, True)


def ident(who):
    return "%s <%s@example.org>" % (FULL[who], who)


def initials(who):
    return "".join(word[0] for word in FULL[who].split())


def body_of(template, rng, whole=True):
    """What somebody writes under the headings of a template."""
    lines, skip = [], rng.randrange(1, 4) if not whole else 0
    text = template.decode().split("---\n", 2)[2]
    for heading in re.findall(r"(?m)^## .*", text):
        lines += [heading, ""]
        skip -= 1
        if "Disagreements" not in heading and skip != 0:
            words = ["Nothing to report.", "On track.", "As both want it."]
            lines += ["%s %d" % (rng.choice(words), rng.randrange(100)), ""]
    return "\n".join(lines) + ("\n" if lines else "")


def front_of(text):
    found = dict(re.findall(r"(?m)^([a-z-]+): (.*)$", text.decode().split("---\n")[1]))
    return found


def line_merge(base, one, other):
    """Both sides' lines where they do not meet; None where they do."""
    old = base.splitlines(True)
    edits = []
    for side, text in enumerate((one, other)):
        new = text.splitlines(True)
        for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new,
                                                       False).get_opcodes():
            if tag != "equal":
                edits.append((a, b, side, new[c:d]))
    edits.sort()
    at, last, out = 0, None, []
    for a, b, side, lines in edits:
        if a < at or (a == at and last not in (None, side)):
            return None
        out += old[at:a] + lines
        at, last = b, side
    return b"".join(out + old[at:])


class Story:
    SIGNED = 0.08               # of them have signatures

    def __init__(self, seed, path, left_out=(), keys=None, length=None, swap=False,
                 lawful=False):
        self.seed, self.swap = seed, swap
        rng = random.Random("story %d" % seed)
        self.administrator = rng.random() < 0.5
        self.signed = bool(keys) and rng.random() < self.SIGNED
        self.keys = keys if self.signed else None
        self.wild = rng.choice([0, 0, 0.04, 0.15])
        if lawful:
            self.administrator, self.wild = True, 0
        self.supervisor = rng.random() < 0.2
        self.steps = length or rng.randrange(8, 30)
        self.features = set()
        self.log = []
        self.facts = {}             # of a commit: path -> Fact
        self.former = {}            # path: texts
        self.clock = datetime(2026, 9, 1, 8, tzinfo=timezone.utc)
        config = "[user]\n\tname = Bob Okafor\n\temail = bob@example.org\n"
        if self.administrator:
            config += "[one-to-one]\n\tadministrator = dave@example.org\n"
        if self.signed:
            config += ("[gpg]\n\tformat = ssh\n[gpg \"ssh\"]\n\tallowedSignersFile = %s\n"
                       % os.path.join(keys, "signers"))
        self.repo = Repository(path, config)
        self.tip = {}
        self.begin(rng)
        for number in range(self.steps):
            self.rng = random.Random("step %d of %d" % (number, seed))
            if number not in left_out:
                self.step(number)
        self.finish()

    # --- Commits ---

    @property
    def today(self):
        return self.clock.date()

    def say(self, words):
        self.log.append("%2s %-6s %s %s" % (self.number, self.clone, self.today, words))

    def files(self, clone=None):
        return self.repo.commits[self.tip[clone or self.clone]].files

    def fact(self, path, clone=None):
        return self.facts[self.tip[clone or self.clone]].get(path, NOTHING)

    def commit(self, who, files, message, facts=None, parents=None, author=None,
               back=0):
        self.clock += timedelta(minutes=self.rng.randrange(1, 50))
        time = int(self.clock.timestamp()) - back * 86400
        if parents is None:
            parents = [self.tip[self.clone]] if self.clone in self.tip else []
        key = None
        if self.signed and self.rng.random() < 0.93:
            key = self.key_of(who)
        oid = self.repo.commit(parents, files, author or ident(who), ident(who), time,
                               message, key)
        known = dict(self.facts[parents[0]]) if parents else {}
        known.update(facts or {})
        self.facts[oid] = {p: f for p, f in known.items() if p in files}
        self.tip[self.clone] = oid
        for path in files:
            if path.endswith(".md"):
                texts = self.former.setdefault(path, [])
                if files[path][1] not in texts:
                    texts.append(files[path][1])
        return oid

    def key_of(self, who):
        key = os.path.join(self.keys or "", who)
        return key if self.signed and os.path.exists(key) else None

    def change(self, who, path, text, subject, **more):
        files = dict(self.files())
        if text is None:
            del files[path]
        else:
            files[path] = (FILE, text)
        return self.commit(who, files, subject + "\n", **more)

    def act(self, who, path, trailers, text=None, files=None, fact=None, author=None):
        """An act of the table of design 4."""
        files = dict(files or self.files())
        if text is not None:
            files[path] = (FILE, text)
        data = files[path][1] if path in files else b""
        values = {"Text": object_id("blob", data),
                  "Text-SHA256": hashlib.sha256(data).hexdigest()}
        lines = ["Act on " + path, "", "Record: " + path]
        for trailer in trailers:
            lines.append(trailer if ":" in trailer
                         else "%s: %s" % (trailer, values[trailer]))
        return self.commit(who, files, "\n".join(lines) + "\n",
                           {path: fact} if fact else None, author=author)

    # --- Who ---

    def roster(self, clone=None):
        return self.files(clone).get(ROSTER, (FILE, b""))[1].decode()

    def alice(self):
        """Under one of the addresses that her roster has."""
        emails = re.findall(r"(?m)^email = (\w+)@", self.roster())
        return self.rng.choice(emails or ["alice"])

    def manager(self):
        found = ["bob"]
        for who, since, until in re.findall(
                r"(?m)^manager = .*<(\w+)@.*?>, ([\d-]*)\.\.([\d-]*)", self.roster()):
            if since <= str(self.today) and (not until or str(self.today) <= until):
                found.append(who)
        return found[-1]

    def leader(self, path):
        if self.supervisor and "reflective" in path:
            return "eve"
        return self.manager()

    def party(self, path=""):
        return self.alice() if self.rng.random() < 0.5 else self.leader(path)

    # --- The beginning ---

    def begin(self, rng):
        self.rng, self.number, self.clone = rng, "-", "server"
        roster = ("[person]\nname = Alice Ng\nemail = alice@example.org\n"
                  "started = 2024-03-04\n"
                  "manager = Bob Okafor <bob@example.org>, 2024-03-04..\n")
        if self.supervisor:
            roster += "supervisor = Eve Malik <eve@example.org>, reflective\n"
        files = {ROSTER: (FILE, roster.encode()), "README": (FILE, b"Notes\n")}
        if rng.random() < 0.15:
            files["people/zoe/person.ini"] = (FILE, (
                "[person]\nname = Zoe Roth\nemail = zoe@example.org\n"
                "manager = Carol Diaz <carol@example.org>\n").encode())
            # Or it would be left open who may change the settings.
            files["people/zoe/2026-08-30-supervision.md"] = (FILE, (
                "---\nkind: supervision\ndate: 2026-08-30\nstatus: held\n---\n\n"
                "# Zoe and Carol\n").encode())
        if rng.random() < 0.3:
            since = rng.choice(["2026-01-01", "2026-08-31"])
            files[SETTINGS] = (FILE, ("[policy]\nsince = %s\n" % since).encode())
        self.commit("bob", files, "Alice Ng\n")
        self.say("bob begins")
        for clone in CLONES:
            self.tip[clone] = self.tip["server"]

    def finish(self):
        self.rng = random.Random("end of %d" % self.seed)
        self.number = "-"
        for clone in CLONES:
            self.clone = clone
            self.pull()
            self.tip["server"] = self.tip[clone]
        self.repo.ref("main", self.tip["server"])

    # --- Steps ---

    def step(self, number):
        self.number = number
        rng = self.rng
        self.clone = rng.choice(CLONES)
        self.clock += timedelta(days=rng.choice([0, 0, 0, 1, 1, 2, 3, 8]))
        if rng.random() < self.wild:
            for _ in range(8):
                if rng.choice(self.WILD)(self):
                    self.features.add("unlawful")
                    return
        for _ in range(12):
            name = rng.choices([n for n, _ in self.STEPS], [w for _, w in self.STEPS])[0]
            if getattr(self, name)():
                return

    def records(self, wanted=lambda fact, front: True, clone=None):
        found = []
        for path, (_, data) in sorted(self.files(clone).items()):
            if path.startswith("people/alice/") and path.endswith(".md") \
                    and "evidence" not in path and b"---\n" in data:
                try:
                    front = front_of(data)
                except (UnicodeDecodeError, IndexError):
                    continue
                if wanted(self.fact(path, clone), front):
                    found.append(path)
        return found

    def one_of(self, wanted=lambda fact, front: True):
        # The latest again and again: that is where stories meet.
        found = self.records(wanted)
        if found and self.rng.random() < 0.4:
            return found[-1]
        return self.rng.choice(found) if found else None

    def template(self, kind):
        files = self.files()
        path = "templates/%s.md" % kind
        if path in files:
            return files[path][1]
        with open(os.path.join(KINDS, kind + ".md"), "rb") as file:
            return file.read()

    def text_of(self, path, status, whole=True):
        name = path.rsplit("/", 1)[1][:-3]
        day, kind = (name[:10], name[11:]) if name[:4].isdigit() else (None, name)
        kind = re.sub(r"-\d$", "", kind)
        front = "kind: %s\n" % kind
        if day:
            front += "date: %s\nstatus: %s\n" % (day, status)
            front += "reason: ill\n" if status == "cancelled" else ""
            front += "with: %s\n" % FULL[self.leader(path)]
        else:
            front += "date: %s\n" % self.today
            front += "review: %s\n" % (self.today + timedelta(days=360))
            if kind == "contract":
                front += "one-to-one: every %d weeks\n" % self.rng.randrange(2, 8)
        return ("---\n%s---\n\n# Alice and %s, %s\n\n%s" % (
            front, FULL[self.leader(path)].split()[0], day or "as agreed",
            body_of(self.template(kind), self.rng, whole))).encode()

    def write_up(self):
        rng = self.rng
        kind = rng.choices(["one-to-one", "appraisal", "supervision", "support",
                            "reflective"], [10, 3, 1, 1, 2 if self.supervisor else 0])[0]
        status = rng.choices(["held", "planned", "cancelled"], [8, 2, 1])[0]
        day = self.today - timedelta(days=rng.randrange(0, 5))
        if rng.random() < 0.08:
            day -= timedelta(days=300)
        path = "people/alice/%s-%s.md" % (day, kind)
        if path in self.files():
            path = path[:-3] + "-2.md"
        if path in self.files():
            return False
        return self.bring(path, status)

    def bring(self, path, status="held"):
        whole = self.rng.random() < 0.85
        who = self.leader(path) if self.rng.random() < 0.8 else self.alice()
        self.change(who, path, self.text_of(path, status, whole), "Write-up", facts={
            path: Fact(frozenset(), frozenset(), False, status != "planned", whole)})
        self.say("%s writes %s, %s%s" % (who, path, status, "" if whole else ", a draft"))
        return True

    def write_again(self):
        """A name that was used before."""
        gone = [p for p in sorted(self.former) if p not in self.files()
                and p.startswith("people/alice/2")]
        if not gone:
            return False
        path = self.rng.choice(gone)
        if self.rng.random() < 0.3:
            text = self.rng.choice(self.former[path])
            who = self.party(path)
            self.change(who, path, text, "Again", facts={path: NOTHING._replace(
                held=True)})
            self.say("%s writes %s again, as it was once" % (who, path))
            return True
        return self.bring(path)

    def document(self):
        kind = self.rng.choice(["contract", "contract", "objectives", "registration"])
        path = "people/alice/%s.md" % kind
        return path not in self.files() and self.bring(path, "document")

    def edited(self, text, path=None):
        """Another text: a word, or one that the record had before."""
        rng = self.rng
        others = [t for t in self.former.get(path, []) if t != text]
        if others and rng.random() < 0.3:
            return rng.choice(others), "back"
        numbers = [m for m in re.finditer(rb"\. \d+$", text, re.M)]
        if numbers and rng.random() < 0.8:
            at = rng.choice(numbers)
            return (text[:at.start()] + b". %d" % rng.randrange(100)
                    + text[at.end():], "a word")
        if b"\n## Disagreements" in text:
            return text.replace(b"\n## Disagreements",
                                b"\nMore of it. %d\n\n## Disagreements"
                                % rng.randrange(100), 1), "a line"
        return text.rstrip(b"\n") + b"\n\nPS\n", "a line"

    def edit(self):
        """Of what nobody agreed to; a draft becomes whole, a plan is held."""
        path = self.one_of(lambda fact, front: not fact.holds)
        if not path:
            return False
        text, fact = self.files()[path][1], self.fact(path)
        front = front_of(text)
        status = front.get("status", "document")
        who = self.party(path)
        if status == "planned" or not fact.whole:
            status = "document" if status == "document" else \
                self.rng.choice(["held", "held", "cancelled"])
            text, how = self.text_of(path, status), status + ", whole"
            fact = fact._replace(held=True, whole=True)
        else:
            text, how = self.edited(text, path)
        if text == self.files()[path][1]:
            return False
        self.change(who, path, text, "Edit", facts={path: fact})
        self.say("%s edits %s (%s)" % (who, path, how))
        return True

    @staticmethod
    def can_be_agreed(fact, front):
        return fact.whole and front.get("status", "held") == "held"

    def agree(self, path=None):
        path = path or self.one_of(self.can_be_agreed)
        if not path:
            return False
        fact, who = self.fact(path), self.party(path)
        if who in fact.holds and self.rng.random() < 0.9:
            return False
        self.act(who, path, ["Text", "Text-SHA256", "Agreed-by: " + ident(who)],
                 fact=fact._replace(holds=fact.holds | {who}, said=fact.said | {who},
                                    acted=True))
        self.say("%s agrees to %s" % (who, path))
        return True

    def withdraw(self, path=None):
        path = path or self.one_of(lambda fact, front: fact.said)
        if not path or not self.fact(path).said:
            return False
        fact = self.fact(path)
        who = self.rng.choice(sorted(fact.said))
        self.act(who, path, ["Text", "Text-SHA256", "Withdrawn-by: " + ident(who)],
                 fact=fact._replace(holds=fact.holds - {who}, said=fact.said - {who}))
        self.say("%s withdraws from %s" % (who, path))
        return True

    def renew(self):
        """Withdrawn, and agreed to again."""
        path = self.one_of(lambda fact, front: fact.holds and self.can_be_agreed(
            fact, front))
        if not path:
            return False
        fact = self.fact(path)
        who = self.rng.choice(sorted(fact.holds))
        for key in ("Withdrawn-by: ", "Agreed-by: "):
            self.act(who, path, ["Text", "Text-SHA256", key + ident(who)], fact=fact)
        self.say("%s withdraws from %s, and agrees again" % (who, path))
        self.features.add("renewed")
        return True

    def disagree(self, path=None, key=None):
        path = path or self.one_of(lambda fact, front: self.can_be_agreed(fact, front)
                                   and front.get("kind") != "supervision")
        if not path or b"## Disagreements" not in self.files()[path][1]:
            return False
        key = key or self.rng.choice(["Agreed-by", "Agreed-by", "Declined-by"])
        fact, who = self.fact(path), self.party(path)
        words = self.rng.choice(["The date was not accepted.", "The load was another.",
                                 "Not so."])
        text = self.files()[path][1] + ("- %s (%s)\n" % (words, initials(who))).encode()
        if text.count(words.encode()) > 1 and self.rng.random() < 0.8:
            return False
        self.act(who, path, ["Text", "Text-SHA256", "%s: %s" % (key, ident(who))], text,
                 fact=fact._replace(
                     holds=frozenset({who} if key == "Agreed-by" else ()),
                     said=fact.said | {who}, acted=True))
        self.say("%s adds a disagreement to %s (%s)" % (who, path, key))
        return True

    def decline(self):
        return self.disagree(key="Declined-by")

    def witness(self):
        path = self.one_of(self.can_be_agreed)
        if not path:
            return False
        fact, who, whom = self.fact(path), self.leader(path), self.alice()
        files, evidence = dict(self.files()), "by telephone"
        if self.rng.random() < 0.7:
            mail = ("I agree. %d\n" % self.rng.randrange(1000)).encode()
            folder, name = path[:-3].rsplit("/", 1)
            evidence = "%s/evidence/%s-%s.txt" % (folder, name,
                                                  object_id("blob", mail)[:8])
            if evidence in files:
                return False
            files[evidence] = (FILE, mail)
        self.act(who, path, ["Text", "Text-SHA256", "Agreed-by: " + ident(whom),
                             "Witnessed-by: " + ident(who), "Evidence: " + evidence],
                 files=files, fact=fact._replace(said=fact.said | {whom}, acted=True,
                                                 holds=fact.holds | {whom}))
        self.say("%s witnesses for %s on %s" % (who, whom, path))
        return True

    def amend(self, path=None):
        path = path or self.one_of(lambda fact, front: fact.holds)
        if not path:
            return False
        old = self.files()[path][1]
        text, how = self.edited(old, path)
        if text == old:
            return False
        fact, who = self.fact(path), self.party(path)
        self.act(who, path, ["Amends: " + object_id("blob", old), "Reason: a slip"], text,
                 fact=fact._replace(holds=frozenset(), acted=True))
        self.say("%s amends %s (%s)" % (who, path, how))
        return True

    def amend_and_back(self):
        """A to B, and by an act or a plain edit back to A."""
        path = self.one_of(lambda fact, front: fact.holds)
        if not path:
            return False
        old, fact, who = self.files()[path][1], self.fact(path), self.party(path)
        text, how = self.edited(old)
        if text == old:
            return False
        fact = fact._replace(holds=frozenset(), acted=True)
        self.act(who, path, ["Amends: " + object_id("blob", old), "Reason: a slip"], text,
                 fact=fact)
        again = self.rng.random() < 0.4
        if again:
            for other in sorted({self.alice(), self.leader(path)}):
                self.act(other, path, ["Text", "Text-SHA256",
                                       "Agreed-by: " + ident(other)])
        if again or self.rng.random() < 0.4:
            self.act(who, path, ["Amends: " + object_id("blob", text), "Reason: no slip"],
                     old, fact=fact)
        else:
            self.change(who, path, old, "Back", facts={path: fact})
        self.say("%s amends %s, and brings the old text back%s" % (
            who, path, "; agreed to between" if again else ""))
        return True

    def disclose(self):
        path = self.one_of()
        if not path:
            return False
        who = self.party(path)
        self.act(who, path, ["Text", "Text-SHA256", "Disclosed-to: HR", "Reason: asked"],
                 fact=self.fact(path)._replace(acted=True))
        self.say("%s discloses %s" % (who, path))
        return True

    def move(self, path=None):
        path = path or self.one_of(lambda fact, front: "status" in front)
        if not path or not re.search(r"/\d{4}-", path):
            return False
        old = self.files()[path][1]
        front = front_of(old)
        kind, day = front["kind"], date.fromisoformat(front["date"])
        if self.rng.random() < 0.25:
            kind = self.rng.choice(["one-to-one", "appraisal", "support"])
        else:
            day -= timedelta(days=self.rng.randrange(0, 3))
        new = "people/alice/%s-%s.md" % (day, kind)
        if new == path or new in self.files():
            new = new[:-3] + "-2.md"
        if new == path or new in self.files():
            return False
        text = re.sub(rb"(?m)^date: .*", b"date: %s" % str(day).encode(), old, count=1)
        text = re.sub(rb"(?m)^kind: .*", b"kind: %s" % kind.encode(), text, count=1)
        text = re.sub(rb"(?m)^(# .*), [^,\n]*$", rb"\1, %s" % str(day).encode(), text,
                      count=1)
        fact, who = self.fact(path), self.party(path)
        files = dict(self.files())
        del files[path]
        files[new] = (FILE, text)
        self.act(who, new, ["Moves: " + path, "Text", "Text-SHA256", "Reason: a slip"],
                 files=files, fact=fact._replace(holds=frozenset(), acted=True))
        self.say("%s moves %s to %s" % (who, path, new))
        self.features.add("move")
        return True

    def void(self, path=None):
        who = self.party()
        path = path or self.one_of(lambda fact, front: not fact.said - {who})
        if not path:
            return False
        text, files = self.files()[path][1], dict(self.files())
        del files[path]
        self.commit(who, files, "Void\n\nRecord: %s\nVoids: %s\nReason: no meeting\n" % (
            path, object_id("blob", text)))
        self.say("%s voids %s" % (who, path))
        self.features.add("void")
        if self.rng.random() < 0.5:
            self.write_again()
        return True

    def drop(self):
        path = self.one_of(lambda fact, front: not fact.held and not fact.acted)
        if not path:
            return False
        who = self.party(path)
        self.change(who, path, None, "Postponed")
        self.say("%s drops %s" % (who, path))
        return True

    # --- Rosters and settings ---

    def change_roster(self, who, text, how):
        if text == self.roster():
            return False
        self.change(who, ROSTER, text.encode(), "Roster")
        self.say("%s changes the roster: %s" % (who, how))
        return True

    def handover(self):
        text, now = self.roster(), self.manager()
        follows = "bob" if now == "carol" else "carol"
        if not re.search(r"<%s@[^\n]*\.\.$" % now, text, re.M):
            return False
        last = self.today - timedelta(days=self.rng.randrange(1, 4))
        text = re.sub(r"(<%s@[^\n]*\.\.)$" % now, r"\g<1>%s" % last, text, flags=re.M)
        text += "manager = %s, %s..\n" % (ident(follows), last + timedelta(days=1))
        if not self.change_roster(now, text, "%s follows" % follows):
            return False
        if self.rng.random() < 0.6:
            self.by_the_new_manager()
        return True

    def by_the_new_manager(self):
        who = self.manager()
        if who == "bob":
            return False
        key, value = self.rng.choice([
            ("fte", "0.%d" % self.rng.randrange(1, 10)),
            ("away", "%s..%s" % (self.today, self.today + timedelta(days=5)))])
        text = self.roster()
        if key == "fte":
            text = re.sub(r"(?m)^fte = .*\n", "", text)
        if not self.change_roster(who, text + "%s = %s\n" % (key, value), key):
            return False
        self.features.add("new manager")
        return True

    def change_person(self):
        text, rng = self.roster(), self.rng
        what = rng.choice(["second", "other", "initials", "name", "away", "fte", "left",
                           "manager"])
        who = self.manager() if what in ("away", "fte", "left", "manager") \
            or rng.random() < 0.3 else self.alice()
        if self.administrator and rng.random() < 0.4:
            who = "dave"
        if what == "second":
            if "ally@" in text:
                return False
            text = text.replace("started", "email = ally@example.org\nstarted", 1)
        elif what == "other":
            if "email = alice@" in text:
                text = text.replace("email = alice@", "email = ally@", 1)
            else:
                text = text.replace("email = ally@", "email = alice@", 1)
            if text.count("email = ally@") > 1:
                return False
        elif what == "initials":
            text = re.sub(r"(?m)^initials = .*\n", "", text)
            text += "initials = %s\n" % rng.choice(["AN", "ANG"])
        elif what == "name":
            text = re.sub(r"(?m)^name = .*", "name = " + rng.choice(
                ["Alice Ng", "Alice Ng-Roy"]), text)
        elif what == "fte":
            text = re.sub(r"(?m)^fte = .*\n", "", text)
            text += "fte = 0.%d\n" % rng.randrange(1, 10)
        elif what == "away":
            text += "away = %s..%s\n" % (self.today, self.today + timedelta(days=9))
        elif what == "left":
            if "left" in text:
                text = re.sub(r"(?m)^left = .*\n", "", text)
            elif rng.random() < 0.3:
                text += "left = %s\n" % (self.today + timedelta(days=60))
        elif what == "manager":
            # An address of his own, by himself or somebody else.
            if "<bob@" in text:
                text = text.replace("<bob@", "<bo@")
            else:
                text = text.replace("<bo@", "<bob@")
        return self.change_roster(who, text, what)

    def master(self):
        """Who may change settings, mostly."""
        return "dave" if self.administrator else self.manager()

    def change_template(self):
        kind = self.rng.choice(["one-to-one", "one-to-one", "appraisal", "contract"])
        text = self.template(kind).decode()
        what = self.rng.choice(["section", "both", "optional", "less"])
        if what == "section":
            text = text.replace("\n## ", "\n## New %d\n\n<!-- What? %d -->\n\n## " % (
                self.rng.randrange(50), self.rng.randrange(50)), 1)
        elif what == "both":
            new = self.rng.choice(["both", "person", "none"])
            text = re.sub("agreed-by: .*", "agreed-by: " + new, text)
            what += " " + new
        elif what == "optional":
            text = text.replace("optional: ", "optional: Objectives | ", 1)
        else:
            # Not one that the template's own settings name.
            head, body = text.split("---\n", 2)[1:]
            for name in re.findall(r"(?m)^## (.*)", body):
                if name not in head:
                    body = re.sub(r"(?s)\n## %s\n.*?(?=\n## |$)" % re.escape(name), "",
                                  body, count=1)
                    break
            text = "---\n%s---\n%s" % (head, body)
        path = "templates/%s.md" % kind
        if self.files().get(path, (0, 0))[1] == text.encode():
            return False
        who = self.master()
        self.change(who, path, text.encode(), "Template")
        self.say("%s changes %s (%s)" % (who, path, what))
        self.features.add("template")
        return True

    def change_settings(self):
        text = self.files().get(SETTINGS, (FILE, b""))[1].decode()
        rng, values = self.rng, {}
        section, key, value = rng.choice([
            ("trust", "witnessed", rng.choice(["yes", "no"])),
            ("trust", "level", "signed" if self.signed or rng.random() < 0.1
             else "named"),
            ("policy", "since", rng.choice(["2026-01-01", "2026-08-31",
                                            str(self.today)])),
            ("policy", "agree-within", "%d days" % rng.randrange(1, 20)),
            ("kind one-to-one", "agreed-by", rng.choice(["both", "person", "none"])),
            ("kind one-to-one", "every", "%d weeks" % rng.randrange(1, 9))])
        for found in re.findall(r"(?m)^(?:\[(.*)\]|(\S+) = (.*))$", text):
            if found[0]:
                here = found[0]
            else:
                values[here, found[1]] = found[2]
        values[section, key] = value
        text = ""
        for name in sorted({s for s, _ in values}):
            text += "[%s]\n" % name
            text += "".join("%s = %s\n" % (k, v) for (s, k), v in sorted(values.items())
                            if s == name)
        if self.files().get(SETTINGS, (0, b""))[1] == text.encode():
            return False
        who = self.master()
        self.change(who, SETTINGS, text.encode(), "Settings")
        self.say("%s sets %s = %s" % (who, key, value))
        return True

    # --- Two clones ---

    def push(self):
        if self.tip["server"] not in self.repo.ancestors(self.tip[self.clone]):
            self.pull()
        self.tip["server"] = self.tip[self.clone]
        self.say("pushes")
        return True

    def pull(self, side=None):
        """Fast-forward, or a merge by whoever sits at this clone."""
        side = side or self.tip["server"]
        mine = self.tip[self.clone]
        if side in self.repo.ancestors(mine):
            return False
        if mine in self.repo.ancestors(side):
            self.tip[self.clone] = side
            self.say("pulls, fast-forward")
            return True
        base = self.repo.merge_base(mine, side)
        who = self.alice() if self.clone == "hers" else self.manager()
        sides = [self.repo.commits[oid].files for oid in (mine, side)]
        files, facts, words = self.join(self.repo.commits[base].files, sides,
                                        [self.facts[oid] for oid in (mine, side)])
        parents = [mine, side]
        if self.swap:
            parents.reverse()
        self.commit(who, files, "Merge\n", facts, parents=parents)
        self.say("%s merges%s" % (who, words))
        return True

    def join(self, base, sides, facts):
        """What each side changed; of what both did, one side's or the lines of both."""
        files, known, words, rng = {}, {}, "", self.rng
        for path in sorted(set(base) | set(sides[0]) | set(sides[1])):
            was = base.get(path)
            one, other = (s.get(path) for s in sides)
            told = [f.get(path, NOTHING) for f in facts]
            took = None
            if one == other or other == was:
                found, took = one, 0
            elif one == was:
                found, took = other, 1
            else:
                both = was and one and other and line_merge(was[1], one[1], other[1])
                choice = rng.random()
                if path.endswith(".ini") and both and choice < 0.9 or both \
                        and choice < 0.15:
                    found, took = (FILE, both), 2
                elif told[0].holds and not told[1].holds and choice < 0.6:
                    found, took = one, 0
                elif told[1].holds and not told[0].holds and choice < 0.6:
                    found, took = other, 1
                else:
                    took = rng.randrange(2)
                    found = (one, other)[took]
                words += ", %s: %s" % (path, ("mine", "theirs", "both")[took])
            if (one != was or told[0] != facts[1].get(path, told[0])) and (
                    path.endswith(".md")) and one and other:
                if one != was and other != was or one == other == was \
                        and told[0] != told[1] and told[0].acted and told[1].acted:
                    self.features.add("merge of a record")
            if found and rng.random() < self.wild * 0.1 and one != other:
                found = (one, other)[rng.randrange(2)] or found
                words += ", %s taken anyhow" % path
            if found:
                files[path] = found
                if took == 2 or one == other:
                    known[path] = Fact(told[0].holds | told[1].holds,
                                       told[0].said | told[1].said,
                                       told[0].acted or told[1].acted,
                                       told[0].held or told[1].held, told[0].whole)
                else:
                    known[path] = told[took]._replace(
                        said=told[0].said | told[1].said,
                        acted=told[0].acted or told[1].acted,
                        held=told[0].held or told[1].held)
        return files, known, words

    def race(self):
        """Both do something on one record, and either merges."""
        first = self.tip[self.clone]
        other = "his" if self.clone == "hers" else "hers"
        if self.tip[other] != first:
            self.pull(self.tip[other])
            self.tip[other] = self.tip[self.clone]
        path = self.one_of()
        if not path:
            return False
        status = front_of(self.files()[path][1]).get("status", "held")
        fact = self.fact(path)
        mine, told = self.clone, False
        for clone in (mine, other):
            self.clone = clone
            told |= self.more(path, status, fact)
        self.clone = self.rng.choice(CLONES)
        back = "his" if self.clone == "hers" else "hers"
        if self.pull(self.tip[back]):
            if self.rng.random() < 0.7:
                self.tip[back] = self.tip[self.clone]
        return told

    def more(self, path, status, fact):
        """What may be done with a record, once or twice."""
        told = False
        can = ["disagree", "agree", "agree", "move"] if status == "held" \
            and fact.whole else ["void_or_edit"]
        can += ["amend", "amend"] if fact.holds else ["edit_this", "edit_this"]
        can += ["withdraw", "withdraw"] if fact.said else []
        can += ["void"] if not fact.said else []
        for _ in range(self.rng.choice([1, 1, 2])):
            if path in self.files():
                told |= bool(getattr(self, self.rng.choice(can))(path))
        return told

    def void_or_edit(self, path):
        return self.edit_this(path)

    def edit_this(self, path):
        if path not in self.files():
            return False
        text, how = self.edited(self.files()[path][1], path)
        if text == self.files()[path][1] or self.fact(path).holds:
            return False
        who = self.party(path)
        self.change(who, path, text, "Edit", facts={path: self.fact(path)})
        self.say("%s edits %s (%s)" % (who, path, how))
        return True

    def twice_on_two_branches(self):
        """One agrees on both branches, and withdraws on one of them."""
        path = self.one_of(self.can_be_agreed)
        if not path:
            return False
        start, mine = self.tip[self.clone], self.clone
        who, fact = self.party(path), self.fact(path)
        row = ["Text", "Text-SHA256"]
        fact = fact._replace(holds=fact.holds | {who}, said=fact.said | {who}, acted=True)
        self.act(who, path, row + ["Agreed-by: " + ident(who)], fact=fact)
        side = self.tip[mine]
        self.tip[mine] = start
        self.act(who, path, row + ["Agreed-by: " + ident(who)], fact=fact)
        if self.rng.random() < 0.6:
            self.act(who, path, row + ["Withdrawn-by: " + ident(who)],
                     fact=fact._replace(holds=fact.holds - {who}))
        self.say("%s agrees to %s on two branches, withdraws on one" % (who, path))
        self.features.add("merge of a record")
        return self.pull(side)

    # --- What is not lawful ---

    def wild_edit(self):
        path = self.one_of(lambda fact, front: fact.holds)
        if not path:
            return False
        text, _ = self.edited(self.files()[path][1], path)
        who = self.rng.choice([self.party(path), "mallory"])
        if text == self.files()[path][1]:
            return False
        self.change(who, path, text, "Edit")
        self.say("%s edits %s, which was agreed" % (who, path))
        return True

    def wild_remove(self):
        path = self.one_of(lambda fact, front: fact.held)
        if not path:
            return False
        who = self.party(path)
        self.change(who, path, None, "Gone")
        self.say("%s removes %s" % (who, path))
        return True

    def wild_outsider(self):
        path = self.one_of(self.can_be_agreed)
        if not path:
            return False
        who = self.rng.choice(["mallory", "eve", "dave", "carol"])
        self.act(who, path, ["Text", "Text-SHA256", "Agreed-by: " + ident(who)])
        self.say("%s agrees to %s" % (who, path))
        return True

    def wild_forged(self):
        path = self.one_of(self.can_be_agreed)
        if not path:
            return False
        self.act("bob", path, ["Text", "Text-SHA256", "Agreed-by: " + ident("alice")],
                 author=ident("alice"))
        self.say("bob agrees to %s for alice" % path)
        return True

    def wild_text(self):
        path = self.one_of(self.can_be_agreed)
        if not path:
            return False
        who = self.party(path)
        self.act(who, path, ["Text: " + "0" * 39 + "1", "Text-SHA256",
                             "Agreed-by: " + ident(who)])
        self.say("%s agrees to another text of %s" % (who, path))
        return True

    def wild_void(self):
        path = self.one_of(lambda fact, front: fact.said)
        return bool(path) and self.void(path)

    def wild_line(self):
        path = self.one_of(lambda fact, front: True)
        if not path or b")\n" not in self.files()[path][1]:
            return False
        text = re.sub(rb"(?m)^- .*\([A-Z]+\)\n", b"", self.files()[path][1], count=1)
        if text == self.files()[path][1]:
            return False
        who = self.party(path)
        self.change(who, path, text, "A line less")
        self.say("%s removes a disagreement from %s" % (who, path))
        return True

    def wild_roster(self):
        who = self.rng.choice(["mallory", "bob", "alice"])
        text = self.rng.choice([
            self.roster() + "fte = 0.5\n",
            self.roster().replace("email = alice@", "email = mallory@", 1),
            self.roster().replace("Bob Okafor <bob@", "Mallory Smith <mallory@")])
        return self.change_roster(who, text, "not theirs to change")

    def wild_settings(self):
        who = self.rng.choice(["mallory", "alice"])
        self.change(who, SETTINGS, b"[trust]\nwitnessed = yes\n", "Settings")
        self.say("%s changes the settings" % who)
        return True

    def wild_date(self):
        back = self.rng.randrange(2, 9)
        self.commit("bob", dict(self.files(), README=(FILE, b"%d\n" % self.rng.randrange(
            99))), "Back\n", back=back)
        self.say("bob dates a commit %d days back" % back)
        return True

    STEPS = (("write_up", 9), ("write_again", 2), ("document", 2), ("edit", 7),
             ("agree", 16), ("withdraw", 2), ("renew", 3), ("disagree", 3),
             ("decline", 1), ("witness", 2), ("amend", 4), ("amend_and_back", 2),
             ("disclose", 1), ("move", 3), ("void", 3), ("drop", 1), ("handover", 2),
             ("by_the_new_manager", 2), ("change_person", 4), ("change_template", 2),
             ("change_settings", 3), ("push", 3), ("pull", 3), ("race", 6),
             ("twice_on_two_branches", 1))
    WILD = (wild_edit, wild_remove, wild_outsider, wild_forged, wild_text, wild_void,
            wild_line, wild_roster, wild_settings, wild_date)


def summary(stories):
    """How many stories have each feature."""
    return Counter(feature for story in stories for feature in story)
