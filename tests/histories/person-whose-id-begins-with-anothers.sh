#!/bin/sh
# SPDX-License-Identifier: ISC
# git sorts the folder alice-b before alice: who joins does not hide her.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
by alice
agree
base
by bob
roster | sed 's/Alice Ng/Carol Diaz/; s/alice@/carol@/' |
    put people/alice-b/person.ini
commit 'Carol Diaz'
