#!/bin/sh
# SPDX-License-Identifier: ISC
# A sample of what `make soak` runs in full: random histories, pushes, and today's
# settings behind yesterday's histories.  Each commit draws another sample, and always
# the same one; SEED draws that again, and `make soak` another one each time.
#
# Of the histories it is drawn from rows that stay the same and once agreed in whole: of
# a thousand fresh ones one may still tell the programs and the second verifier apart,
# of the wilder ones about one in a hundred, and a change is not to be held up by what it
# did not bring.
. "${0%/*}/../lib.sh"
. "$words"

seed=$(seed)
random=$top/tests/random
export seed random

it 'the gate takes nothing that the reports cannot read' <<'E'
"$random/pushes" -n 10 --seed "$seed"
E

seldom 'today changes nothing of yesterday' <<'E'
"$random/yesterday" -n 5 --seed "$seed"
E

seldom 'nothing is lost where three people hammer at one server' <<'E'
"$random/hammer" -n 5 --seed "$seed"
E

seldom 'nor does it matter what settings of git they have' <<'E'
"$random/hammer" -n 4 --odd --seed "$seed"
E

seldom 'both read rosters, settings, templates and front matters alike' <<'E'
"$random/forms"
E

it 'every command, and the second verifier, says the same of a random history' <<'E'
seq 5000070 5001569 | sample 50 | drawn | xargs "$random/histories"
E

it 'what random histories found stays mended' <<'E'
printf '%s\n' 5 8 30 150 208 345 710 733 750 783 869 \
    20026 20316 20476 20527 70041 70072 90021 140930 141292 150200 \
    200603 201069 201107 201623 300692 401361 500306 500686 501167 \
    501283 800107 800595 900986 80139 93149 1000294 2000005 2000018 2001202 |
    drawn | xargs "$random/histories"
E

it 'nor do those differ in which much goes wrong' <<'E'
printf '%s\n' 1 2 3 4 5 6 7 8 9 10 \
    5517 70034 741235 751026 751059 751181 \
    720030 7100085 7100185 7100214 7100408 7100546 7100903 7101101 7101212 |
    drawn | xargs "$random/histories" --wild
E

seldom 'what comes again under another signature is what it was' <<'E'
printf '%s\n' 755057 758001 758002 758008 758011 758012 758016 758018 758020 760048 |
    xargs "$random/histories" --twins
"$random/histories" --wild --twins 753009 753116
E

seldom 'whoever grabs a right is told so, and gets nothing by it' <<'E'
"$random/pushes" -n 5 --grabs --seed "$seed"
"$random/histories" --grabs 773001 773003 773012
"$random/histories" --wild --grabs 774041 774052 774077
E

seldom 'what both sides joined is the same, whichever of it is joined again' <<'E'
"$random/histories" --crossed 5001 5002 5003 5004
"$random/histories" --wild --crossed 6001 6002 6003 6004
E

done_testing
