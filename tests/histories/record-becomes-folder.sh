#!/bin/sh
# SPDX-License-Identifier: ISC
# The record is replaced by a folder.
# breach: removed
# also: malformed changed-after-agreement
. "${0%/*}/lib.sh"

agreed
base
by bob
drop "$record"
echo 'read me' | put "$record/README"
commit 'A folder'
