#!/bin/sh
# SPDX-License-Identifier: ISC
# The same, and both agree again.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
agree
base
amend 's/^On track/Off track/'
agree
by alice
agree
