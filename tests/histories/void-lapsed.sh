#!/bin/sh
# SPDX-License-Identifier: ISC
# "... under any text": her agreement has lapsed, but she has not withdrawn it.
# breach: removed|changed-after-agreement|mixed
# also: removed changed-after-agreement mixed
. "${0%/*}/lib.sh"

agreed
by bob
amend 's/^On track/Off track/'
base
void
