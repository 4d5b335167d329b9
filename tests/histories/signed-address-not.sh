#!/bin/sh
# SPDX-License-Identifier: ISC
# Who types Alice's name does not get her address.
# breach: unsigned
# state: waiting
# waits: nobody
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
by alice
edit "$person" 's/alice@/ally@/'
commit 'My new address'
