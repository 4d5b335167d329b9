#!/bin/sh
# SPDX-License-Identifier: ISC
# An administrator removes a slip.
# honest
. "${0%/*}/lib.sh"
started
git config one-to-one.administrator carol@example.org
roster | sed 's/Alice/Alise/' | put people/alise/person.ini
commit mistake
by carol
drop people/alise/person.ini
commit away
