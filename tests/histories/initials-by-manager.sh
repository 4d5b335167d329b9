#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob gives initials to Alice, who has not committed anything yet.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" '$a\
initials = XX'
commit 'Other initials'
