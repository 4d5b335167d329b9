#!/bin/sh
# SPDX-License-Identifier: ISC
# "A changed [...] address [binds] what comes after": what Alice agreed under the
# old one stays agreed.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
edit "$person" 's/alice@/ally@/'
commit 'My new address'
