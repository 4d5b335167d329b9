#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees to what Bob wrote up.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
by alice
agree
