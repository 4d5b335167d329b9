#!/bin/sh
# SPDX-License-Identifier: ISC
# The section is added together with the item.
# honest
# state: agreed
. "${0%/*}/lib.sh"

started
minutes 2026-11-07 | sed '/^## Disagreements/,$d' | put "$record"
commit 'One to one of 7 November'
base
by alice
object '## Disagreements' '' '- The date for the rota was not accepted. (AN)'
agree
