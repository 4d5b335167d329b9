#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob, who is no administrator, leaves out in a merge what Carol wrote about the settings.
# breach: policy-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
by carol
settings '[policy]' 'kinds = one-to-one'
fork=$head
{ echo '; as the works council wants it'; git cat-file blob :one-to-one.ini; } |
    put one-to-one.ini
commit 'Why'
side=$head
go "$fork"
by bob
echo p | put README
commit 'A page'
commit -p "$side" 'Merge'
