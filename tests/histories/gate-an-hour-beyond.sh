#!/bin/sh
# SPDX-License-Identifier: ISC
# An hour more than a day after the server's clock.
# gate: date
. "${0%/*}/lib.sh"

written_up
base
now 90000
echo 'read me' | put README
commit 'A page'
