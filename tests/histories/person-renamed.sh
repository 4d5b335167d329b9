#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice becomes another id.
# breach: identity-changed
. "${0%/*}/lib.sh"

started
base
by alice
roster | put people/ally/person.ini
drop "$person"
commit 'Call me Ally'
