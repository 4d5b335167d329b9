#!/bin/sh
# SPDX-License-Identifier: ISC
# Nor is one void that counted on its day.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
settings '[trust]' 'witnessed = yes'
witness
base
settings '[trust]' 'witnessed = no'
