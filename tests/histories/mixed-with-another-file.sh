#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement that also changes a page which is nobody's business.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
echo 'read me' | put README
agree
