#!/bin/sh
# SPDX-License-Identifier: ISC
# U+1FAFF is no character yet, but will be seen when it is one; and U+2800 (Braille
# without a dot) is a blank.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
words=$(printf 'Now \360\237\253\277 and\342\240\200then')
edit "$record" "s/^On track/& $words/"
commit "$words"
by alice
agree
