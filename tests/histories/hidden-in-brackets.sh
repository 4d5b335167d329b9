#!/bin/sh
# SPDX-License-Identifier: ISC
# Gitea takes this for a link, and shows what stands before the bar.
# breach: malformed
. "${0%/*}/lib.sh"
written_up
edit "$record" 's/^On track.*/\\[\\[The rota|Alice takes less pay]]/'
commit x
