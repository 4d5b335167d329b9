#!/bin/sh
# SPDX-License-Identifier: ISC
# Where people are, it may be tomorrow: the moment counts.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
GIT_COMMITTER_DATE='2026-11-07T01:30:00 +1300'
echo 'read me' | put README
commit 'A page'
