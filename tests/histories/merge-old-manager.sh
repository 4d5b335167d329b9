#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob merges Carol away.
# breach: identity-changed
. "${0%/*}/lib.sh"
written_up
fork=$head
edit "$person" 's/03-04[.][.]$/&2026-11-05/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-06..'
commit 'Carol follows Bob'
side=$head
go $fork
edit "$person" '$a\
fte = 0.6'
commit fte
commit -p $side Merge
