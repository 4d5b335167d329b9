#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave's roster was a slip, and goes; on the branch that the push lands on there is a
# file where his folder was.
# honest
. "${0%/*}/lib.sh"

started
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
fork=$head
drop people/dave/person.ini
echo 'Dave' | put people/dave
commit 'A file'
base
main=$head
go "$fork"
drop people/dave/person.ini
commit 'A slip'
merge "$main" people/dave
