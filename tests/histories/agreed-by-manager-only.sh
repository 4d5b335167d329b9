#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob may agree too, but this kind waits for Alice.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
agree
