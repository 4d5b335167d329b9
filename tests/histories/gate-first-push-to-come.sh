#!/bin/sh
# SPDX-License-Identifier: ISC
# "While the branch is unborn a push is judged as history is", which has no clock.
# honest
. "${0%/*}/lib.sh"

started
now 259200
echo 'read me' | put README
commit 'A page'
