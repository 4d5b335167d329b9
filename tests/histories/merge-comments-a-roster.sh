#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave's merge of two pages has a comment in Alice's roster that neither side has.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
parted
by dave
edit "$person" 's/^name = .*/& ; a liar/'
merge "$side" README
