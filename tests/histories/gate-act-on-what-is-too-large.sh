#!/bin/sh
# SPDX-License-Identifier: ISC
# What cannot be read nobody can agree to, at the gate as little.
# before: malformed
# gate: mixed
# also: mixed
. "${0%/*}/lib.sh"

started
on 2026-11-07
{ minutes 2026-11-07; yes 'And so on.' | head -n 7000; } | put "$record"
commit 'One to one of 7 November'
git update-ref refs/tests/server/heads/main "$head"
by alice
on 2026-11-09
agree
