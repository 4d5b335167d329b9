#!/bin/sh
# SPDX-License-Identifier: ISC
# Of a text over 16 MiB nobody says whether Text-SHA256 is that of it.
# breach: malformed mixed
# also: wrong-text not-party
. "${0%/*}/lib.sh"

started
on 2026-11-07
{ minutes 2026-11-07; yes 'And so on.' | head -n 1700000; } | put "$record"
commit 'One to one of 7 November'
by alice
on 2026-11-09
agree
