#!/bin/sh
# SPDX-License-Identifier: ISC
# Void on both branches, and there again in the merge: another record.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
void
side=$head
go "$fork"
by alice
void
minutes 2026-11-07 | put "$record"
commit -p "$side" Merge
