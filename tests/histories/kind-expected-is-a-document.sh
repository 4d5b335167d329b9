#!/bin/sh
# SPDX-License-Identifier: ISC
# The kind of meeting that everybody has where the settings name none becomes a
# document.
# breach: malformed
. "${0%/*}/lib.sh"

started
by bob
printf -- '---\nsession: no\n---\n# Notes\n\n## Points\n' | put templates/one-to-one.md
commit 'Templates'
