#!/bin/sh
# SPDX-License-Identifier: ISC
# Eve leads the reflective sessions alone: a line of hers in another record is nobody's.
# breach: disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
supervisor = Eve Malik <eve@example.org>, reflective'
commit 'Eve leads reflective sessions'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
base
by eve
object '- It was not so. (EM)'
commit 'My view'
