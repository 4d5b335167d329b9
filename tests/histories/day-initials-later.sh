#!/bin/sh
# SPDX-License-Identifier: ISC
# "Whose initials are known" is asked of the day: after a new name, the old line
# is still hers, and the record can be agreed.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
by alice
decline 'That is not what was said. (AN)'
edit "$person" 's/^name = .*/name = Alice Zed/'
commit 'My new name'
base
by bob
edit "$record" 's/^On track/Off track/'
commit 'What was said'
by alice
GIT_AUTHOR_NAME='Alice Zed' GIT_COMMITTER_NAME='Alice Zed'
act "$record" 'Agreed-by: Alice Zed <alice@example.org>'
