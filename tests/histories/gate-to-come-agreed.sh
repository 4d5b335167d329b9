#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement, too.
# gate: date
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
by alice
now 5400000000
agree
