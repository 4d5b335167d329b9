#!/bin/sh
# SPDX-License-Identifier: ISC
# A folder that is kept for somebody who is to come: what is in it is passed over, but each
# folder below people/ is somebody's, and the reports read who that is.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
put people/bomb/.gitkeep </dev/null
commit 'A folder'
