#!/bin/sh
# SPDX-License-Identifier: ISC
# A date of the future.
# gate: date
. "${0%/*}/lib.sh"
agreed
base
on 2027-11-14
echo x | put README
commit x
