#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice has withdrawn.
# honest
# state: void
. "${0%/*}/lib.sh"

agreed
withdraw
base
by bob
void
