#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob pushes another text in place of the one that is on the server.
# gate: rewritten
. "${0%/*}/lib.sh"

written_up
start=$(git rev-parse "$head^")
base
go "$start"
minutes 2026-11-07 | sed 's/^On track/Off track/' | put "$record"
commit 'One to one of 7 November'
