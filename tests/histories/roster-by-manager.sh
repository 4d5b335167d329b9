#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob notes part-time work, leave, and who follows him.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" 's/03-04[.][.]$/&2026-11-30/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-12-01..\
fte = 0.6\
away = 2026-12-21..2026-12-31'
commit 'Carol follows Bob'
