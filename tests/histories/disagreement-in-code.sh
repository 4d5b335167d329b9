#!/bin/sh
# SPDX-License-Identifier: ISC
# Code says nothing, whatever stands in brackets at its end.
# honest
# state: waiting
. "${0%/*}/lib.sh"
written_up
base
by bob
object '~~~' 'There. (AN)' '~~~'
commit 'code'
