#!/bin/sh
# SPDX-License-Identifier: ISC
# "While the branch is unborn a push is judged as history is": a handover and
# what was lawful before it.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
by bob
amend 's/^On track/Off track/'
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
