#!/bin/sh
# SPDX-License-Identifier: ISC
# Another blank in the front matter is another text, too.
# breach: mixed
# state: people/alice/2026-11-06-one-to-one.md amended
. "${0%/*}/lib.sh"

agreed
base
by bob
move "$record" people/alice/2026-11-06-one-to-one.md 's/^status: /&  /'
