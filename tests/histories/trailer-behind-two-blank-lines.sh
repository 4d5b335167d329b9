#!/bin/sh
# SPDX-License-Identifier: ISC
# However many blank lines stand between two paragraphs, git reads the last one.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
by alice
text_of "$record"
commit 'Agree' '' '' "Record: $record" "Text: $text" "Text-SHA256: $sha256" "Agreed-by: $me"
