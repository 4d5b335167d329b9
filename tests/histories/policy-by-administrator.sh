#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol administers the repository.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
by carol
printf '%s\n' '[policy]' 'agree-within = 10 days' | put one-to-one.ini
commit 'Settings'
