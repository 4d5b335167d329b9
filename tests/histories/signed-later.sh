#!/bin/sh
# SPDX-License-Identifier: ISC
# Signatures are asked for from now on.
# honest
# state: people/alice/2026-11-07-one-to-one.md agreed
. "${0%/*}/lib.sh"
agreed
keys alice bob
by bob
sign=.git/bob.key
printf '%s\n' '[trust]' 'level = signed' | put one-to-one.ini
commit 'Settings'
