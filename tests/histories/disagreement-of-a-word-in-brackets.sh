#!/bin/sh
# SPDX-License-Identifier: ISC
# Anything in brackets may be the initials of somebody; here of nobody.
# breach: disagreement-changed
# state: waiting
. "${0%/*}/lib.sh"
written_up
base
by bob
object '- All was well. (yesterday)'
commit 'edit'
