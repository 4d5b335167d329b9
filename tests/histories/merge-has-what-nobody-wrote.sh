#!/bin/sh
# SPDX-License-Identifier: ISC
# A merge brings a record, settings and a template that no parent has.
# breach: policy-changed
# state: waiting
. "${0%/*}/lib.sh"

started
fork=$head
echo 'Read me.' | put README
commit 'A page'
side=$head
go "$fork"
by dave
on 2026-11-07
minutes 2026-11-07 | put "$record"
printf '%s\n' '[policy]' 'write-up-within = 6 days' | put one-to-one.ini
printf '%s\n' --- 'title: A walk' --- '# {{title}}' '' '## What' |
    put templates/walk.md
commit -p "$side" Merge
