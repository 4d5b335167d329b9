#!/bin/sh
# SPDX-License-Identifier: ISC
# .mailmap says who is who.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
echo 'Alice Ng <alice@example.org> <bob@example.org>' | put .mailmap
commit 'Me'
