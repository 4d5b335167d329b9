#!/bin/sh
# SPDX-License-Identifier: ISC
# "... or on the one that the push makes": Bob hands over to Carol, and she changes
# the roster, in one push.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
by carol
on 2026-11-11
edit "$person" '$a\
fte = 0.6'
commit 'Part-time'
