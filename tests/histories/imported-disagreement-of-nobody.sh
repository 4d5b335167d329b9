#!/bin/sh
# SPDX-License-Identifier: ISC
# "The disagreements in an imported text may have anybody's initials."
# honest
# state: 2025-11-07-one-to-one waiting
# overdue: 2038-01-01 nothing
. "${0%/*}/lib.sh"

started
settings '[policy]' 'since = 2026-01-01'
base
minutes 2025-11-07 | put people/alice/2025-11-07-one-to-one.md
{ git cat-file blob :people/alice/2025-11-07-one-to-one.md
  echo '- The load was another. (XY)'; } | put people/alice/2025-11-07-one-to-one.md
commit 'Old notes'
