# SPDX-License-Identifier: ISC
"""Stories in which an act comes again, as a commit that differs in its signature alone.

Whoever has a commit can take its signature out, write something behind it, or sign it
anew: the twin stands on a branch, where more may be done, and is merged at once or
later.  What chance does besides is what it does in the story without twins.
"""
import random
import re

from notes import bare, signature
from story import SETTINGS, Story, front_of
from wilder import Wilder


class Twins(Story):
    SIGNED = 0.6

    def begin(self, rng):
        self.sides = []             # to be merged yet
        super().begin(rng)

    def step(self, number):
        super().step(number)
        self.chance = random.Random("twin %d of %d" % (number, self.seed))
        if self.sides and self.chance.random() < 0.3:
            self.join_side(self.sides.pop(self.chance.randrange(len(self.sides))))
        elif self.chance.random() < 0.4:
            self.twin()

    def twin(self):
        """Of an act, or rarely of another commit, that this clone has."""
        rng, mine = self.chance, self.tip[self.clone]
        known = self.repo.ancestors(mine)
        rows = [(oid, re.search(rb"(?m)^Record: (.*)", c.data))
                for oid, c in self.repo.commits.items() if oid in known and c.parents]
        if rng.random() > 0.06:
            rows = [row for row in rows if row[1]]
        if not rows:
            return
        oid, path = rows[-1] if rng.random() < 0.3 else rng.choice(rows)
        path = path[1].decode() if path else ""
        other, how = self.signed_otherwise(oid)
        if other == oid:
            return
        self.facts[other] = self.facts[oid]
        self.say("a twin of %s, %s" % (
            self.repo.commits[oid].data.split(b"\n\n")[1].decode().strip(), how))
        self.features.add("twin")
        self.tip[self.clone] = other
        self.do_more(path)
        side, self.tip[self.clone] = self.tip[self.clone], mine
        self.do_more(path)
        if rng.random() < 0.5:
            self.sides.append(side)
        else:
            self.join_side(side)

    def signed_otherwise(self, oid):
        """Without; by nobody; by eve; by whoever did it, with something behind it."""
        how = self.chance.choice(["no", "no", "an odd", "eve's", "its", "its", "its"])
        commit = self.repo.commits[oid]
        who = "eve" if how == "eve's" else re.search("<(.*)@", commit.committer)[1]
        key = self.key_of(who)
        if how == "an odd":
            # Where signatures are asked for, the second verifier has to check each.
            asked = any(b"level = signed" in self.repo.commits[tree].files.get(
                SETTINGS, (0, b""))[1] for tree in commit.parents + (oid,))
            odd = self.chance.choice(["", "x"])
            signed = "-----BEGIN SSH SIGNATURE-----" if asked else odd
        elif how == "no" or not key:
            how, signed = "no", None
        else:
            behind = self.chance.choice(["", "\nx", "\ny"])
            signed = signature(bare(commit.data), key).strip() + behind
        return self.repo.twin(oid, signed), "under %s signature" % how

    def do_more(self, path):
        if self.chance.random() < 0.4 and path in self.files():
            try:
                status = front_of(self.files()[path][1]).get("status", "held")
            except (UnicodeDecodeError, IndexError):
                return
            self.say("meanwhile:")
            self.more(path, status, self.fact(path))

    def join_side(self, side):
        """Into what this clone has; or this into the other."""
        if self.chance.random() < 0.2:
            self.tip[self.clone], side = side, self.tip[self.clone]
        self.pull(side)


class WilderTwins(Twins, Wilder):
    pass
