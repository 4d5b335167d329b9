#!/bin/sh
# SPDX-License-Identifier: ISC
# Below people/ everybody has to be able to have the files, in folders of their own, too.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
echo 'Words.' | put people/alice/notes/con.txt
commit 'Notes'
