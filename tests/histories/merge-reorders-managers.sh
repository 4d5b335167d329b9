#!/bin/sh
# SPDX-License-Identifier: ISC
# Of two managers the first one leads: Dave's merge puts Carol first, as neither side
# has it.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-01-01..'
commit 'Carol leads her, too'
fork=$head
echo p | put README
commit 'A page'
side=$head
go "$fork"
echo q | put NEWS
commit 'Another page'
by dave
edit "$person" '/Bob/{h;d;}; ${p;x;}'
take "$side" README
commit -p "$side" 'Merge'
