#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice brings a template that asks for nothing.
# breach: policy-changed
. "${0%/*}/lib.sh"

written_up
base
by alice
printf '%s\n' --- 'title: One to one' 'agreed-by: none' --- \
    '# {{title}}: {{person}}' | put templates/one-to-one.md
commit 'A better form'
