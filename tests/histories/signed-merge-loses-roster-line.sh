#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob may lose what he did to the roster himself, if he signs that.
# breach: unsigned
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
fork=$head
sign=.git/bob.key
edit "$person" '$a\
fte = 0.5'
commit 'Half'
side=$head
go "$fork"
edit "$person" '$a\
away = 2026-12-01..2026-12-05'
commit 'Away'
sign=
merge "$side" "$person"
