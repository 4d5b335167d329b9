#!/bin/sh
# SPDX-License-Identifier: ISC
# "What each side said of the same text is joined."
# honest
# state: contract agreed
. "${0%/*}/lib.sh"

started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
fork=$head
agree people/alice/contract.md
base
side=$head
go "$fork"
by alice
agree people/alice/contract.md
merge "$side"
