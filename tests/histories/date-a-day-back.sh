#!/bin/sh
# SPDX-License-Identifier: ISC
# "A commit is not dated more than a day before the latest commit that it
# descends from": half a day is nobody's fault.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
GIT_COMMITTER_DATE='2026-11-06T18:00:00 +0000'
echo 'read me' | put README
commit 'A page'
