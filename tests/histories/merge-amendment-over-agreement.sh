#!/bin/sh
# SPDX-License-Identifier: ISC
# An amendment of the text that Bob agreed to on this side, too: it waits for
# both.
# honest
# state: amended
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"

agreed
base
fork=$head
amend 's/^On track/Off track/'
side=$head
go "$fork"
by bob
agree
merge "$side" "$record"
