# SPDX-License-Identifier: ISC
"""What the programs and the second verifier say of a history, and where they differ.

The programs are asked three times: with nothing kept under .git/one-to-one, with what
a run on an earlier commit has left there, and with what they kept themselves.  How
where a record stands is told by each is a table in tests/histories/states.
"""
import importlib.machinery
import importlib.util
import io
import json
import os
import re
import subprocess
from contextlib import redirect_stderr
from datetime import datetime, timedelta

from story import FULL

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
FAR = "2038-01-01"
LATE = {"planned": "planned", "draft": "not complete", "waiting": "not agreed",
        "amended": "amended", "declined": "declined"}


def load_verifier():
    path = os.path.join(TOP, "tests/verify")
    loader = importlib.machinery.SourceFileLoader("verifier", path)
    module = importlib.util.module_from_spec(
        importlib.util.spec_from_loader("verifier", loader))
    loader.exec_module(module)
    return module


VERIFIER = load_verifier()


class Programs:
    """Those in a folder; `old` ones print what they find another way."""

    def __init__(self, folder, home, old=False):
        self.folder, self.old = folder, old
        self.env = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, LC_ALL="C.UTF-8",
                        TZ="UTC", GIT_CONFIG_NOSYSTEM="1")
        for name in [n for n in self.env if n.startswith("GIT_AUTHOR")
                     or n.startswith("GIT_COMMITTER")]:
            del self.env[name]

    def run(self, repo, day, *words, who=None, date=None):
        env = dict(self.env, ONE_TO_ONE_TODAY=str(day))
        if who:
            for role in ("AUTHOR", "COMMITTER"):
                env["GIT_%s_NAME" % role], env["GIT_%s_EMAIL" % role] = who
                env["GIT_%s_DATE" % role] = date
        run = subprocess.run([os.path.join(self.folder, words[0])] + list(words[1:]),
                             cwd=repo.path, env=env, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return (run.returncode, run.stdout.decode("utf-8", "replace"),
                run.stderr.decode("utf-8", "replace"))


# The end of what show-record --text prints of a record; what a line says besides (who
# gave the address) stands below it, further in.
SIGN_OFF = re.compile(r"(?m)^State +(\S+)\n(?:.+\n)*\n((?:(?:person|manager|supervisor) "
                      r".*\n(?: .*\n)*)+)\n(?:.+\n)*?Record +(\S+)$")


class Answers:
    """Of one history: what each of the programs says."""

    def __init__(self, programs, story, paths, wanted):
        self.programs, self.repo = programs, story.repo
        self.day = story.today + timedelta(days=1)
        self.date = "%sT12:00:00 +0000" % self.day
        self.trouble, self.states, self.rows = [], {}, {}
        ask = {"audit": self.audit, "overdue": self.overdue, "show": self.show,
               "agree": self.agree}
        self.audited = self.breaches = self.late = None
        self.waits, self.stopped = {}, set()
        for name in wanted:
            ask[name](paths)

    def run(self, *words, most=1, **more):
        status, out, err = self.programs.run(self.repo, self.day, *words, **more)
        if status > most or status < 0:
            self.trouble.append("%s: exit status %d: %s" % (
                " ".join(words), status, err.strip()[-300:]))
        return status, out, err

    def audit(self, _):
        self.trails, path = {}, None
        if self.programs.old:
            self.audited, out, _ = self.run("audit-trail")
            self.breaches = set(re.findall(r"(?m)\b([0-9a-f]{7,12}) .*\[([a-z-]+)\]$",
                                           out))
            self.rules = {rule for _, rule in self.breaches}
            for line in out.split("\n"):
                found = re.match(r"(people/\S+)$", line)
                path = found[1] if found else path
                found = re.match(r"\tstate (\S+)", line)
                if found:
                    self.trails[path] = found[1]
        else:
            self.audited, out, _ = self.run("audit-trail", "--format", "json")
            found = json.loads(out) if out else {"breaches": [], "records": []}
            self.breaches = {((b["commit"] or "")[:12], b["rule"])
                             for b in found["breaches"]}
            self.rules = {rule for _, rule in self.breaches}
            # Former ones of a name come first.
            self.trails = {r["path"]: r["state"] for r in found["records"] if r["state"]}
        self.audit_text = out

    def overdue(self, _):
        status, out, _ = self.run("overdue", "--as-of", FAR, "--format", "tsv")
        # A record that cannot be read is trouble for all that asks of all.
        self.could_read = status < 2
        self.late = {}
        for line in out.split("\n"):
            cells = line.split("\t")
            if len(cells) > 10 and cells[1] in ("write-up", "agreement", "contract",
                                               "review") \
                    and cells[10] in LATE.values():
                self.late[cells[7]] = cells[10]
        self.overdue_text = out

    def show(self, paths):
        """All in one run; each by itself where that is trouble."""
        if not paths:
            return
        status, out, _ = self.programs.run(self.repo, self.day, "show-record", "--text",
                                           *paths)
        if status or self.programs.old:
            out = "".join(self.run("show-record", "--text", path, most=0)[1]
                          for path in paths)
        for state, rows, path in re.findall(SIGN_OFF, out):
            self.states[path] = state
            self.rows[path] = re.findall(
                r"(?m)^(\S.*?) *(?:[0-9a-f]{12})?$", rows)
        for path in paths:
            self.states.setdefault(path, "none")

    def agree(self, _):
        """agree --yes makes commits: the branch is put back."""
        ref = os.path.join(self.repo.git, "refs/heads/main")
        with open(ref, encoding="ascii") as file:
            tip = file.read()
        roster = self.repo.commits[tip.strip()].files.get("people/alice/person.ini")
        for who in ("alice", "ally", "bob", "bo", "carol", "eve"):
            if roster is None or who.encode() + b"@" not in roster[1]:
                continue
            _, out, err = self.run("agree", "--yes", "alice", date=self.date, most=2,
                                   who=(FULL[who], who + "@example.org"))
            # What waits, but lacks something, is offered with what it lacks.
            self.waits[who] = set(re.findall(r"(?m)^(.*?): agreed by ", out)) | set(
                re.findall(r"(?m)^agree: (?:recorded as \w+, but )?(people/.*?\.md):",
                           err))
            # But it goes no further where a text is not understood.
            if re.search(r"(?m)^agree: .*people/\S+:\d+:\d+: ", err):
                self.stopped.add(who)
            self.repo.write("refs/heads/main", tip)

    def all(self):
        return (self.audited, getattr(self, "audit_text", None), self.states, self.rows,
                getattr(self, "overdue_text", None), self.waits, sorted(self.trouble))


def second_opinion(story, options=()):
    out, err = io.StringIO(), io.StringIO()
    with redirect_stderr(err):
        status = VERIFIER.verify(list(options) + [story.repo.path, "main"], out)
    said = {"status": status, "trouble": err.getvalue(), "breaches": set(), "states": {},
            "waits": {}}
    for line in out.getvalue().split("\n"):
        word, *rest = line.split(" ")
        if word == "breach":
            said["breaches"].add((rest[0][:12], rest[1]))
        elif word == "state" and rest[1] != "void":
            said["states"][rest[0]] = rest[1]
        elif word == "waits":
            said["waits"].setdefault(rest[0], set()).add(rest[1])
    return said


def forget(repo):
    subprocess.run(["rm", "-rf", os.path.join(repo.git, "one-to-one")], check=True)


def check_out(repo, env):
    subprocess.run(["git", "reset", "-q", "--hard", "main"], cwd=repo.path, env=env,
                   check=True)


def kept(programs, story):
    """The programs learn something of an earlier commit."""
    repo, tip = story.repo, story.tip["server"]
    order = sorted(repo.ancestors(tip), key=lambda oid: repo.commits[oid].time)
    repo.ref("main", order[len(order) // 2])
    for words in (("overdue", "--as-of", FAR), ("audit-trail",)):
        programs.run(repo, story.today, *words)
    repo.ref("main", tip)


def texts(repo, tip):
    """Alice's records there, as the second verifier tells records."""
    return {p: data for p, (mode, data) in repo.commits[tip].files.items()
            if p.startswith("people/alice/") and VERIFIER.RECORD.fullmatch(p)
            and mode == "100644"}


def exempt(story, path, data):
    """Of these nothing is late: imported ones, and what is due after she left."""
    files = story.repo.commits[story.tip["server"]].files
    roster = files.get("people/alice/person.ini", ("", b""))[1]
    settings = files.get("one-to-one.ini", ("", b""))[1]
    return b"left = " in roster or b"since = " in settings and b"date: " in data


def ask(programs, story, wanted):
    """What the programs say with nothing kept, and what the verifier does."""
    repo = story.repo
    check_out(repo, programs.env)
    forget(repo)
    paths = sorted(texts(repo, story.tip["server"]))
    return Answers(programs, story, paths, wanted), second_opinion(story)


def differences(programs, story, fresh, second):
    """What the programs and the verifier do not agree on, as (subject, sentence)."""
    repo, tip = story.repo, story.tip["server"]
    paths = sorted(texts(repo, tip))
    forget(repo)
    kept(programs, story)
    later = Answers(programs, story, paths, ("overdue", "show", "audit", "agree"))
    again = Answers(programs, story, paths, ("audit", "show", "overdue"))
    again.waits = later.waits
    yield from second_differs(programs, story, fresh, second)
    yield from commands_differ(story, fresh, texts(repo, tip))
    if programs.old:
        return
    yield from waits_differ(story, fresh, second)
    for how, other in (("of an earlier commit", later), ("of this one", again)):
        for what, a, b in zip(("audit-trail", "audit-trail", "show-record", "show-record",
                               "overdue", "agree", "trouble"), fresh.all(), other.all()):
            if a != b:
                yield "kept " + what, "%s: nothing kept %s; kept %s: %s" % (
                    what, first_difference(a, b), how, first_difference(b, a))


def make_keys(folder, people):
    """A key pair for each, and one list that says whose is whose."""
    os.makedirs(folder)
    with open(os.path.join(folder, "signers"), "w", encoding="ascii") as signers:
        for who in people:
            path = os.path.join(folder, who)
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", who,
                            "-f", path], check=True)
            with open(path + ".pub", encoding="ascii") as public:
                signers.write("%s@example.org %s\n" % (
                    who, " ".join(public.read().split()[:2])))
    return folder


def built():
    return os.path.join(os.environ.get("BUILD", os.path.join(TOP, "build")), "bin")


def date_of(seconds):
    return (datetime(1970, 1, 1) + timedelta(seconds=seconds)).date()


def first_difference(a, b):
    if isinstance(a, set) and isinstance(b, set):
        return repr(sorted(map(str, a - b))[:3])
    if isinstance(a, str) and isinstance(b, str):
        lines = [x for x in a.split("\n") if x not in b.split("\n")]
        return repr(lines[:2])
    if isinstance(a, dict) and isinstance(b, dict):
        return repr({k: v for k, v in a.items() if b.get(k) != v})
    return repr(a)


def second_differs(programs, story, ours, second):
    if second["status"] == 2:
        yield "verify", "verify: exit status 2: " + second["trouble"].strip()[-300:]
        return
    for trouble in ours.trouble:
        # What the gate would have refused need not be readable.
        if not any(rule == "malformed" for _, rule in second["breaches"]):
            yield "trouble", trouble
    for path in sorted(set(second["states"]) | set(ours.states)):
        a, b = ours.states.get(path, "none"), second["states"].get(path, "none")
        if a != b and path.startswith("people/alice/") and a != "none":
            yield "state", "show-record says %s, verify %s, of %s" % (a, b, path)
    if ours.audited != second["status"] and not programs.old:
        yield "status", "audit-trail exits with %d, verify %d (%s)" % (
            ours.audited, second["status"], words(second["breaches"] or ours.rules))
    elif programs.old:
        # Their rules were others; but in these nothing may be amiss with a merge.
        seen = {oid[:7] for oid, _ in ours.breaches}
        merges = {oid[:12] for oid, c in story.repo.commits.items()
                  if len(c.parents) > 1 and oid[:7] not in seen}
        lost = {b for b in second["breaches"] if b[0] in merges}
        if lost:
            yield "merge", "audit-trail sees nothing amiss with a merge: " + words(lost)
    else:
        only, more = ours.breaches - second["breaches"], second["breaches"] - ours.breaches
        if not only | more:
            return
        yield "rules", "only audit-trail sees: %s; only verify: %s" % (
            words(only), words(more))


def words(breaches):
    return ", ".join("%s in %s" % (b[1], b[0]) if isinstance(b, tuple) else b
                     for b in sorted(breaches)) or "nothing"


def commands_differ(story, ours, files):
    for path, state in ours.states.items():
        if state != "none" and ours.trails.get(path, state) != state:
            yield "audit state", "show-record says %s, audit-trail %s, of %s" % (
                state, ours.trails[path], path)
        late, said = LATE.get(state), ours.late.get(path)
        # What cannot be shown may be late all the same.
        if late != said and state != "none" and ours.could_read \
                and not (said is None and exempt(story, path, files[path])):
            yield "overdue", "show-record says %s, overdue %s, of %s" % (
                state, said or "nothing", path)


def waits_differ(story, ours, second):
    """agree PERSON offers a record to whom it waits for: to a party in that role, by the
    roster of today, on the record's day or today."""
    files = story.repo.commits[story.tip["server"]].files
    roster = VERIFIER.parse_roster(files.get("people/alice/person.ini", ("", b""))[1])
    if b"signed" in files.get("one-to-one.ini", ("", b""))[1] or not ours.could_read:
        return
    for who, offered in ours.waits.items():
        expected = set()
        # Whether what was declined waits for the other party is left open.
        offered = {p for p in offered if second["states"].get(p) != "declined"}
        for path, roles in second["waits"].items():
            if path not in files or not path.startswith("people/alice/"):
                continue
            record = VERIFIER.parse_record(path, files[path][1])
            role = VERIFIER.role_of(roster, who + "@example.org", record.kind,
                                    [record.date, ours.day])
            if role in roles:
                expected.add(path)
        if offered != expected and not (who in ours.stopped and offered < expected):
            yield "agree", "agree alice: for %s waits %s, by the second verifier %s" % (
                who, ", ".join(sorted(offered)) or "nothing",
                ", ".join(sorted(expected)) or "nothing")


def swapped_differ(answers, opinions):
    """The same story with the parents of each merge the other way round."""
    one, two = opinions
    for path in sorted(set(one["states"]) | set(two["states"])):
        a, b = one["states"].get(path), two["states"].get(path)
        if a != b:
            yield ("swapped verify", "verify says %s, with the parents of merges "
                   "swapped %s, of %s" % (a, b, path))
    for path in sorted(answers[0].states):
        # A commit that descends from a merge has another id.
        a, b = ((x.states.get(path), [re.sub(r" [0-9a-f]{12}\b", "", row)
                                      for row in x.rows.get(path, ())])
                for x in answers)
        if a != b:
            yield ("swapped", "show-record says %s, with the parents of merges "
                   "swapped %s, of %s" % (a, b, path))
