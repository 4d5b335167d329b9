#!/bin/sh
# SPDX-License-Identifier: ISC
# A record that is a symbolic link is none.
# breach: malformed wrong-text
# also: mixed
. "${0%/*}/lib.sh"

written_up
link=people/alice/2026-11-08-one-to-one.md
printf '%s' "${record##*/}" | put "$link" 120000
commit 'A link'
by alice
agree "$link"
