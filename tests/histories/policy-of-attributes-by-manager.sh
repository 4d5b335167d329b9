#!/bin/sh
# SPDX-License-Identifier: ISC
# Who may change the settings may change these.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo '*.md diff' | put .gitattributes
commit 'Show them'
