#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice's agreement is taken off the branch.
# gate: rewritten
. "${0%/*}/lib.sh"

agreed
base
head=$(git rev-parse "$head^")
