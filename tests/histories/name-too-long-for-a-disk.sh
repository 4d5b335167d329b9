#!/bin/sh
# SPDX-License-Identifier: ISC
# Everybody has to be able to have the files: no disk has a name of more than 255 bytes, and
# git checks nothing out any more.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put "$(printf '%0256d' 0).txt"
commit 'A page'
