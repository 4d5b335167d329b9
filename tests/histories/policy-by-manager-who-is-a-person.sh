#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob has a manager himself, and still may.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
roster | sed 's/Alice Ng/Bob Okafor/; s/alice/bob/
    s/^manager.*/manager = Eve Malik <eve@example.org>/' |
    put people/bob/person.ini
commit 'Bob Okafor'
base
printf '%s\n' '[policy]' 'agree-within = 10 days' | put one-to-one.ini
commit 'Settings'
