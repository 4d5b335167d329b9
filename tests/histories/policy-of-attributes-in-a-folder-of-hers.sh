#!/bin/sh
# SPDX-License-Identifier: ISC
# "... at any level", also where nothing else is anybody's business.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
echo '*.md -diff' | put people/alice/notes/.gitattributes
commit 'Nothing to see'
