#!/bin/sh
# SPDX-License-Identifier: ISC
# What is pushed is whole, merge and amendment; but the page that the server has is not
# in it.
# gate: rewritten
# state: amended
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"

agreed
fork=$head
echo p | put README
commit 'A page'
base
go "$fork"
amend 's/^On track/Off track/'
side=$head
go "$fork"
by bob
agree
merge "$side" "$record"
echo q | put NEWS
commit 'Another page'
