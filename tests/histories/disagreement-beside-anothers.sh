#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob adds his own line, by hand, and leaves Alice's alone.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
object '- The date for the rota was not accepted. (AN)'
act "$record" "Declined-by: $me"
base
by bob
object '- It was, to my mind. (BO)'
commit 'My own view'
