#!/bin/sh
# SPDX-License-Identifier: ISC
# "... or on the one that the push makes": Dave and what he agrees to come in one
# push.
# honest
# state: people/dave/2026-11-07-one-to-one.md agreed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by carol
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/; s/Bob Okafor <bob/Carol Diaz <carol/' |
    put people/dave/person.ini
commit 'Dave Roy'
minutes 2026-11-07 | sed 's/Bob Okafor/Carol Diaz/; s/Alice Ng/Dave Roy/
    s/@alice/@dave/; s/^Alice/Dave/' | put people/dave/2026-11-07-one-to-one.md
commit 'One to one'
by dave
agree people/dave/2026-11-07-one-to-one.md
