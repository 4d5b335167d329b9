#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol loses what Bob did to the roster, by taking one that cannot be read.
# breach: malformed identity-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
edit "$person" '$a\
fte = 0.5\
fte = 0.6'
commit 'Half and more'
side=$head
go "$fork"
edit "$person" '$a\
away = 2026-12-01..2026-12-05'
commit 'Away'
by carol
merge "$side" "$person"
