#!/bin/sh
# SPDX-License-Identifier: ISC
# A line that she wrote by hand is a disagreement of hers.
# breach: removed|disagreement-changed|mixed
# also: removed disagreement-changed mixed
. "${0%/*}/lib.sh"

written_up
by alice
object '- That is not what was said. (AN)'
commit 'My view'
base
by bob
void
