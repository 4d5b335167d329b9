#!/bin/sh
# SPDX-License-Identifier: ISC
# The first commit brings persons and settings: there was nobody to ask.
# honest
. "${0%/*}/lib.sh"

git -c init.defaultBranch=main init -q --template=
by bob
on 2026-11-02
roster | put "$person"
printf '%s\n' '[policy]' 'agree-within = 10 days' | put one-to-one.ini
commit 'Begin'
