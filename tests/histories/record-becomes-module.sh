#!/bin/sh
# SPDX-License-Identifier: ISC
# The record is replaced by a submodule.
# breach: malformed
# also: removed changed-after-agreement
. "${0%/*}/lib.sh"

agreed
base
by bob
git update-index --add --cacheinfo "160000,$head,$record"
commit 'Somewhere else'
