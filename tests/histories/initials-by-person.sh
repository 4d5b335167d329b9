#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice gives herself other initials.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
by alice
edit "$person" '$a\
initials = AMN'
commit 'My initials'
