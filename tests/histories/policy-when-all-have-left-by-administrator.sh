#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol administers the repository.
# honest
# state: waiting
# overdue: 2038-01-01 nothing
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
left = 2026-11-08'
commit 'Left'
git config one-to-one.administrator carol@example.org
base
by carol
on 2026-11-10
settings '[policy]' 'agree-within = 10 days'
