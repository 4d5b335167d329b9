#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol leads since the day before the one on which it took place.
# honest
# state: 2026-11-12-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
carol_follows 2026-11-10 2026-11-11
base
by carol
on 2026-11-13
move "$record" people/alice/2026-11-12-one-to-one.md 's/^with: .*/with: Carol Diaz/'
