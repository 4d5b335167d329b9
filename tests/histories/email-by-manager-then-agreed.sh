#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob corrects the slip, and Alice agrees under the address that is right.
# honest
# state: agreed
. "${0%/*}/lib.sh"

started
edit "$person" 's/alice@/alcie@/'
commit 'A slip'
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
base
edit "$person" 's/alcie@/alice@/'
commit 'Her address'
by alice
agree
