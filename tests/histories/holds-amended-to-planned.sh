#!/bin/sh
# SPDX-License-Identifier: ISC
# "... whatever its kind or status: asks now": a meeting that she agreed was
# held is not planned again without her; she can agree when it is held.
# honest
# state: amended
# waits: nobody
. "${0%/*}/lib.sh"

agreed
base
by bob
amend 's/^status: held/status: planned/'
