#!/bin/sh
# SPDX-License-Identifier: ISC
# "An act is judged in its own commit: its party, its strength": what was agreed
# unsigned stays agreed when signatures are asked for.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
signatures alice bob
base
echo 'read me' | put README
commit 'A page'
