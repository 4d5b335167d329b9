#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob had agreed before Alice disagreed.
# honest
# state: people/alice/2026-11-07-one-to-one.md waiting
# waits: bob
. "${0%/*}/lib.sh"
written_up
agree
by alice
object '- No. (AN)'
agree
