#!/bin/sh
# SPDX-License-Identifier: ISC
# In a person's folder, a Markdown file is a record and named like one.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
minutes 2026-11-14 | put people/alice/secret.md
commit 'Another one'
