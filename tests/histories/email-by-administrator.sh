#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol administers the repository.
# honest
# state: waiting
# waits: ally
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
by carol
edit "$person" 's/alice@/ally@/'
commit 'A new address'
