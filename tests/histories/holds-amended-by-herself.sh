#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice amends what she agreed: to amend is not to agree.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
base
amend 's/^On track/Off track/'
