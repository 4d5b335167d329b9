#!/bin/sh
# SPDX-License-Identifier: ISC
# The withdrawal outweighs the agreement that both sides descend from, whichever
# parent is the first.
# honest
# state: waiting
. "${0%/*}/lib.sh"

agreed
base
fork=$head
by bob
echo 'read me' | put README
commit 'A page'
page=$head
go "$fork"
by alice
withdraw
merge "$page" README
