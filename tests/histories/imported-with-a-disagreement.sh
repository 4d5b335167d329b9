#!/bin/sh
# SPDX-License-Identifier: ISC
# A disagreement of whoever wrote it, in what was there before.
# honest
# state: 2025-11-07-one-to-one waiting
# overdue: 2038-01-01 nothing
. "${0%/*}/lib.sh"

started
settings '[policy]' 'since = 2026-01-01'
{ minutes 2025-11-07; echo '- The rota was not drafted. (BO)'; } |
    put people/alice/2025-11-07-one-to-one.md
commit 'As it was'
