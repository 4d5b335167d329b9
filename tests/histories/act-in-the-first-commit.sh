#!/bin/sh
# SPDX-License-Identifier: ISC
# Written, and agreed to, in a repository's first commit.
# breach: mixed not-party
. "${0%/*}/lib.sh"

by alice
on 2026-11-07
git -c init.defaultBranch=main init -q --template=
roster | put "$person"
minutes 2026-11-07 | put "$record"
agree
