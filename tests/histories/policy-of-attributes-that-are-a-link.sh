#!/bin/sh
# SPDX-License-Identifier: ISC
# Some gits follow a link where they look for attributes, and others do not.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
printf one-to-one.ini | put docs/.gitattributes 120000
commit 'Attributes'
