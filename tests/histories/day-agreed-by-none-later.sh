#!/bin/sh
# SPDX-License-Identifier: ISC
# Nor is a record done that waits, by a template that asks for nobody.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
sed -e 's/^agreed-by: person/agreed-by: none/' \
    "${0%/*}/../../lib/notes/kinds/one-to-one.md" | put templates/one-to-one.md
commit 'Nobody agrees'
