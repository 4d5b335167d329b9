#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees, and what she adds makes the record too large to be read.
# breach: malformed mixed
# also: wrong-text changed-after-agreement
. "${0%/*}/lib.sh"

written_up
base
by alice
yes -- '- The date for the rota was not accepted. (AN)' | head -n 7000 >.git/lines
{ git cat-file blob ":$record"; cat .git/lines; } | put "$record"
agree
