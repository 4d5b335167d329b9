#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice changes what she agreed to, into more than can be read.
# breach: malformed changed-after-agreement
. "${0%/*}/lib.sh"

agreed
{ git cat-file blob ":$record"; yes 'And so on.' | head -n 7000; } | put "$record"
commit 'And so on'
