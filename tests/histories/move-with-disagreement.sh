#!/bin/sh
# SPDX-License-Identifier: ISC
# "Disagreements stay whose they are": Bob moves the record with her line in it.
# honest
# state: 2026-11-06-one-to-one amended
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'The date was not accepted. (AN)'
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
