#!/bin/sh
# SPDX-License-Identifier: ISC
# Signatures are asked for, and each signs what they disagree with, by hand; text that
# is nobody's line needs none.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
by bob
sign=.git/bob.key
object '- It was not so. (BO)'
commit 'My view'
by alice
sign=
edit "$record" 's/^On track/Off track/'
commit 'A word'
sign=.git/alice.key
object '- Nor so. (AN)'
commit 'And mine'
edit "$record" '/(AN)/d'
commit 'Oh well'
