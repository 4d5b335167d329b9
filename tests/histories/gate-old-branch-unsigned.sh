#!/bin/sh
# SPDX-License-Identifier: ISC
# Right and *strength*: signatures are asked for on the tip, and not yet on the
# branch on which Alice agrees.
# gate: unsigned
# state: agreed
. "${0%/*}/lib.sh"

written_up
fork=$head
signatures alice bob
base
main=$head
go "$fork"
by alice
agree
side=$head
go "$main"
merge "$side"
