#!/bin/sh
# SPDX-License-Identifier: ISC
# What she took back stays so, however the text is edited around it.
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
edit "$record" 's/winter/summer/'
commit 'A slip'
void
