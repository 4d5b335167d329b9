#!/bin/sh
# SPDX-License-Identifier: ISC
# A first commit dated the first second of 1970.
# honest
. "${0%/*}/lib.sh"

by bob
GIT_AUTHOR_DATE='@0 +0000' GIT_COMMITTER_DATE='@0 +0000'
export GIT_AUTHOR_DATE GIT_COMMITTER_DATE
git -c init.defaultBranch=main init -q --template=
roster | put "$person"
commit 'Alice Ng'
on 2026-11-07
minutes 2026-11-07 | put "$record"
commit 'One to one of 7 November'
