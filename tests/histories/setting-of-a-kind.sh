#!/bin/sh
# SPDX-License-Identifier: ISC
# Kinds and documents that exist.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
settings '[policy]' 'kinds = one-to-one | check-in' \
    'documents = objectives | personal-plan' \
    '[kind one-to-one]' 'every = 2 weeks' 'latest = 3 weeks'
