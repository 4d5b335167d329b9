#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob commits what Alice wrote; she has committed nothing, so he may still correct her
# address.
# honest
. "${0%/*}/lib.sh"

written_up
by alice bob
edit "$record" 's/^On track/Off track/'
commit 'As Alice has it'
by bob
base
edit "$person" 's/alice@/alice.ng@/'
commit 'A slip in her address'
