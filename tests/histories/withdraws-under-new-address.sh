#!/bin/sh
# SPDX-License-Identifier: ISC
# "A leader [is one party] under every address that they themselves or an administrator
# added", also for who only shows the record.
# honest
# state: 2026-11-14-appraisal waiting
# waits: dave 2026-11-14-appraisal
. "${0%/*}/lib.sh"

started
git config one-to-one.administrator carol@example.org
on 2026-11-14
record=people/alice/2026-11-14-appraisal.md
filled appraisal 2026-11-14 | put "$record"
commit Appraisal
by alice
agree "$record"
by bob
agree "$record"
base
by carol
edit "$person" 's/bob@example.org/dave@example.org/'
commit 'Another address'
by dave
withdraw "$record"
