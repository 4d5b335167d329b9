#!/bin/sh
# SPDX-License-Identifier: ISC
# A header that git drops before it verifies.
# breach: malformed
# also: bad-signature
. "${0%/*}/lib.sh"

written_up
base
by alice
agree
recast '/^committer /a\
gpgsig-sha256 injected'
