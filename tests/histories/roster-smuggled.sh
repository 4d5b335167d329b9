#!/bin/sh
# SPDX-License-Identifier: ISC
# A line so long that the reader of the roster takes its end for another line.
# breach: malformed|identity-changed
# also: malformed identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" '$a\
; xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxemail = bob@example.org'
commit 'A remark'
