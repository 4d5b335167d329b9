#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol, who administers the repository, mends a name in the merge itself.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
fork=$head
edit "$person" '$a\
fte = 0.6'
commit 'Part time'
side=$head
go "$fork"
by alice
edit "$person" 's/^name.*/name = Alice B. Ng/'
commit 'My new name'
by carol
edit "$person" 's/Alice B[.] Ng/Alice Bea Ng/; $a\
fte = 0.6'
commit -p "$side" 'Merge'
