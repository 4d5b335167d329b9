#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave makes another Alice on an old branch.
# breach: identity-changed
. "${0%/*}/lib.sh"
git -c init.defaultBranch=main init -q --template=
by bob; on 2026-11-02
echo x | put README
commit root
fork=$head
roster | put $person
commit alice
side=$head
go $fork
by dave
roster | sed 's/alice@/mallory@/;s/Bob Okafor <bob/Eve Malik <eve/' | put $person
commit alice
commit -p $side Merge
