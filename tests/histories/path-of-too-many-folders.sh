#!/bin/sh
# SPDX-License-Identifier: ISC
# A file in 101 folders, of which none has a place of its own.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'Deep.' | put "$(printf 'd/%.0s' $(seq 101))file"
commit 'A page'
