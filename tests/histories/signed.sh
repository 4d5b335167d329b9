#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice signs her agreement; a write-up needs no signature.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
by alice
sign=.git/alice.key
agree
