#!/bin/sh
# SPDX-License-Identifier: ISC
# Nor is it that breach that a merge by which Alice loses what she said is signed by
# a key that nobody listed.
# breach: bad-signature evil-merge
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
ssh-keygen -q -t ed25519 -N '' -C alice -f .git/other.key
fork=$head
by alice
sign=.git/alice.key
decline 'It was not so. (AN)'
base
main=$head
go "$fork"
sign=.git/other.key
edit "$record" 's/^On track/Off track/'
commit -p "$main" 'Merge'
