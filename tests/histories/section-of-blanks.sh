#!/bin/sh
# SPDX-License-Identifier: ISC
# Below one heading there is nothing that anybody sees: blanks that do not break, and a
# letter of Braille that has no dot.
# honest
# state: draft
. "${0%/*}/lib.sh"

started
base
minutes 2026-11-07 | sed "s/^On track.*/$(printf '\342\240\200\302\240\342\240\200')/" |
    put "$record"
commit 'One to one of 7 November'
