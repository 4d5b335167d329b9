#!/bin/sh
# SPDX-License-Identifier: ISC
# The push is honest but for a tag that it moves.
# gate: rewritten
# push: main:main +refs/tags/quarter
. "${0%/*}/lib.sh"

written_up
base
git update-ref refs/tests/server/tags/quarter "$head"
by alice
agree
git update-ref refs/tags/quarter "$head"
