#!/bin/sh
# SPDX-License-Identifier: ISC
# Grafts make git pass over the commit with the agreement.
# breach: changed-after-agreement
# state: amended
. "${0%/*}/lib.sh"

agreed
base
start=$(git rev-parse "$head^")
by bob
edit "$record" 's/^On track/Off track/'
commit 'Another word'
git config advice.graftFileDeprecated false
mkdir .git/info
echo "$head $start" >.git/info/grafts
