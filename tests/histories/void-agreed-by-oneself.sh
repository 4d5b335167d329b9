#!/bin/sh
# SPDX-License-Identifier: ISC
# One's own agreement is no bar.
# honest
# state: void
. "${0%/*}/lib.sh"

agreed
base
void
