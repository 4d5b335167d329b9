#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob, whom Carol has followed, dates a change back to his last day: "as of the
# day of receipt, a day either way".
# gate: identity-changed
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
base
edit "$person" '$a\
left = 2026-11-09'
commit 'Left'
