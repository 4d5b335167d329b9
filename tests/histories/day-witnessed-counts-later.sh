#!/bin/sh
# SPDX-License-Identifier: ISC
# A witnessed agreement of a day on which it did not count does not count later.
# honest
# state: waiting
# pending: the strength of an act is asked of the settings of today
. "${0%/*}/lib.sh"

written_up
witness
base
settings '[trust]' 'witnessed = yes'
