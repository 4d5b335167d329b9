#!/bin/sh
# SPDX-License-Identifier: ISC
# An item that is lost on the way is remarked, but no breach.
# honest
# also: lost-item
# state: agreed
# state: 2026-11-14-one-to-one waiting
. "${0%/*}/lib.sh"

agreed
base
by bob
on 2026-11-14
minutes 2026-11-14 | sed '/^- \[ \]/s/.*/Nothing./' |
    put people/alice/2026-11-14-one-to-one.md
commit 'One to one of 14 November'
