#!/bin/sh
# SPDX-License-Identifier: ISC
# A roster by whose manager's name every record would have a picture.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
edit "$person" '$a\
manager = Carol ![x](y) Diaz <carol@example.org>, 2027-01-01..'
commit 'A manager'
