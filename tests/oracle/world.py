# SPDX-License-Identifier: ISC
"""What both oracles need: days, intervals, and repositories made of facts.

A world is a list of steps, each a commit: settings, a roster, a text, an act.  It
is kept as facts (dicts), so that an oracle reasons from these and never has to
read what the programs read.
"""
import argparse
import calendar
import datetime
import hashlib
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "random"))
import notes  # noqa: E402

Day = datetime.date
ONE = datetime.timedelta(1)
NAMES = {"alice": "Alice Ng", "dave": "Dave Rossi", "bob": "Bob Okafor",
         "carol": "Carol Diaz", "eve": "Eve Malik"}


def day(text):
    return Day.fromisoformat(text)


def later(start, days):
    return start + datetime.timedelta(days)


def address(who):
    return "%s <%s@example.org>" % (NAMES[who], who)


def months_on(start, count):
    """Calendar months, clamped to the month's last day (design 3.6)."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return Day(year, month + 1, min(start.day, last))


class Interval:
    """A number of days or of months, divided by a share of full time."""

    def __init__(self, text, fte=1.0):
        number, unit = text.split()
        self.text, self.months, self.days = text, 0, 0
        count = int(number) / fte
        assert count == int(count), "the text says nothing of fractions"
        if unit.startswith("month") or unit.startswith("year"):
            self.months = int(count) * (12 if unit.startswith("year") else 1)
        else:
            self.days = int(count) * (7 if unit.startswith("week") else 1)

    def after(self, start):
        if self.months:
            return months_on(start, self.months)
        return later(start, self.days)

    def about(self):
        return self.days + self.months * 30.44


def item_line(item):
    words = ["- [%s]" % item["box"]]
    if item.get("owner"):
        words.append("@" + item["owner"])
    words.append(item["text"])
    if item.get("by"):
        words.append("by %s" % item["by"])
    if item.get("from"):
        words.append("(from %s)" % item["from"])
    return " " * item.get("indent", 0) + " ".join(words)


def ini(sections):
    """[(section, [(key, value), …]), …] as text"""
    return "\n".join("[%s]\n%s" % (name, "".join("%s = %s\n" % pair for pair in pairs))
                     for name, pairs in sections)


def roster(person):
    pairs = [("name", NAMES[person["id"]]),
             ("email", person["id"] + "@example.org")]
    if person.get("started"):
        pairs.append(("started", person["started"]))
    for who, first, last in person["managers"]:
        pairs.append(("manager", "%s, %s..%s" % (address(who), first, last or "")))
    for who, kind in person.get("supervisors", ()):
        pairs.append(("supervisor", "%s, %s" % (address(who), kind)))
    for key in ("probation-until", "fte", "left"):
        if person.get(key):
            pairs.append((key, person[key]))
    for first, last in person.get("away", ()):
        pairs.append(("away", "%s..%s" % (first, last)))
    return ini([("person", pairs)])


def template(kind, keys, sections):
    head = "".join("%s: %s\n" % pair for pair in keys.items())
    body = "".join("\n## %s\n" % name for name in sections)
    return "---\ntitle: %s\n%s---\n# {{title}}: {{person}}\n%s" % (kind, head, body)


def record(front, title, sections):
    """front: [(key, value)]; sections: [(heading, [line, …])]"""
    head = "".join("%s: %s\n" % pair for pair in front)
    body = "".join("\n## %s\n%s" % (name, "".join("\n" + line for line in lines)
                                    + ("\n" if lines else ""))
                   for name, lines in sections)
    return "---\n%s---\n\n# %s\n%s" % (head, title, body)


def message(subject, trailers=()):
    return subject + "\n" + ("\n" + "".join("%s: %s\n" % t for t in trailers)
                             if trailers else "")


class Builder:
    """Writes a linear history, a commit for each call."""

    def __init__(self, path):
        self.repository = notes.Repository(path)
        self.files, self.tip, self.seconds = {}, None, 0

    def commit(self, when, who, text, files=None):
        self.files = dict(self.files)
        for name, data in (files or {}).items():
            self.files[name] = (notes.FILE, data.encode())
        self.seconds += 1
        noon = datetime.datetime(when.year, when.month, when.day, 12,
                                 tzinfo=datetime.timezone.utc)
        self.tip = self.repository.commit(
            [self.tip] if self.tip else [], self.files, address(who), address(who),
            int(noon.timestamp()) + self.seconds, text)
        self.repository.ref("main", self.tip)

    def oid(self, path):
        return notes.object_id("blob", self.files[path][1])

    def text_trailers(self, path, data=None):
        data = self.files[path][1] if data is None else data.encode()
        return [("Record", path), ("Text", notes.object_id("blob", data)),
                ("Text-SHA256", hashlib.sha256(data).hexdigest())]


def environment(home):
    kept = {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8",
            "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1"}
    for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
        if name in os.environ:
            kept[name] = os.environ[name]
    return kept


def run(program, arguments, env, cwd):
    done = subprocess.run([program] + arguments, env=env, cwd=cwd,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def shrunk(world, differs):
    """Leaves out step after step, as long as there is a difference (the first stays)."""
    at = len(world["steps"]) - 1
    while at > 0:
        less = dict(world, steps=world["steps"][:at] + world["steps"][at + 1:])
        if differs(less):
            world = less
        at -= 1
    return world


LEFT_OUT = set()        # known faults of the program, see the option --but
ORACLE = None           # the module that main() runs; workers inherit it by fork


def one(job):
    oracle = ORACLE
    program, seed, shrink, keep = job
    root = tempfile.mkdtemp(prefix="oracle.")
    try:
        world = oracle.make(random.Random("%s %d" % (oracle.NAME, seed)))
        env = environment(root)

        def answers(this, path=None):
            path = path or os.path.join(root, "notes")
            shutil.rmtree(path, ignore_errors=True)
            return oracle.answers(this, path, program, env)

        want, got = answers(world)
        if (want or got) and shrink:
            def differs(less):
                return any(answers(less))
            world = shrunk(world, differs)
            want, got = answers(world)
        if not (want or got):
            return ""
        if keep:
            answers(world, os.path.join(keep, "%s-%d" % (oracle.NAME, seed)))
        return oracle.told(seed, world, want, got, shrink)
    finally:
        shutil.rmtree(root, ignore_errors=True)


def main(oracle):
    words = argparse.ArgumentParser(description=oracle.__doc__.splitlines()[0])
    words.add_argument("-n", type=int, default=30, help="how many worlds")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--shrink", action="store_true", help="the least steps")
    words.add_argument("--but", metavar="FAULT,...", default="",
                       help="faults that are known and not looked for")
    words.add_argument("--keep", metavar="DIR", help="leave the repositories there")
    words.add_argument("--programs", metavar="DIR", default=os.path.join(
        os.environ.get("BUILD", os.path.join(HERE, "../../build")), "bin"))
    given = words.parse_args()
    LEFT_OUT.update(given.but.split(","))
    if given.keep:
        given.keep = os.path.abspath(given.keep)
        os.makedirs(given.keep, exist_ok=True)
    program = os.path.abspath(os.path.join(given.programs, oracle.PROGRAM))
    global ORACLE
    ORACLE = oracle
    jobs = [(program, seed, given.shrink, given.keep)
            for seed in range(given.seed, given.seed + given.n)]
    found = 0
    with multiprocessing.get_context("fork").Pool(2) as pool:
        for text in pool.imap(one, jobs):
            if text:
                found += 1
                print(text, end="", flush=True)
    print("%s: %d worlds, %d with a difference" % (oracle.NAME, given.n, found))
    return 1 if found else 0
