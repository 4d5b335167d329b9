#!/bin/sh
# SPDX-License-Identifier: ISC
# Where small and capital letters are the same, git obeys this file.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
echo '*.md -diff' | put people/alice/.GITATTRIBUTES
commit 'Nothing to see'
