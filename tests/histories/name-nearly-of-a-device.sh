#!/bin/sh
# SPDX-License-Identifier: ISC
# An id that only begins so.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
roster | sed 's/Alice Ng/Connie Roy/; s/alice/connie/' |
    put people/connie/person.ini
commit 'Connie Roy'
