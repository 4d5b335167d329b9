#!/bin/sh
# SPDX-License-Identifier: ISC
# A new record that is a symbolic link.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
printf '2026-11-07-one-to-one.md' |
    put people/alice/2026-11-14-one-to-one.md 120000
commit 'The same again'
