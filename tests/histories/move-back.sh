#!/bin/sh
# SPDX-License-Identifier: ISC
# "A [...] moved name is free", for the record itself, too; what was agreed there
# does not come back.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
move people/alice/2026-11-06-one-to-one.md "$record"
