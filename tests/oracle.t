#!/bin/sh
# SPDX-License-Identifier: ISC
# A sample of what `make soak` asks of the oracles, which were written from the design
# alone: what overdue and carry-forward must say of random repositories.  Each commit
# draws another sample, and always the same one; SEED draws that again.
. "${0%/*}/lib.sh"
. "$words"

seed=$(seed)
export seed

seldom 'overdue says what the design says' <<'E'
"$top/tests/oracle/overdue" -n 10 --seed "$seed"
E

seldom 'carry-forward brings what the design brings' <<'E'
"$top/tests/oracle/carry" -n 10 --seed "$seed"
E

done_testing
