#!/bin/sh
# SPDX-License-Identifier: ISC
# One of Bob's two lines gets Carol's address in place of his: that makes no one party
# of him and her.
# breach: removed
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
supervisor = Bob Okafor <bob@example.org>, reflective\
manager = Carol Diaz <carol@example.org>, 2024-03-04..'
commit 'Carol leads, too'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by carol
agree
by bob
edit "$person" '/reflective/s/<bob@/<carol@/'
commit 'My new address'
base
void
