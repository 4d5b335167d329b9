#!/bin/sh
# SPDX-License-Identifier: ISC
# A tag that is on the server is moved.
# gate: rewritten
# push: +refs/tags/quarter
. "${0%/*}/lib.sh"

written_up
base
git update-ref refs/tests/server/tags/quarter "$head"
echo 'read me' | put README
commit 'A page'
git update-ref refs/tags/quarter "$head"
