#!/bin/sh
# SPDX-License-Identifier: ISC
# Moved to another person.
# breach: removed
# also: changed-after-agreement
. "${0%/*}/lib.sh"

agreed
by bob
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
base
take "$head" "$record"
minutes 2026-11-07 | put people/dave/2026-11-07-one-to-one.md
drop "$record"
commit 'The wrong folder'
