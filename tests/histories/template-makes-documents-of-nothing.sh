#!/bin/sh
# SPDX-License-Identifier: ISC
# A kind of meetings, of which there is none yet, becomes a kind of documents.
# honest
. "${0%/*}/lib.sh"

written_up
base
printf '%s\n' --- 'title: Reflective' 'session: no' --- '# {{title}}' '' '## What' |
    put templates/reflective.md
commit 'Reflections are a document'
