#!/bin/sh
# SPDX-License-Identifier: ISC
# "... whatever its kind or status: asks now": a meeting that she agreed was
# held is not planned again without her.
# honest
# state: amended
# pending: an agreed record can be set back to planned
. "${0%/*}/lib.sh"

agreed
base
by bob
amend 's/^status: held/status: planned/'
