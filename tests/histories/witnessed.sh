#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob vouches for Alice, with her mail as evidence; it is not her agreement.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
base
on 2026-11-09
witness
