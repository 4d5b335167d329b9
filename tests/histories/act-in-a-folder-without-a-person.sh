#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody is a party where there is no person.ini.
# breach: malformed not-party mixed
# also: disagreement-changed
. "${0%/*}/lib.sh"

written_up
path=people/zoe/2026-11-07-one-to-one.md
minutes 2026-11-07 | put "$path"
commit 'Zoe'
by alice
agree "$path"
disagree 'Not so. (AN)' "$path"
