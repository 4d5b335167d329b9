#!/bin/sh
# SPDX-License-Identifier: ISC
# A kind is one of meetings or of documents; with records of it, it stays that.
# breach: malformed
. "${0%/*}/lib.sh"

written_up
base
sed 's/^title: .*/&\nsession: no/' "${0%/*}/../../lib/notes/kinds/one-to-one.md" |
    put templates/one-to-one.md
commit 'One to one is a document'
