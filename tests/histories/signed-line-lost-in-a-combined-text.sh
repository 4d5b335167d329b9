#!/bin/sh
# SPDX-License-Identifier: ISC
# Signatures are asked for: that a merge is not signed, by which Alice loses what she said,
# is not the breach that its text is neither parent's.
# breach: unsigned evil-merge
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
edit "$record" 's/^On track/Off track/'
commit -p "$main" 'Merge'
