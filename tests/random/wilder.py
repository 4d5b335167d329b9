# SPDX-License-Identifier: ISC
"""Stories in which much goes wrong: what no program of ours would do, and a merge by
hand that leaves out, brings back or mixes up whatever it meets.

No more is asked of them than of any story: that all say the same of it.
"""
import random
import re

from story import FILE, ROSTER, SETTINGS, Story, object_id

BROKEN = [(b"kind:", b"kind :"), (b"status: held", b"status: cancelled"),
          (b"\n# ", b"\n<<<<<<< mine\n# ")]
ENDS = [b"And so on.\n" * 7000, b"<<<<<<< mine\n", b"\xff\n"]
ODD_SETTINGS = [b"[policy]\nkinds = nosuch\n", b"x\n", b"[trust]\nlevel = named\n",
                b"[policy]\nsince = 2026-08-31\n"]


class Wilder(Story):
    def step(self, number):
        if number == 0:
            self.wild = random.Random("how wild is %d" % self.seed).choice(
                [0.1, 0.2, 0.35])
        super().step(number)

    def any_texts(self, path):
        """All that a file ever was."""
        return sorted({c.files[path][1] for c in self.repo.commits.values()
                       if path in c.files})

    def move(self, path=None):
        try:
            return super().move(path)
        except (KeyError, ValueError):      # a text of which nothing is known
            return False

    def template(self, kind):
        return super().template(re.sub(r"-\d$", "", kind))

    # --- Records ---

    def wild_put_back(self):
        path = self.one_of(lambda fact, front: fact.held)
        if not path:
            return False
        who = self.party(path)
        self.change(who, path, None, "Gone")
        if self.rng.random() < 0.3:
            who = self.rng.choice([self.party(path), "mallory"])
        if self.rng.random() < 0.85:
            self.change(who, path, self.rng.choice(self.former[path]), "Back")
        self.say("%s removes %s, and puts it back" % (who, path))
        return True

    def wild_broken(self):
        """A text that cannot be read, or is too large."""
        path = self.one_of()
        if not path:
            return False
        old = self.files()[path][1]
        text = self.rng.choice([old.replace(a, b, 1) for a, b in BROKEN]
                               + [old + end for end in ENDS] + [b"nothing\n"])
        if text == old:
            return False
        who, known = self.party(path), list(self.former[path])
        if self.rng.random() < 0.4:
            self.act(who, path, ["Amends: " + object_id("blob", old), "Reason: a slip"],
                     text)
        else:
            self.change(who, path, text, "Broken")
        self.former[path] = known
        self.say("%s breaks the text of %s" % (who, path))
        return True

    def wild_initials(self):
        path = self.one_of()
        if not path or b"## Disagreements" not in self.files()[path][1]:
            return False
        who = self.rng.choice([self.party(path), "mallory", "bob", "alice", "carol"])
        whose = self.rng.choice(["AN", "BO", "CD", "XX"])
        text = self.files()[path][1] + ("- Not so. (%s)\n" % whose).encode()
        self.change(who, path, text, "A line")
        self.say("%s adds a line of %s to %s" % (who, whose, path))
        return True

    def wild_revert(self):
        path = self.one_of()
        text = self.rng.choice(self.former[path]) if path else None
        if not path or text == self.files()[path][1]:
            return False
        who = self.party(path)
        self.change(who, path, text, "Revert")
        self.say("%s reverts %s" % (who, path))
        return True

    def wild_evidence(self):
        found = [p for p in sorted(self.files()) if "/evidence/" in p]
        if not found:
            return False
        path, who = self.rng.choice(found), self.rng.choice(["alice", "bob"])
        self.change(who, path, self.rng.choice([None, b"other\n"]), "Evidence")
        self.say("%s changes or removes %s" % (who, path))
        return True

    def wild_move(self):
        """Onto something, to somebody else, to a document; or it stays, too."""
        path = self.one_of()
        if not path:
            return False
        old, files = self.files()[path][1], dict(self.files())
        new = self.rng.choice(["people/alice/objectives.md",
                               "people/zoe/" + path.rsplit("/", 1)[1],
                               "people/alice/2026-09-03-one-to-one.md",
                               path[:-3] + "-2.md", path[:-3] + "-3.md"])
        if new == path:
            return False
        if self.rng.random() < 0.8:
            del files[path]
        text = old if self.rng.random() < 0.7 else self.edited(old, path)[0]
        day = re.search(r"/(\d{4}-\d\d-\d\d)-", new)
        if day:
            text = re.sub(rb"(?m)^date: .*", b"date: " + day[1].encode(), text, count=1)
        files[new] = (FILE, text)
        who = self.party(path)
        self.act(who, new, ["Moves: " + path, "Text", "Text-SHA256", "Reason: odd"],
                 files=files)
        self.say("%s moves %s to %s" % (who, path, new))
        return True

    def wild_void_anyhow(self):
        path = self.one_of()
        if not path:
            return False
        files = dict(self.files())
        old = files.pop(path)[1]
        who = self.rng.choice([self.party(path), "mallory", "alice", "bob"])
        self.act(who, path, ["Voids: " + object_id("blob", old), "Reason: odd"],
                 files=files)
        self.say("%s voids %s" % (who, path))
        return True

    # --- Rosters and settings ---

    def wild_unreadable(self):
        text = self.roster()
        who = self.rng.choice(["alice", "bob", "dave", self.manager()])
        return self.change_roster(who, self.rng.choice([
            re.sub(r"(?m)^name = .*", "name", text), text + "fte = 7\n", text + "x\n",
            re.sub(r"(?m)^email = .*\n", "", text, count=1),
            text.replace("[person]", "[persons]"),
            re.sub(r"(?m)^manager = (.*?),.*$", r"manager = \1, 2024-..", text,
                   count=1)]), "it cannot be read")

    def wild_old_roster(self):
        who = self.rng.choice(["alice", "bob", "dave", self.manager(), "mallory"])
        text = self.rng.choice(self.any_texts(ROSTER)).decode()
        return self.change_roster(who, text, "an old one")

    def wild_odd_settings(self):
        who = self.rng.choice(["dave", "bob", "alice"])
        self.change(who, SETTINGS, self.rng.choice(ODD_SETTINGS), "Settings")
        self.say("%s sets something odd" % who)
        return True

    # --- Merges ---

    def join(self, base, sides, facts):
        files, known, words = super().join(base, sides, facts)
        rng = random.Random("join %d %s" % (self.seed, self.number))
        for path in sorted(set(sides[0]) | set(sides[1])):
            if rng.random() < 0.04:
                files, how = self.join_oddly(rng, path, files, base, sides)
                words += how
        gone = [p for p in sorted(self.former) if p not in files]
        if gone and rng.random() < 0.1:
            path = rng.choice(gone)
            files[path] = (FILE, rng.choice(self.former[path]))
            words += ", %s is put back" % path
        return files, {p: f for p, f in known.items() if p in files}, words

    def join_oddly(self, rng, path, files, base, sides):
        """As one side or the base has it; or a text of before; or not at all."""
        one, other = (side.get(path) for side in sides)
        was = base.get(path)
        if rng.random() < 0.5 and not one == other == was:
            found = rng.choice([one, other, was])
        elif path == ROSTER:
            found = (FILE, rng.choice(self.any_texts(path)))
        elif path.endswith(".md") and "/20" in path:
            found = None if rng.random() < 0.3 else (
                FILE, rng.choice(self.former.get(path) or [b"nothing\n"]))
        else:
            return files, ""
        files = {p: f for p, f in files.items() if p != path}
        if found:
            files[path] = found
        return files, ", %s oddly" % path

    WILD = Story.WILD + (
        wild_put_back, wild_put_back, wild_unreadable, wild_old_roster, wild_broken,
        wild_initials, wild_initials, wild_revert, wild_revert, wild_evidence, wild_move,
        wild_move, wild_void_anyhow, wild_odd_settings)
