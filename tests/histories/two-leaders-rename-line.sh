#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob is Bob under the address that he gave himself.
# breach: disagreement-changed
. "${0%/*}/lib.sh"
written_up
object '- No. (BO)'
commit line
edit "$person" 's/Bob Okafor <bob@/Bob Okafor <bobby@/'
commit own-address
GIT_AUTHOR_EMAIL=bobby@example.org GIT_COMMITTER_EMAIL=bobby@example.org
edit $record 's/- No/- Yes/'
commit reword
by alice
edit $record 's/- Yes/- Yeah/'
commit reword
