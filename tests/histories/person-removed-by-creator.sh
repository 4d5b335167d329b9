#!/bin/sh
# SPDX-License-Identifier: ISC
# "... but by its creator or an administrator while the folder has never had
# anything else": a slip in the id.
# honest
. "${0%/*}/lib.sh"

started
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/daev/person.ini
commit 'Dave Roy'
base
drop people/daev/person.ini
roster | sed 's/Alice Ng/Dave Roy/; s/alice/dave/' | put people/dave/person.ini
commit 'Dave Roy'
