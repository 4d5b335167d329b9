#!/bin/sh
# SPDX-License-Identifier: ISC
# What nearly is right is found where it stands, once, and nothing else is; a
# sample of what `make soak` runs.  SEED draws another one.
. "${0%/*}/../lib.sh"

plant=$top/tests/slips/plant seed=${SEED:-1}
export plant seed

it 'one slip is one finding, in its line' <<'E'
"$plant" -n 200 --seed "$seed"
E

it 'what only looks like a slip is none' <<'E'
"$plant" -n 50 --seed "$seed" --without
E

done_testing
