#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice vouches for herself in a repository's first commit.
# breach: mixed not-party forged
. "${0%/*}/lib.sh"

by alice
on 2026-11-07
git -c init.defaultBranch=main init -q --template=
roster | put "$person"
minutes 2026-11-07 | put "$record"
witness
