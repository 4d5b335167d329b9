#!/bin/sh
# SPDX-License-Identifier: ISC
# By the time at which Alice disagrees with her objectives, the form asks her alone: who is
# asked stays as it was when they were written.
# honest
# state: objectives waiting
# waits: bob objectives
. "${0%/*}/lib.sh"

started
path=people/alice/objectives.md
{
	filled objectives 2026-11-02 'review: 2027-11-02'
	printf '%s\n' '' '## Disagreements' ''
} | put "$path"
commit 'Objectives'
sed 's/^agreed-by: both$/agreed-by: person/' \
    "${0%/*}/../../lib/notes/kinds/objectives.md" | put templates/objectives.md
commit 'Who agrees'
by alice
disagree 'November 2027 is too late. (AN)' "$path"
