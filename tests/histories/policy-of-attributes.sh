#!/bin/sh
# SPDX-License-Identifier: ISC
# .gitattributes says how git shows and merges: it is policy.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
echo '*.md merge=ours' | put .gitattributes
commit 'Ours'
