#!/bin/sh
# SPDX-License-Identifier: ISC
# Who types Bob's name cannot ask for signatures no more.
# breach: unsigned
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
settings '[trust]' 'level = named'
