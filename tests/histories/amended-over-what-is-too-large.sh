#!/bin/sh
# SPDX-License-Identifier: ISC
# A text over 64 KiB is amended, with a disagreement in it, and back.
# breach: malformed
# also: wrong-text mixed changed-after-agreement disagreement-changed
. "${0%/*}/lib.sh"

agreed
git cat-file blob ":$record" >.git/text
by bob
text_of "$record"
{ cat .git/text; yes 'And so on.' | head -n 7000; } | put "$record"
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: more'
text_of "$record"
put "$record" <.git/text
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: less'
