#!/bin/sh
# SPDX-License-Identifier: ISC
# A slip in the name of a folder.
# honest
. "${0%/*}/lib.sh"
started
roster | sed 's/Alice/Alise/' | put people/alise/person.ini
commit mistake
drop people/alise/person.ini
commit away
