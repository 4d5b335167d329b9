#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob amends what Alice agreed to, to more than 64 KiB; she takes back what she said, also
# of that, and it waits for nobody but whom its kind asks, once it can be read again.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

agreed
git cat-file blob ":$record" >.git/text
by bob
text_of "$record"
{ cat .git/text; yes 'And so on.' | head -n 7000; } | put "$record"
commit 'Amend' '' "Record: $record" "Amends: $text" 'Reason: more'
by alice
withdraw
by bob
put "$record" <.git/text
commit 'Less of it'
