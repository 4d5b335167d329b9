#!/bin/sh
# SPDX-License-Identifier: ISC
# What Alice agreed under one address she withdraws under the other.
# honest
# state: waiting
# waits: ally
. "${0%/*}/lib.sh"

agreed
edit "$person" 's/alice@/ally@/'
commit 'My new address'
base
GIT_AUTHOR_EMAIL=ally@example.org GIT_COMMITTER_EMAIL=ally@example.org
act "$record" 'Withdrawn-by: Alice Ng <ally@example.org>'
