#!/bin/sh
# SPDX-License-Identifier: ISC
# "... at any level".
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
echo '*.md -diff' | put people/alice/.gitattributes
commit 'Nothing to see'
