#!/bin/sh
# SPDX-License-Identifier: ISC
# Trailers that are none of ours, and words that look like ours in the text.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
echo 'read me' | put README
commit 'A page' '' 'Record: it is kept by Bob, and Agreed-by: means' \
    'that somebody agreed.' '' "Signed-off-by: $me"
