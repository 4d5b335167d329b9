#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob adds an address to those of Alice, who has not committed anything yet.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" '/^email/a\
email = bob2@example.org'
commit 'Another address'
