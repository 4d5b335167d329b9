#!/bin/sh
# SPDX-License-Identifier: ISC
# The leader is the same, so who was there is not to be rewritten.
# breach: mixed
# also: removed
. "${0%/*}/lib.sh"

written_up
base
move "$record" people/alice/2026-11-06-one-to-one.md 's/^with: .*/with: Eve Malik/'
