#!/bin/sh
# SPDX-License-Identifier: ISC
# A hint of another kind than the record's own is a hint.
# honest
# state: draft
. "${0%/*}/lib.sh"

started
on 2026-11-07
minutes 2026-11-07 | sed '/^On track/d' >.git/text
{ cat .git/text; sed -n '/^<!--.*-->$/p' "${0%/*}/../../lib/notes/kinds/support.md" |
    sed -n 2p; } | put "$record"
commit 'One to one of 7 November'
