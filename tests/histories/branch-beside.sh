#!/bin/sh
# SPDX-License-Identifier: ISC
# Another branch.
# gate: rewritten
# push: main:refs/heads/other
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
echo 'read me' | put README
commit 'A page'
