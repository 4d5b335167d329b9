#!/bin/sh
# SPDX-License-Identifier: ISC
# "A move to another kind: that kind's [template]": the sections of a check-in
# are not there yet.
# honest
# state: 2026-11-07-check-in draft
. "${0%/*}/lib.sh"

written_up
base
move "$record" people/alice/2026-11-07-check-in.md
