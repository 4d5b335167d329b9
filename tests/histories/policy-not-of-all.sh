#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob does not manage Dave, who has records.
# breach: policy-changed
. "${0%/*}/lib.sh"
written_up
roster | sed 's/Alice Ng/Dave Roy/;s/alice@/dave@/;s/Bob Okafor <bob/Eve Malik <eve/' | put people/dave/person.ini
commit Dave
minutes 2026-11-07 | sed 's/@alice //' | put people/dave/2026-11-07-one-to-one.md
commit w
printf '%s\n' '[policy]' 'contract = yes' | put one-to-one.ini
commit p
