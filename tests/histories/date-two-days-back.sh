#!/bin/sh
# SPDX-License-Identifier: ISC
# Two days are more than one.
# breach: date
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
on 2026-11-05
echo 'read me' | put README
commit 'A page'
