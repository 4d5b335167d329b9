#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob gives Alice other initials, and her lines to somebody else.
# breach: identity-changed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" '$a\
initials = XX'
commit 'Other initials'
