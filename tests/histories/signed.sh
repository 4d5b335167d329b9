#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice signs her agreement; a write-up needs no signature.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
printf '%s\n' '[trust]' 'level = signed' | put one-to-one.ini
commit 'Settings'
keys alice bob
base
by alice
sign=.git/alice.key
agree
