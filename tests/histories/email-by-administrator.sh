#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol administers the repository.
# honest
# state: waiting
# pending: a person is one party under their present addresses only
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
by carol
edit "$person" 's/alice@/ally@/'
commit 'A new address'
