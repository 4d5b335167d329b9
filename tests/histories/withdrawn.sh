#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice withdraws her agreement; now Bob may edit the record again.
# honest
# state: waiting
. "${0%/*}/lib.sh"

agreed
base
on 2026-11-10
act "$record" "Withdrawn-by: $me"
by bob
edit "$record" 's/^On track/Nearly on track/'
commit 'What Alice asked for'
