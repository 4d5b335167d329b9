#!/bin/sh
# SPDX-License-Identifier: ISC
# What a merge does to other files is nobody's business.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
echo 'read me' | put README
commit 'A page'
base
fork=$head
by alice
agree
side=$head
go "$fork"
by bob
edit README 's/me/this/'
commit 'Another word'
edit README 's/this/that/'
commit -p "$side" 'Merge'
