#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody asks for signatures, and Alice has signed.  Her agreement comes again under
# a signature that is not good any more, by an id that comes after that of hers.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
keys alice
by alice
on 2026-11-08
sign=.git/alice.key
agree
sign=
one=$head
while [ "$(printf '%s\n' "$head" "$one" | sort | tail -n 1)" = "$one" ]; do
	recast '/BEGIN SSH SIGNATURE/a\
 x'
done
side=$head
go "$one"
base
by bob
on 2026-11-10
merge "$side"
