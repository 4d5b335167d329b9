#!/bin/sh
# SPDX-License-Identifier: ISC
# Carol leads, too.  Bob gives her line his name, which is his own doing, but makes no
# one party of the two: the address was hers.
# breach: removed disagreement-changed
. "${0%/*}/lib.sh"

started
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2024-03-04..'
commit 'Carol leads, too'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
by carol
decline 'It was not so. (CD)'
by bob
edit "$person" 's/Carol Diaz/Bob Okafor/'
commit 'A slip'
base
edit "$record" '/(CD)/d'
commit 'Nothing'
void
