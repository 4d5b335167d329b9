#!/bin/sh
# SPDX-License-Identifier: ISC
# Capitals in brackets are initials under Disagreements only.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
edit "$record" '/^On track/a\
\
- the hours are told to the desk (HR)'
commit 'More'
by alice
edit "$record" 's/^- the hours are told/- the hours will be told/'
commit 'More precisely'
