# SPDX-License-Identifier: ISC
"""Stories in which somebody takes a right, and acts by it.

A stranger, somebody who led once, the person or a present manager writes a roster or
settings that give them more than they have: on the branch, on one from an older time, by
a merge that combines or loses lines, or back-dated.  Then they do what that allows.  What
chance does besides is what it does in the story without.
"""
import random
import re
from datetime import timedelta

from story import FILE, ROSTER, SETTINGS, Story, ident
from wilder import Wilder

WHO = ("mallory", "mallory", "eve", "carol", "carol", "bob", "bo", "alice", "ally")
KINDS = ("one-to-one", "appraisal", "reflective", "contract")
USES = ("agree", "agree", "withdraw", "disagree", "decline", "witness", "amend", "move",
        "void", "edit", "write_up", "change_person", "by_the_new_manager", "handover",
        "change_settings", "change_template", "grab_more", "grab_more")
GRABBED_SETTINGS = ("[trust]\nwitnessed = yes\n", "[trust]\nlevel = named\n",
                    "[kind one-to-one]\nagreed-by = none\n", "[policy]\ncontract = yes\n")


class Grabber(Story):
    """Whoever grabs is who does everything, for as long as they are at it."""

    def begin(self, rng):
        self.grabs, self.giver, self.back, self.combines = None, None, 0, False
        self.sides = []             # to be merged yet
        super().begin(rng)

    def commit(self, *words, **more):
        more["back"] = more.get("back") or self.back
        return super().commit(*words, **more)

    def party(self, path=""):
        return self.grabs or super().party(path)

    def leader(self, path):
        return self.grabs or super().leader(path)

    def manager(self):
        return self.grabs or super().manager()

    def master(self):
        return self.grabs or super().master()

    def alice(self):
        return self.grabs if self.grabs in ("alice", "ally") else super().alice()

    def grabbed(self, text):
        """A roster that gives more to whoever grabs, or less to somebody else."""
        rng, me, today = self.rng, ident(self.grabs), self.today
        day = today + timedelta(days=rng.choice([-400, -30, -3, -1, 0, 1]))
        kind = rng.choice(KINDS)

        def other(pattern, by):
            found = [m for m in re.finditer(pattern, text, re.M)]
            if not found:
                return text
            one = rng.choice(found)
            return text[:one.start()] + one.expand(by) + text[one.end():]
        lines = text.splitlines(True)
        leaders = [n for n, line in enumerate(lines) if line.startswith("manager")]
        rng.shuffle(leaders)
        turned = list(lines)
        for at, of in zip(sorted(leaders), leaders):
            turned[at] = lines[of]
        return rng.choice([
            text + "manager = %s, %s..\n" % (me, day),
            text + "manager = %s, %s..\n" % (me, day),
            text + "manager = %s\n" % me,
            text + "supervisor = %s, %s\n" % (me, kind),
            text + "email = %s@example.org\n" % self.grabs,
            text + "left = %s\n" % day,
            "".join(turned),
            other(r"^(manager = ).*<\w+@[^>]*>", r"\g<1>" + me),
            other(r"^(manager = ).*<\w+@[^>]*>", r"\g<1>" + me),
            other(r"^(email = )\w+@", r"\g<1>%s@" % self.grabs),
            other(r"^(manager = .*\.\.)\d[\d-]*", r"\1"),
            other(r"^(manager = .*\.\.)\d[\d-]*", r"\1"),
            other(r"^(manager = .*\.\.)$", r"\g<1>%s" % day),
            other(r"^(manager = .*, )[\d-]*\.\.", r"\g<1>%s.." % day),
            other(r"^manager = .*\n", ""),
            other(r"^(supervisor = .*, ).*", r"\1" + kind),
            other(r"^left = .*\n", ""),
            rng.choice(self.rosters())])

    def rosters(self):
        """All that there ever were."""
        return sorted({c.files[ROSTER][1].decode("utf-8", "replace")
                       for c in self.repo.commits.values() if ROSTER in c.files})

    def grab_more(self):
        if self.rng.random() < 0.2:
            text = self.rng.choice(GRABBED_SETTINGS)
            if self.files().get(SETTINGS, (0, b""))[1] == text.encode():
                return False
            who = self.giver or self.grabs
            self.change(who, SETTINGS, text.encode(), "Settings")
            self.say("%s grabs the settings" % who)
            return True
        return ROSTER in self.files() and self.change_roster(
            self.giver or self.grabs, self.grabbed(self.roster()), "a grab")

    def join(self, base, sides, facts):
        files, known, words = super().join(base, sides, facts)
        if not self.combines or ROSTER not in files:
            return files, known, words
        texts = [s[ROSTER][1].decode() for s in sides if ROSTER in s]
        both = "".join(dict.fromkeys("".join(texts).splitlines(True)))
        text = self.rng.choice(texts + [both, self.grabbed(both),
                                        self.grabbed(files[ROSTER][1].decode())])
        return dict(files, **{ROSTER: (FILE, text.encode())}), known, \
            words + ", grabs by it"

    def grab(self, at_once=False):
        rng, mine = self.rng, self.tip[self.clone]
        manager = self.manager()
        self.grabs = manager if rng.random() < 0.3 else rng.choice(WHO)
        # Or whoever may gives it to them.
        self.giver = manager if rng.random() < 0.4 else None
        self.features.add("grab")
        if rng.random() < 0.5:
            known = self.repo.ancestors(mine)
            older = [oid for oid in self.repo.commits if oid in known]
            self.tip[self.clone] = rng.choice(older[-8:] + older[:1])
        self.back = rng.choice([0, 0, 0, 0, 1, 3, 20])
        self.say("%s goes back %d commits, and %d days:" % (
            self.grabs, len(self.repo.ancestors(mine)) - len(
                self.repo.ancestors(self.tip[self.clone])), self.back))
        if rng.random() < 0.85:
            self.grab_more()
        self.giver = None
        for _ in range(rng.choice([0, 1, 1, 2])):
            getattr(self, rng.choice(USES))()
        self.back = 0
        side, self.tip[self.clone] = self.tip[self.clone], mine
        if rng.random() < 0.4:
            self.grabs = None       # who merges does not know, or is another
        if at_once or rng.random() < 0.6:
            self.join_side(side)
        else:
            self.sides.append(side)
        if self.grabs and rng.random() < 0.4:
            getattr(self, rng.choice(USES))()
        self.grabs = None

    def join_side(self, side):
        self.combines = bool(self.grabs) and self.rng.random() < 0.4
        self.pull(side)
        self.combines = False


class Grabs(Grabber):
    def step(self, number):
        super().step(number)
        self.rng = random.Random("grab %d of %d" % (number, self.seed))
        if self.sides and self.rng.random() < 0.3:
            self.join_side(self.sides.pop(self.rng.randrange(len(self.sides))))
        elif self.rng.random() < 0.35:
            self.grab()


class WilderGrabs(Grabs, Wilder):
    pass
