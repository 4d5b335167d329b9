#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave has no record yet, but a page of what the folder is for.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
by eve
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/; s/Bob Okafor <bob/Eve Malik <eve/' |
    put people/dave/person.ini
echo 'What the folder is for.' | put people/dave/readme.md
commit 'Dave Roy'
base
by bob
settings '[policy]' 'agree-within = 10 days'
