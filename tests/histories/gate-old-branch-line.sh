#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob does not lead any more since before that meeting: what he could not say there by an
# act, on a branch that does not know it, he does not say by a line by hand either.
# gate: disagreement-changed
. "${0%/*}/lib.sh"

written_up
by alice
agree
fork=$head
by bob
carol_follows 2026-11-04 2026-11-05
base
main=$head
go "$fork"
object '- It was not so. (BO)'
commit 'My view'
merge "$main" "$person"
