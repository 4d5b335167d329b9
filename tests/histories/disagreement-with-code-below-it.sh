#!/bin/sh
# SPDX-License-Identifier: ISC
# An item that ends with code does not end with initials: Bob may take it away.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
object '- All of it. (AN)' '  ~~~' '  all (AN)' '  ~~~'
commit 'An item that ends with code'
base
by bob
edit "$record" '/^- All of it/,$d'
commit 'Without it'
