#!/bin/sh
# SPDX-License-Identifier: ISC
# Where the settings do not ask for it, a signature does no harm.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
keys alice bob
base
by alice
sign=.git/alice.key
agree
