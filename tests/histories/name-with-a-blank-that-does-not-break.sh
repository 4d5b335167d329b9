#!/bin/sh
# SPDX-License-Identifier: ISC
# Windows has no name that ends with a blank; but this one is none.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'A page.' | put "$(printf 'people/alice/a page\302\240')"
commit 'A page'
