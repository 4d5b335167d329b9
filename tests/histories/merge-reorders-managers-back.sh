#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob puts Carol first; Dave merges a branch from before, and takes its order.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
carol_too
fork=$head
edit "$person" '/Bob/{h;d;}; ${p;x;}'
commit 'Carol comes first'
side=$head
go "$fork"
by dave
echo p | put README
commit 'A page'
commit -p "$side" 'Merge'
