#!/bin/sh
# SPDX-License-Identifier: ISC
# The record is written up and agreed in one commit.
# breach: mixed
# state: waiting
. "${0%/*}/lib.sh"

started
base
by alice
minutes 2026-11-07 | put "$record"
agree
