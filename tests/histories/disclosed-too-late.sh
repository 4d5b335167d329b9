#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob discloses when he is the manager no more.
# breach: not-party
# state: agreed
. "${0%/*}/lib.sh"

agreed
by bob
edit "$person" 's/03-04[.][.]$/&2026-11-15/'
edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-11-16..'
on 2026-11-10
commit 'Carol follows Bob'
base
on 2026-11-17
act "$record" 'Disclosed-to: Human resources' 'Reason: they asked'
