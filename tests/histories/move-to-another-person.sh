#!/bin/sh
# SPDX-License-Identifier: ISC
# "... of the same person": this is no move, but a record that went, which is told, and
# another one, of which nobody has said anything yet.
# breach: mixed removed
# state: people/dave/2026-11-07-one-to-one.md waiting
# waits: nobody
. "${0%/*}/lib.sh"

agreed
by bob
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
base
move "$record" people/dave/2026-11-07-one-to-one.md
