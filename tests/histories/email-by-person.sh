#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice changes her own address.
# honest
# state: waiting
# waits: ally
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
by alice
edit "$person" 's/alice@/ally@/'
commit 'My new address'
