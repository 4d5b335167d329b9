#!/bin/sh
# SPDX-License-Identifier: ISC
# Who may change settings may change these, and what else is in the folder is anybody's;
# also where the folder was a file, and goes.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
echo 'a file' | put docs
commit 'A file'
base
drop docs
echo '*.md diff' | put docs/a/.gitattributes
echo 'Words.' | put docs/words.txt
commit 'How they are shown'
by alice
echo 'Other words.' | put docs/words.txt
echo 'Words.' | put docs/a/words.txt
commit 'Words'
by bob
drop docs/a/.gitattributes
drop docs/a/words.txt
commit 'No more'
