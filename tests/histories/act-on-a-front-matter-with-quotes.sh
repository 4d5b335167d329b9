#!/bin/sh
# SPDX-License-Identifier: ISC
# With a value in quotes nothing in the front matter is understood: nobody knows that
# the session was held, so that there is nothing to agree to.
# breach: malformed mixed
. "${0%/*}/lib.sh"

written_up
edit "$record" 's/^with: .*/with: "Bob Okafor"/'
commit 'In quotes'
by alice
on 2026-11-08
agree
