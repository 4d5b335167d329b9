#!/bin/sh
# SPDX-License-Identifier: ISC
# "After a move the record waits again": agreed once, moved since.
# honest
# state: 2026-11-06-one-to-one amended
. "${0%/*}/lib.sh"

agreed
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
