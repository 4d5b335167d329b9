#!/bin/sh
# SPDX-License-Identifier: ISC
# And an act that is no agreement.
# gate: not-party
# state: amended
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
base
amend 's/^On track/Off track/'
