#!/bin/sh
# SPDX-License-Identifier: ISC
# A sample of what `make soak` runs in full: random histories, pushes, and today's
# settings behind yesterday's histories.  The sample is always the same one, so that a
# change is judged by what it changes; `make soak` draws another one each time.
. "${0%/*}/../lib.sh"

seed=${SEED:-784}
random=$top/tests/random
export seed random

it 'the gate takes nothing that the reports cannot read' <<'E'
"$random/pushes" -n 10 --seed "$seed"
E

it 'today changes nothing of yesterday' <<'E'
"$random/yesterday" -n 10 --seed "$seed"
E

it 'every command, and the second verifier, says the same of a random history' <<'E'
"$random/histories" -n 15 --seed "$seed"
E

it 'what random histories found stays mended' <<'E'
for found in 710 733 750 869; do
	"$random/histories" -n 1 --seed $found
done
E

done_testing
