#!/bin/sh
# SPDX-License-Identifier: ISC
# A second session of one kind on one day.
# honest
# state: waiting
# state: 2026-11-07-one-to-one-2 agreed
. "${0%/*}/lib.sh"

written_up
base
minutes 2026-11-07 | put people/alice/2026-11-07-one-to-one-2.md
commit 'The second one of 7 November'
by alice
agree people/alice/2026-11-07-one-to-one-2.md
