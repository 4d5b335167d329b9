#!/bin/sh
# SPDX-License-Identifier: ISC
# A withdrawal that drops a page.
# breach: mixed
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
echo 'read me' | put README
commit 'A page'
base
by alice
drop README
act "$record" "Withdrawn-by: $me"
