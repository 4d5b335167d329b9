#!/bin/sh
# SPDX-License-Identifier: ISC
# "With yes, the evidence must be a file committed in that act."
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
base
witness
