#!/bin/sh
# SPDX-License-Identifier: ISC
# Attributes are settings.
# breach: policy-changed
. "${0%/*}/lib.sh"
written_up
by dave
echo '*.md text' | put people/alice/.gitattributes
commit p
