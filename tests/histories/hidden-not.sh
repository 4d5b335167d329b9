#!/bin/sh
# SPDX-License-Identifier: ISC
# All of this is shown.
# honest
. "${0%/*}/lib.sh"
written_up
edit "$record" 's/^On track.*/a < b, `<b>` and [x](http:\/\/e.org\/a_(b)) <https:\/\/a.org>, 5 > 3 \&amp; R\&D, \\<p>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```c\nint <x>;\n```\n\nDone./'
commit x
