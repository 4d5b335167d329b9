#!/bin/sh
# SPDX-License-Identifier: ISC
# "Where nobody leads on that day, the last one": two who led until the same day both are.
# honest
. "${0%/*}/lib.sh"

started
edit "$person" 's/03-04[.][.]$/&2026-11-04/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-01-01..2026-11-04'
commit 'Both until the 4th'
on 2026-11-10
base
by carol
edit "$person" '$a\
fte = 0.6'
commit 'Part time'
by bob
edit "$person" 's/0[.]6/0.5/'
commit 'Half'
