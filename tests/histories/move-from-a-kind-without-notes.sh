#!/bin/sh
# SPDX-License-Identifier: ISC
# The other way about it is a draft, to be filled in.
# honest
# state: 2026-11-07-one-to-one draft
. "${0%/*}/lib.sh"

started
filled supervision 2026-11-07 | put people/alice/2026-11-07-supervision.md
commit 'Supervision'
base
move people/alice/2026-11-07-supervision.md "$record"
