#!/bin/sh
# SPDX-License-Identifier: ISC
# Its name is looked at like every other.
# breach: malformed
. "${0%/*}/lib.sh"

started
settings '[policy]' 'since = 2026-01-01'
base
minutes 2025-11-07 | put people/alice/2025-11-08-one-to-one.md
commit 'Old notes'
