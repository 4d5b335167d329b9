#!/bin/sh
# SPDX-License-Identifier: ISC
# A chain of moves is one trail.
# honest
# state: 2026-11-05-one-to-one amended
. "${0%/*}/lib.sh"

agreed
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
move people/alice/2026-11-06-one-to-one.md people/alice/2026-11-05-one-to-one.md
