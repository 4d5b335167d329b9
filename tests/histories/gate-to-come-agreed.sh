#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement, too.
# gate: date
# state: agreed
# pending: the gate does not look at its clock
. "${0%/*}/lib.sh"

written_up
base
by alice
now 5494000000
agree
