#!/bin/sh
# SPDX-License-Identifier: ISC
# Signatures are asked for: nor is it lost in a merge.
# breach: unsigned
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
fork=$head
by alice
sign=.git/alice.key
decline 'It was not so. (AN)'
base
main=$head
go "$fork"
sign=
commit -p "$main" 'Merge'
