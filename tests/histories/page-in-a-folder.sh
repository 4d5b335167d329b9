#!/bin/sh
# SPDX-License-Identifier: ISC
# Only files of a person's own folder are records, and of templates/ templates.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by dave
echo 'read me' | put people/alice/old/notes.md
echo 'read me' | put templates/old/notes.md
echo 'read me' | put people/README
commit 'Pages'
