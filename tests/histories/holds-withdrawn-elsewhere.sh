#!/bin/sh
# SPDX-License-Identifier: ISC
# "A withdrawal [...] outweighs every agreement it descends from": on the other
# side Alice agreed once more, and that it does not descend from.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
fork=$head
withdraw
side=$head
go "$fork"
agree
merge "$side"
