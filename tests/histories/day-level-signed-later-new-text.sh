#!/bin/sh
# SPDX-License-Identifier: ISC
# What was written before is agreed as of today: signed.
# breach: unsigned
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
by alice
on 2026-11-10
agree
