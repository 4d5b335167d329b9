#!/bin/sh
# SPDX-License-Identifier: ISC
# On Windows a full stop at the end goes, and two names are one file.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
git cat-file blob ":$person" | put "$person."
commit 'What is that?'
