#!/bin/sh
# SPDX-License-Identifier: ISC
# An amendment changes the record.
# breach: mixed
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
text_of "$record"
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: a slip'
