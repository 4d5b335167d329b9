#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob led and disagreed; Eve, who leads now, takes back what she said herself.  His words
# stand: the record is not Alice's to make void.
# breach: removed
. "${0%/*}/lib.sh"

written_up
by bob
object '- Two meetings fell out. (BO)'
commit 'A line'
on 2026-11-08
edit "$person" 's/2024-03-04\.\.$/2024-03-04..2026-11-08/
$a\
manager = Eve Malik <eve@example.org>, 2026-11-09..'
commit 'Eve leads'
base
by eve
on 2026-11-10
agree
withdraw
by alice
void
