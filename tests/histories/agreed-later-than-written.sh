#!/bin/sh
# SPDX-License-Identifier: ISC
# An author date before the committer date: Alice rebased her own agreement.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
by alice
on 2026-11-12
GIT_AUTHOR_DATE='2026-11-09T18:30:00 +0530'
agree
