#!/bin/sh
# SPDX-License-Identifier: ISC
# Dave creates Alice on a branch from before, with himself as her manager, and
# merges that: a roster lost.
# breach: identity-changed
. "${0%/*}/lib.sh"

git -c init.defaultBranch=main init -q --template=
by bob
on 2026-11-02
echo 'read me' | put README
commit 'Begin'
fork=$head
roster | put "$person"
commit 'Alice Ng'
base
go "$fork"
by dave
roster | sed 's/Bob Okafor <bob/Dave Roy <dave/' | put "$person"
commit 'Alice Ng'
side=$head
go "$(cat .git/refs/tests/base)"
merge "$side" "$person"
