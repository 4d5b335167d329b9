#!/bin/sh
# SPDX-License-Identifier: ISC
# Both sides begin a template, the one with all that the other has: that was lost all the
# same, by Alice, who may not decide about templates.
# breach: policy-changed
. "${0%/*}/lib.sh"

started
base
fork=$head
cp "${0%/*}/../../lib/notes/kinds/one-to-one.md" .git/kind
put templates/one-to-one.md <.git/kind
commit 'A template'
side=$head
go "$fork"
echo >>.git/kind
put templates/one-to-one.md <.git/kind
commit 'A template, and a blank line'
by alice
commit -p "$side" 'Merge'
