#!/bin/sh
# SPDX-License-Identifier: ISC
# A witnessed agreement of a day on which it did not count does not count later.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
witness
base
settings '[trust]' 'witnessed = yes'
