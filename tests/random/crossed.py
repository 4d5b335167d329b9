# SPDX-License-Identifier: ISC
"""Stories in which both sides join the same two tips, and what they made of it.

Where one side merges, the other often does so as well, in its own way, goes on, and
is then merged: so two commits have several merge bases, and neither is the best.
"""
import random

from story import CLONES, Story
from wilder import Wilder

AFTER = ("edit", "agree", "agree", "withdraw", "disagree", "amend", "move", "void",
         "handover", "change_person", "change_template", "change_settings", "renew")


class Crossed(Story):
    def pull(self, side=None):
        side, here = side or self.tip["server"], self.clone
        mine, rng = self.tip[here], random.Random("cross %d %s" % (self.seed, self.number))
        told = super().pull(side)
        if not told or self.tip[here] == side:
            return told
        for _ in range(rng.choice([0, 1, 1, 2])):
            mine, side = self.on_the_other_side(rng, mine, side)
            super().pull(side)
            self.features.add("crossed")
        return told

    def on_the_other_side(self, rng, mine, side):
        """What both tips are when the other side has joined them, too."""
        here, there = CLONES if self.clone == CLONES[0] else CLONES[::-1]
        kept, self.tip[there], self.clone = self.tip[there], side, there
        super().pull(mine)
        self.go_on(rng)
        side, self.tip[there], self.clone = self.tip[there], kept, here
        self.go_on(rng)
        return self.tip[here], side

    def go_on(self, rng):
        for _ in range(rng.randrange(3)):
            getattr(self, rng.choice(AFTER))()


class WilderCrossed(Crossed, Wilder):
    pass
