#!/bin/sh
# SPDX-License-Identifier: ISC
# She wrote a disagreement by hand, and took it out of the text again: nothing of hers is
# left in it.
# honest
# state: void
. "${0%/*}/lib.sh"

written_up
by alice
object '- That is not what was said. (AN)'
commit 'My view'
edit "$record" '/what was said/d'
commit 'No, it is right'
base
by bob
void
