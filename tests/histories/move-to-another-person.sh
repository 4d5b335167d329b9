#!/bin/sh
# SPDX-License-Identifier: ISC
# "... of the same person".
# breach: mixed|malformed
# also: mixed malformed removed changed-after-agreement
# state: people/dave/2026-11-07-one-to-one.md waiting
# waits: nobody
. "${0%/*}/lib.sh"

written_up
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
base
move "$record" people/dave/2026-11-07-one-to-one.md
