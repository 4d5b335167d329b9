#!/bin/sh
# SPDX-License-Identifier: ISC
# What Alice said under a former address stays hers; but who acts is whom the
# roster of the parent names, and it does not name that address any more.
# breach: not-party
. "${0%/*}/lib.sh"

written_up
by alice
edit "$person" 's/alice@/ally@/'
commit 'My new address'
base
agree
