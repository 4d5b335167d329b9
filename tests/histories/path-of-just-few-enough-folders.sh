#!/bin/sh
# SPDX-License-Identifier: ISC
# Files in 100 folders that have no place of their own.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
deep=$(printf 'd/%.0s' $(seq 100))
echo 'Deep.' | put "${deep}file"
echo 'Deep.' | put "people/alice/evidence/${deep}file"
commit 'Pages'
