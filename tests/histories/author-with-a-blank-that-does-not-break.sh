#!/bin/sh
# SPDX-License-Identifier: ISC
# It is no blank for anybody but typesetters: the name has it in it, as an address would.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
base
GIT_AUTHOR_NAME=$(printf 'Bob Okafor\302\240') GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
