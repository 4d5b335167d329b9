#!/bin/sh
# SPDX-License-Identifier: ISC
# "... or number)": it was the second one of that day.
# honest
# state: 2026-11-07-one-to-one-2 waiting
. "${0%/*}/lib.sh"

written_up
base
move "$record" people/alice/2026-11-07-one-to-one-2.md
