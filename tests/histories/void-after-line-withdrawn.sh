#!/bin/sh
# SPDX-License-Identifier: ISC
# A withdrawal takes back a disagreement, too, which she had written without an act.
# honest
# state: void
. "${0%/*}/lib.sh"

written_up
by alice
object '- The load was another. (AN)'
commit 'A line'
withdraw
base
by bob
void
