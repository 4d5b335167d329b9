#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody can tell whose this is.
# breach: mixed
. "${0%/*}/lib.sh"

written_up
base
by alice
object '- The date for the rota was not accepted.'
agree
