#!/bin/sh
# SPDX-License-Identifier: ISC
# Blank lines before the subject, and lines of blanks, are no paragraph.
# honest
# state: agreed
. "${0%/*}/lib.sh"
written_up
base
by alice
text_of "$record"
commit '' 'Agree' ' ' 'to this' '' "Record: $record" "Text: $text" "Text-SHA256: $sha256" "Agreed-by: $me"
