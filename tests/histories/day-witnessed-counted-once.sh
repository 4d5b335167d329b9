#!/bin/sh
# SPDX-License-Identifier: ISC
# Nor is one void that counted on its day.
# honest
# state: agreed
# pending: the strength of an act is asked of the settings of today
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
witness
base
settings '[trust]' 'witnessed = no'
