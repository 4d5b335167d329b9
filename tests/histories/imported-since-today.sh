#!/bin/sh
# SPDX-License-Identifier: ISC
# The day itself is right.
# honest
. "${0%/*}/lib.sh"

started
base
settings '[policy]' 'since = 2026-11-02'
