#!/bin/sh
# SPDX-License-Identifier: ISC
# Under two names there are two.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
fork=$head
echo 'I do not agree. Alice' | put "$evidence"
commit 'A mail'
side=$head
go "$fork"
by dave
echo 'I agree. Alice' | put people/alice/evidence/2026-11-10-mail.txt
commit 'A mail'
merge "$side" "$evidence"
