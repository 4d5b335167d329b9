#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody leads any more: of two who did, the first one changes the roster.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
edit "$person" '/^manager/c\
manager = Bob Okafor <bob@example.org>, 2025-02-01..2026-11-03\
manager = Carol Diaz <carol@example.org>, 2024-03-04..2025-01-31'
commit 'Until tomorrow'
on 2026-11-09
by carol
edit "$person" '$a\
fte = 0.6'
commit 'Part of the time'
