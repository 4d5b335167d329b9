#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's merge does not have what Bob wrote of her.
# breach: identity-changed
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
by alice
echo 'read me' | put README
commit 'A page'
merge "$side"
