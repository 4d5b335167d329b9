#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody leads any more: of two who did, the last one changes the roster.
# honest
. "${0%/*}/lib.sh"

started
edit "$person" '/^manager/c\
manager = Carol Diaz <carol@example.org>, 2024-03-04..2025-01-31\
manager = Bob Okafor <bob@example.org>, 2025-02-01..2026-11-03'
commit 'Until tomorrow'
on 2026-11-09
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
