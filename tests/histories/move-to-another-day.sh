#!/bin/sh
# SPDX-License-Identifier: ISC
# "A session under another, free name of the same person (other day [...])".
# honest
# state: 2026-11-06-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
base
move "$record" people/alice/2026-11-06-one-to-one.md
