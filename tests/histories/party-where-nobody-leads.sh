#!/bin/sh
# SPDX-License-Identifier: ISC
# "Where nobody leads on that day, the last one": Bob notes leave, and discloses.
# honest
# state: agreed
# pending: where nobody leads, nobody may act
. "${0%/*}/lib.sh"

agreed
by bob
edit "$person" 's/03-04[.][.]$/&2026-11-10/'
commit 'Until the 10th'
base
on 2026-11-12
edit "$person" '$a\
away = 2026-12-21..2026-12-31'
commit 'Leave'
act "$record" 'Disclosed-to: Human resources' 'Reason: Alice asked for it'
