#!/bin/sh
# SPDX-License-Identifier: ISC
# What somebody vouches for counted once, and does not any more where the push lands.
# gate: not-party
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
fork=$head
settings '[trust]' 'witnessed = no'
base
main=$head
go "$fork"
by bob
on 2026-11-09
witness
side=$head
go "$main"
merge "$side" "$evidence"
