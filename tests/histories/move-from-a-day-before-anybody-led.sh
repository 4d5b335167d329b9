#!/bin/sh
# SPDX-License-Identifier: ISC
# Back to a day on which somebody did.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
on 2026-11-07
old=people/alice/2024-03-01-one-to-one.md
minutes 2024-03-01 | put "$old"
commit 'One to one'
move "$old" "$record"
