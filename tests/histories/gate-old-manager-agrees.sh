#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob may close what he left open.
# honest
. "${0%/*}/lib.sh"
written_up
by bob
edit "$person" "s/03-04[.][.]\$/&2026-11-15/"; printf "manager = Carol Diaz <carol@example.org>, 2026-11-16..\n" | { git cat-file blob ":$person"; cat; } | put "$person"
on 2026-11-10
commit 'Carol follows Bob'
base
on 2026-11-20
agree
