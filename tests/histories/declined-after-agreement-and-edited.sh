#!/bin/sh
# SPDX-License-Identifier: ISC
# She agreed, declined it then, and it was changed: agreed once, and changed since.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
decline 'Not so. (AN)'
by bob
edit "$record" 's/^On track/Off track/'
commit 'Another word'
base
echo 'read me' | put README
commit 'A page'
