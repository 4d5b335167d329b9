#!/bin/sh
# SPDX-License-Identifier: ISC
# The first commit of all has settings of a kind that there is not.
# breach: malformed
. "${0%/*}/lib.sh"

git -c init.defaultBranch=main init -q --template=
by bob
on 2026-11-02
roster | put "$person"
settings '[kind walk]' 'every = 1 month'
