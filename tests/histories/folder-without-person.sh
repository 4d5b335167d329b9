#!/bin/sh
# SPDX-License-Identifier: ISC
# "A folder below people/ without person.ini": the reports could not read it.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put people/bomb/notes.txt
commit 'A page'
