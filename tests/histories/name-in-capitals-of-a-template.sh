#!/bin/sh
# SPDX-License-Identifier: ISC
# Where small and capital letters are the same, this is a template; and the
# long s is a small one.
# breach: malformed
. "${0%/*}/lib.sh"
started
base
by alice
echo 'Nothing' | put templates/one-to-one.MD
echo 'Nothing' | put 'templateſ/check-in.md'
commit 'Nothing to see'
