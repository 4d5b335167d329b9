#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob leads under an address that later is Carol's, who follows him.  They are two.
# breach: removed
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
supervisor = Bob Okafor <carol@example.org>, reflective'
commit 'My other address'
edit "$person" '/reflective/d'
commit 'No more'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2024-03-04..'
commit 'Carol leads, too'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by carol
agree
base
by bob
void
