#!/bin/sh
# SPDX-License-Identifier: ISC
# New initials leave old lines as they are.
# honest
# state: people/alice/2026-11-07-one-to-one.md agreed
. "${0%/*}/lib.sh"
written_up
by alice
object '- No. (AN)'
agree
edit $person '$a\
initials = AX'
commit initials
