#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob adds his disagreement by hand, and agrees to nothing; Alice, on the other branch,
# agrees once more.  A merge of somebody else loses that agreement.
# breach: changed-after-agreement
. "${0%/*}/lib.sh"

agreed
withdraw
agree
fork=$head
withdraw
agree
side=$head
go "$fork"
by bob
on 2026-11-10
object '- The rota is not drafted. (BO)'
commit 'Not so'
mine=$head
go "$side"
by dave
merge "$mine" "$record"
