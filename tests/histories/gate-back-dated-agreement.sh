#!/bin/sh
# SPDX-License-Identifier: ISC
# "But for agree, decline, withdraw and witness."
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
base
agree
