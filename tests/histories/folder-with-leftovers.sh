#!/bin/sh
# SPDX-License-Identifier: ISC
# "Dot files [...] and editors' leftovers below people/ are nobody's business".
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
for file in .gitkeep alice/.DS_Store alice/notes.md~ alice/.contract.md.swp \
    'alice/#contract.md#' alice/README.md alice/.notes.md \
    alice/.obsidian/notes.md .obsidian/notes.md README.md; do
	echo x | put "people/$file"
done
commit 'Left over'
