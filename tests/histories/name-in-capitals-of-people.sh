#!/bin/sh
# SPDX-License-Identifier: ISC
# Where small and capital letters are the same, these are people.
# breach: malformed
. "${0%/*}/lib.sh"
started
base
by alice
roster | put People/zed/person.ini
commit 'Zed'
