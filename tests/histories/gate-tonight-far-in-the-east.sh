#!/bin/sh
# SPDX-License-Identifier: ISC
# Less than a day ahead, where it is the day after tomorrow already: the moment counts.
# honest
. "${0%/*}/lib.sh"

written_up
base
now 82800
echo 'read me' | put README
commit 'A page'
recast '/^committer/s/+0000/+1400/'
