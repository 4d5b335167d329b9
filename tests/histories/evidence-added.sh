#!/bin/sh
# SPDX-License-Identifier: ISC
# More evidence may come in by itself.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
witness
base
echo 'And for the place. Alice' | put people/alice/evidence/2026-11-10-mail.txt
commit 'Another mail'
