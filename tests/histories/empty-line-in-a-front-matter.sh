#!/bin/sh
# SPDX-License-Identifier: ISC
# A line of the front matter may be empty.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
edit "$record" 's/^with: .*//'
commit 'Nobody leads'
by alice
on 2026-11-08
agree
