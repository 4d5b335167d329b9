#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob puts Carol first, and gives Alice less hours on another branch; the merge, which is
# Dave's, has both.
# honest
. "${0%/*}/lib.sh"

started
carol_too
fork=$head
edit "$person" '/Bob/{h;d;}; ${p;x;}'
commit 'Carol comes first'
side=$head
go "$fork"
edit "$person" '$a\
fte = 0.6'
commit 'Part time'
by dave
edit "$person" '/Bob/{h;d;}; /Carol/{p;x;}'
commit -p "$side" 'Merge'
