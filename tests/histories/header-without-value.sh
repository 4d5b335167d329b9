#!/bin/sh
# SPDX-License-Identifier: ISC
# A header that has only a name: of this one some readers say that it is a signature.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put README
commit 'A page'
recast '/^committer /a\
gpgsig'
