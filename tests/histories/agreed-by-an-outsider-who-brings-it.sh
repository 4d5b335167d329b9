#!/bin/sh
# SPDX-License-Identifier: ISC
# An agreement changes no file: not when it brings the record, nor by who is no party.
# breach: mixed not-party
# state: waiting
. "${0%/*}/lib.sh"

started
by dave
on 2026-11-07
minutes 2026-11-07 | put "$record"
agree
