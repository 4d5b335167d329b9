#!/bin/sh
# SPDX-License-Identifier: ISC
# On a branch from before signatures were asked for, by a key that nobody listed.
# gate: bad-signature
. "${0%/*}/lib.sh"

written_up
fork=$head
keys alice bob
ssh-keygen -q -t ed25519 -N '' -C alice -f .git/other.key
by bob
sign=.git/bob.key
printf '%s\n' '[trust]' 'level = signed' | put one-to-one.ini
commit 'Settings'
base
main=$head
go "$fork"
by alice
sign=.git/other.key
agree
side=$head
by bob
go "$main"
sign=.git/bob.key
commit -p "$side" Merge
