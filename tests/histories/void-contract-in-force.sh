#!/bin/sh
# SPDX-License-Identifier: ISC
# "A contract that was ever in force is not voided, but amended."
# breach: removed|changed-after-agreement|mixed
# also: removed changed-after-agreement mixed
. "${0%/*}/lib.sh"

started
contracted
withdraw people/alice/contract.md
base
by bob
void people/alice/contract.md
