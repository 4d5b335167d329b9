#!/bin/sh
# SPDX-License-Identifier: ISC
# A comment in person.ini is the person's as well as the manager's.
# honest
. "${0%/*}/lib.sh"

written_up
base
by alice
edit "$person" '$a; on leave in May'
commit 'A comment'
by bob
edit "$person" '$a; and in June'
commit 'Another comment'
