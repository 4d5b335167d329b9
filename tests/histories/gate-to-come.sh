#!/bin/sh
# SPDX-License-Identifier: ISC
# "The gate refuses what is dated more than a day after its own clock"; in history
# it is no breach.
# gate: date
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
now 259200
echo 'read me' | put README
commit 'A page'
