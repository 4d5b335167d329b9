#!/bin/sh
# SPDX-License-Identifier: ISC
# The withdrawal holds, although the other side still has the agreement.
# honest
# state: waiting
. "${0%/*}/lib.sh"

agreed
base
fork=$head
act "$record" "Withdrawn-by: $me"
side=$head
go "$fork"
by bob
echo 'read me' | put README
commit 'A page'
commit -p "$side" 'Merge'
