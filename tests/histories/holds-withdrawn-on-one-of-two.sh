#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob agreed on two branches and withdrew on one: of him the other holds, of
# Alice hers, in either order of the parents.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
fork=$head
by bob
agree
one=$head
go "$fork"
agree
withdraw
merge "$one"
