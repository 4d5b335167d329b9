#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob adds an address of his own to Alice's.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" '/^email/a\
email = bob2@example.org'
commit 'Another address'
