#!/bin/sh
# SPDX-License-Identifier: ISC
# Two rosters of the same bytes, and another one between them, are three people: each
# has the person's rights in the one folder and in the other.
# honest
# state: waiting
# state: people/zoe/2026-11-07-one-to-one.md agreed
. "${0%/*}/lib.sh"

written_up
roster | sed 's/Alice Ng/Dave Roy/; s/alice@/dave@/' | put people/dave/person.ini
commit 'Dave'
minutes 2026-11-07 | sed 's/@alice/@dave/' | put people/dave/2026-11-07-one-to-one.md
commit 'One to one'
roster | put people/zoe/person.ini
commit 'Zoe'
minutes 2026-11-07 | sed 's/@alice/@zoe/' | put people/zoe/2026-11-07-one-to-one.md
commit 'One to one'
by dave
agree people/dave/2026-11-07-one-to-one.md
base
by alice
agree people/zoe/2026-11-07-one-to-one.md
