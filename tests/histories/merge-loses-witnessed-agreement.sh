#!/bin/sh
# SPDX-License-Identifier: ISC
# What Bob vouched for is no agreement that Alice alone made: she may not lose it by a
# merge either.
# breach: changed-after-agreement
. "${0%/*}/lib.sh"

written_up
base
fork=$head
on 2026-11-09
by alice
edit "$record" 's/winter/summer/'
commit 'The summer rota'
side=$head
go "$fork"
by bob
witness
by alice
merge "$side" "$record"
