#!/bin/sh
# SPDX-License-Identifier: ISC
# "... the state is amended until then": Bob has not agreed again.
# honest
# state: amended
# waits: bob
. "${0%/*}/lib.sh"

agreed
by bob
agree
base
amend 's/^On track/Off track/'
by alice
agree
