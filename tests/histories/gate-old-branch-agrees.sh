#!/bin/sh
# SPDX-License-Identifier: ISC
# To agree to what he wrote up, Bob has the right on either.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
fork=$head
carol_follows 2026-11-10 2026-11-11
base
main=$head
go "$fork"
on 2026-11-12
agree
side=$head
go "$main"
merge "$side"
