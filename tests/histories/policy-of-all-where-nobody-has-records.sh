#!/bin/sh
# SPDX-License-Identifier: ISC
# Zoe, whom Carol leads, has no record yet, and so does not count; nor has Alice.
# honest
. "${0%/*}/lib.sh"

started
roster | sed 's/Alice Ng/Zoe Roth/; s/alice@/zoe@/; s/Bob Okafor/Carol Diaz/; s/bob@/carol@/' |
    put people/zoe/person.ini
commit 'Zoe Roth'
base
settings '[policy]' 'agree-within = 30 days'
