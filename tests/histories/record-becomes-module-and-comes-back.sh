#!/bin/sh
# SPDX-License-Identifier: ISC
# A record becomes a submodule, whose commit is not here, and a file again.
# breach: removed malformed
# state: amended
. "${0%/*}/lib.sh"

agreed
by bob
base
fork=$head
git update-index --cacheinfo "160000,$head,$record"
commit 'A submodule'
take "$fork" "$record"
commit 'The record again'
