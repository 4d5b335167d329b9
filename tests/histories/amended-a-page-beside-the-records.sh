#!/bin/sh
# SPDX-License-Identifier: ISC
# A README.md is no record that an act could be about.
# breach: wrong-text
# state: waiting
. "${0%/*}/lib.sh"

written_up
minutes 2026-11-08 | put people/alice/readme.md
commit 'A page beside the records'
base
on 2026-11-09
amend s/60/50/ people/alice/readme.md
