#!/bin/sh
# SPDX-License-Identifier: ISC
# Nobody agreed to the document, which was never held: it may go.
# honest
. "${0%/*}/lib.sh"
started
filled objectives 2026-11-02 'review: 2027-11-02' | put people/alice/objectives.md
commit 'Objectives'
base
drop people/alice/objectives.md
commit 'None'
