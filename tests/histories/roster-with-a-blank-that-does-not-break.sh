#!/bin/sh
# SPDX-License-Identifier: ISC
# It is no blank for anybody but typesetters: the value has it in it.
# breach: malformed
. "${0%/*}/lib.sh"
started
base
printf 'fte = 0.5\302\240\n' | { git cat-file blob ":$person"; cat; } | put "$person"
commit 'Part-time'
