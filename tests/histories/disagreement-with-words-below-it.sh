#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob adds words to what Alice disagreed with.
# breach: disagreement-changed
. "${0%/*}/lib.sh"
written_up
by alice
disagree 'No. (AN)'
base
by bob
amend '$a\
  - On second thoughts, yes.'
