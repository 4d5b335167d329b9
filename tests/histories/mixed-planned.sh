#!/bin/sh
# SPDX-License-Identifier: ISC
# A planned meeting has not been held: there is nothing to agree to yet.
# breach: mixed
# state: planned
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 planned | put "$record"
commit 'Planned'
base
by alice
agree
