#!/bin/sh
# SPDX-License-Identifier: ISC
# Behind the template that goes is the one that comes with the programs.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
sed 's/^minutes: .*/minutes: 30/' "${0%/*}/../../lib/notes/kinds/one-to-one.md" |
    put templates/one-to-one.md
commit 'Our own words'
drop templates/one-to-one.md
commit 'As it was'
