#!/bin/sh
# SPDX-License-Identifier: ISC
# Nothing directly in it.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put people/bomb/old/notes/page
commit 'A page'
