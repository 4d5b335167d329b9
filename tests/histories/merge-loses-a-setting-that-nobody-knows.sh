#!/bin/sh
# SPDX-License-Identifier: ISC
# Settings that hold a key which is none, and has the name of a person's: a merge that
# loses it changes the policy as well as with any other.
# breach: malformed policy-changed
. "${0%/*}/lib.sh"

written_up
settings '[policy]' 'agree-within = 10 days'
fork=$head
settings '[policy]' 'agree-within = 10 days' 'name = Ours'
side=$head
go "$fork"
settings '[policy]' 'agree-within = 11 days'
by dave
printf '%s\n' '[policy]' 'agree-within = 11 days' 'write-up-within = 5 days' |
    put one-to-one.ini
commit -p "$side" 'Merge'
