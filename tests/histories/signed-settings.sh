#!/bin/sh
# SPDX-License-Identifier: ISC
# "Where level = signed holds, [...] whoever creates or changes a person.ini,
# one-to-one.ini or a template [...] must have signed it": Bob does.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
signatures alice bob
base
sign=.git/bob.key
settings '[trust]' 'level = signed' '[policy]' 'agree-within = 10 days'
edit "$person" '$a\
fte = 0.6'
commit 'Part time'
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
