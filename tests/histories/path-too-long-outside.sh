#!/bin/sh
# SPDX-License-Identifier: ISC
# What lies outside is nobody's business, but nobody has a clone any more, either.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
name=$(printf %0200d 0)
echo A page | put "docs/$name/$name/$name/$name/$name.txt"
commit 'A page'
