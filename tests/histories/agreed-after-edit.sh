#!/bin/sh
# SPDX-License-Identifier: ISC
# A text that nobody agreed to may be edited by anybody; Alice agrees to the
# one that stands there then.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
edit "$record" 's/^On track/On track, says Bob/'
commit 'More precisely'
by alice
edit "$record" 's/says Bob/we think/'
commit 'Less precisely'
agree
