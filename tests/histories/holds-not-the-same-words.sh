#!/bin/sh
# SPDX-License-Identifier: ISC
# "The same party cannot add the same words twice."
# breach: mixed
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'The date was not accepted. (AN)'
base
disagree 'The date was not accepted. (AN)'
