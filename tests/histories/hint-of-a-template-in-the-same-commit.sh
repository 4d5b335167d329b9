#!/bin/sh
# SPDX-License-Identifier: ISC
# "A comment that stands in no version of any template": it stands in this commit's.
# honest
# state: waiting
. "${0%/*}/lib.sh"

started
base
{ cat "${0%/*}/../../lib/notes/kinds/one-to-one.md"; echo "$hint"; } |
    put templates/one-to-one.md
{ minutes 2026-11-07; echo "$hint"; } | put "$record"
commit 'A new form, and one to one of 7 November'
