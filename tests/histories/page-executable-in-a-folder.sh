#!/bin/sh
# SPDX-License-Identifier: ISC
# In a folder of their own files are whatever they are.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'true' | put people/alice/tools/run 100755
printf '../x' | put people/alice/tools/link 120000
commit 'Tools'
