#!/bin/sh
# SPDX-License-Identifier: ISC
# Less than a day: clocks and zones differ.
# honest
. "${0%/*}/lib.sh"

written_up
base
now 72000
echo 'read me' | put README
commit 'A page'
