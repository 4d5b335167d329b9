#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob hands over to Carol, who closes what he left open and goes on.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
on 2026-11-15
edit "$person" 's/03-04[.][.]$/&2026-11-15/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-16..'
commit 'Carol follows Bob'
by carol
on 2026-11-17
agree
by alice
agree
by carol
minutes 2026-11-18 | sed 's/Bob Okafor/Carol Diaz/' |
    put people/alice/2026-11-18-one-to-one.md
commit 'One to one of 18 November'
by alice
agree people/alice/2026-11-18-one-to-one.md
by carol
edit "$person" '$a\
fte = 0.8'
commit 'Part time'
