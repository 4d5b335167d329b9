#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob corrects a slip in the address of Alice, who has not committed anything.
# honest
# state: waiting
# waits: ally
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" 's/alice@/ally@/'
commit 'A new address'
