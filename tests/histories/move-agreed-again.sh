#!/bin/sh
# SPDX-License-Identifier: ISC
# "... its trail goes on under the new name".
# honest
# state: 2026-11-06-one-to-one agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md
by alice
agree people/alice/2026-11-06-one-to-one.md
