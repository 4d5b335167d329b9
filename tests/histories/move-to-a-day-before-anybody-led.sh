#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody led on that day; who led it stays as it was written.
# honest
# state: 2024-03-01-one-to-one waiting
. "${0%/*}/lib.sh"

written_up
move "$record" people/alice/2024-03-01-one-to-one.md
