#!/bin/sh
# SPDX-License-Identifier: ISC
# An act names a record in a folder that can be nobody's.
# breach: malformed
# also: not-party wrong-text
. "${0%/*}/lib.sh"

written_up
base
git cat-file blob ":$record" | put 'people/Alice Ng/2026-11-07-one-to-one.md'
commit 'A copy'
agree 'people/Alice Ng/2026-11-07-one-to-one.md'
