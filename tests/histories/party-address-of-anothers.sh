#!/bin/sh
# SPDX-License-Identifier: ISC
# An address that was in no roster of hers.
# breach: not-party
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
GIT_AUTHOR_EMAIL=ally@example.org GIT_COMMITTER_EMAIL=ally@example.org
act "$record" 'Agreed-by: Alice Ng <ally@example.org>'
