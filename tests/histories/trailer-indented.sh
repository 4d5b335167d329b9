#!/bin/sh
# SPDX-License-Identifier: ISC
# As a squash has it: what each commit said is set in.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"
written_up
base
by bob
commit 'Squashed commit of the following:' '' '    Agree' '' "    Record: $record" \
    '    Agreed-by: Alice Ng <alice@example.org>'
