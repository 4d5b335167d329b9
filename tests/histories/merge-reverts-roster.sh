#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave's merge takes Alice's new address away again.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
fork=$head
by alice
edit "$person" 's/alice@/ally@/'
commit 'My new address'
side=$head
go "$fork"
by dave
echo 'read me' | put README
commit 'A page'
commit -p "$side" 'Merge'
