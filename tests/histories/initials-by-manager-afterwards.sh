#!/bin/sh
# SPDX-License-Identifier: ISC
# Nor her initials.
# breach: identity-changed
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
edit "$person" '$a\
initials = XX'
commit 'Other initials'
