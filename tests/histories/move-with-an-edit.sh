#!/bin/sh
# SPDX-License-Identifier: ISC
# "Of its text only date:, kind: [...] and the level-1 heading differ".
# breach: mixed
# also: changed-after-agreement removed
. "${0%/*}/lib.sh"

agreed
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md 's/^On track/Off track/'
