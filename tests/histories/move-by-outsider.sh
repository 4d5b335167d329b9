#!/bin/sh
# SPDX-License-Identifier: ISC
# Only a party moves.
# breach: not-party
# also: removed changed-after-agreement
. "${0%/*}/lib.sh"

agreed
base
by dave
move "$record" people/alice/2026-11-06-one-to-one.md
