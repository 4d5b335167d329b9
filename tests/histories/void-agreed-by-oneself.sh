#!/bin/sh
# SPDX-License-Identifier: ISC
# One's own agreement is no bar.
# honest
# state: void
# pending: void is not known
. "${0%/*}/lib.sh"

agreed
base
void
