#!/bin/sh
# SPDX-License-Identifier: ISC
# "... where that act would have been lawful on this parent too": there Carol has
# followed Bob, and agreed.
# breach: changed-after-agreement
# state: amended
# waits: alice
# waits: carol
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
base
fork=$head
carol_follows 2026-11-10 2026-11-11
by carol
on 2026-11-12
agree
side=$head
go "$fork"
by bob
amend 's/^On track/Off track/'
merge "$side" "$person"
