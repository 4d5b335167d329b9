#!/bin/sh
# SPDX-License-Identifier: ISC
# Where no administrator is configured, a present manager may.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
printf '%s\n' '[policy]' 'agree-within = 10 days' | put one-to-one.ini
commit 'Settings'
edit one-to-one.ini 's/10 days/3 weeks/'
commit 'Settings'
