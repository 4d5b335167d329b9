#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob, who may, says how the files in docs/ are shown; a merge of Alice's loses that.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

written_up
fork=$head
echo '*.md diff' | put docs/.gitattributes
commit 'How they are shown'
base
main=$head
go "$fork"
by alice
echo 'By the way.' | put docs/words.txt
commit 'Words'
side=$head
commit -p "$main" 'Merge'
