#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge brings a person whom no parent has: anybody may create one.
# honest
. "${0%/*}/lib.sh"

started
base
fork=$head
echo p | put README
commit 'A page'
side=$head
go "$fork"
echo q | put docs/page
commit 'Another page'
take "$side" README
by eve
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/; s/Bob Okafor <bob/Eve Malik <eve/' |
    put people/dave/person.ini
commit -p "$side" 'Merge'
