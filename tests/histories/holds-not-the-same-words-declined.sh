#!/bin/sh
# SPDX-License-Identifier: ISC
# Nor to decline with words with which one disagreed.
# breach: mixed
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'The date was not accepted. (AN)'
base
decline 'The date was not accepted. (AN)'
