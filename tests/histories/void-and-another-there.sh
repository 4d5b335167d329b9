#!/bin/sh
# SPDX-License-Identifier: ISC
# A void name is free: nothing said before is said of the new record.
# honest
# state: waiting
. "${0%/*}/lib.sh"

agreed
base
void
by bob
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
