#!/bin/sh
# SPDX-License-Identifier: ISC
# Of a supervision, only that it took place is recorded; nobody has to agree.
# honest
# state: 2026-11-14-supervision recorded
. "${0%/*}/lib.sh"

started
base
filled supervision 2026-11-14 | put people/alice/2026-11-14-supervision.md
commit 'Supervision'
