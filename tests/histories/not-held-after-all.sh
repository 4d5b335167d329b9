#!/bin/sh
# SPDX-License-Identifier: ISC
# A planned meeting is dropped.
# honest
. "${0%/*}/lib.sh"

started
minutes 2026-11-20 planned | put people/alice/2026-11-20-one-to-one.md
commit 'Planned'
base
drop people/alice/2026-11-20-one-to-one.md
commit 'Not this month'
