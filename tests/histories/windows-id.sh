#!/bin/sh
# SPDX-License-Identifier: ISC
# No file of this name can be made on Windows.
# breach: malformed
. "${0%/*}/lib.sh"
started
roster | put people/con/person.ini
commit mistake
