#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob corrects the name of Alice, who has not committed anything yet.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" 's/^name = .*/name = Alice Okafor/'
commit 'A new name'
