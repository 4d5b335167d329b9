#!/bin/sh
# SPDX-License-Identifier: ISC
# "To amend [...], on the day of the act": Carol amends what Bob left.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
base
by carol
on 2026-11-12
amend 's/^On track/Off track/'
