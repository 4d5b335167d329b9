#!/bin/sh
# SPDX-License-Identifier: ISC
# A planned meeting is postponed: its file is renamed.
# honest
# state: 2026-11-27-one-to-one planned
. "${0%/*}/lib.sh"

started
minutes 2026-11-20 planned | put people/alice/2026-11-20-one-to-one.md
commit 'Planned'
base
drop people/alice/2026-11-20-one-to-one.md
minutes 2026-11-27 planned | put people/alice/2026-11-27-one-to-one.md
commit 'A week later'
