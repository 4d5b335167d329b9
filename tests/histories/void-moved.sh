#!/bin/sh
# SPDX-License-Identifier: ISC
# "... and name": she agreed under the name of before.
# breach: removed|changed-after-agreement|mixed
# also: removed changed-after-agreement mixed
. "${0%/*}/lib.sh"

agreed
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
base
void people/alice/2026-11-06-one-to-one.md
