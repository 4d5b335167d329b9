#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody's right can be told on a side whose roster cannot be read: the amendment of the
# other side takes no agreement's place there.
# breach: malformed changed-after-agreement
# also: identity-changed
. "${0%/*}/lib.sh"

written_up
fork=$head
by alice
agree
edit "$person" 's/^email = .*/email/'
commit 'A slip'
side=$head
go "$fork"
by bob
amend 's/winter/summer/'
take "$side" "$person"
commit -p "$side" 'Merge'
