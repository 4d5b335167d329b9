#!/bin/sh
# SPDX-License-Identifier: ISC
# The policy names a kind that a template of ours makes.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
printf '%s\n' --- 'title: A walk' 'every: 1 month' --- '# {{title}}' '' '## What' |
    put templates/walk.md
settings '[policy]' 'kinds = one-to-one | walk'
