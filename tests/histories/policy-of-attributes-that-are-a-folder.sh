#!/bin/sh
# SPDX-License-Identifier: ISC
# git obeys a file of that name, and no folder.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
by alice
for folder in people/alice templates pages; do
	echo 'A page.' | put $folder/.gitattributes/page
done
commit 'Pages'
