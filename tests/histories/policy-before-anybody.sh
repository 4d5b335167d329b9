#!/bin/sh
# SPDX-License-Identifier: ISC
# "While there is no person yet anybody may write settings", and write them
# again.
# honest
. "${0%/*}/lib.sh"

git -c init.defaultBranch=main init -q --template=
by carol
on 2026-11-02
settings '[policy]' 'agree-within = 10 days'
by dave
settings '[policy]' 'agree-within = 3 weeks'
by bob
roster | put "$person"
commit 'Alice Ng'
