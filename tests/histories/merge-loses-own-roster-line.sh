#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob's own merge may lose what Bob may take away.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
edit "$person" '$a\
fte = 0.6'
commit 'Part time'
side=$head
go "$fork"
echo 'read me' | put README
commit 'A page'
merge "$side"
