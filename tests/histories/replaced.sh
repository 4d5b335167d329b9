#!/bin/sh
# SPDX-License-Identifier: ISC
# A replace ref makes git show another commit.
# gate: rewritten
# push: refs/replace/*:refs/replace/*
. "${0%/*}/lib.sh"

agreed
base
agreement=$head
go "$(git rev-parse "$head^")"
by bob
echo 'read me' | put README
commit 'A page'
git update-ref "refs/replace/$agreement" "$head"
go "$agreement"
