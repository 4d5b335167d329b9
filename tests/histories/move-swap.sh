#!/bin/sh
# SPDX-License-Identifier: ISC
# Two that stand under each other's day: by way of a third.
# honest
# state: 2026-11-06-one-to-one amended
# state: waiting
. "${0%/*}/lib.sh"

agreed
by bob
minutes 2026-11-06 | put people/alice/2026-11-06-one-to-one.md
commit 'One to one of 6 November'
base
move "$record" people/alice/2026-11-05-one-to-one.md
move people/alice/2026-11-06-one-to-one.md "$record"
move people/alice/2026-11-05-one-to-one.md people/alice/2026-11-06-one-to-one.md
