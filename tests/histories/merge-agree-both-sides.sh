#!/bin/sh
# SPDX-License-Identifier: ISC
# Each agrees on a branch.
# honest
# state: people/alice/contract.md agreed
. "${0%/*}/lib.sh"
started
filled contract 2026-11-02 'review: 2027-11-02' | put people/alice/contract.md
commit 'Contract'
fork=$head
agree people/alice/contract.md
side=$head
go $fork
by alice
agree people/alice/contract.md
commit -p $side Merge
