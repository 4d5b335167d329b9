#!/bin/sh
# SPDX-License-Identifier: ISC
# February has no thirtieth day: the file is no record, so nobody can act on it.
# breach: malformed wrong-text
# also: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
new=people/alice/2026-02-30-one-to-one.md
minutes 2026-02-28 | put "$new"
commit 'Written up'
agree "$new"
