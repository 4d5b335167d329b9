#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob, whom Carol has followed, dates a change back to his last day, by which he
# leads again: what he gives himself is no right on the tip that the push makes.
# gate: identity-changed
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
base
edit "$person" '/Carol/d; s/2026-11-10$//'
commit 'I stay'
