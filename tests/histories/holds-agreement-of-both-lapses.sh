#!/bin/sh
# SPDX-License-Identifier: ISC
# "What somebody once agreed to waits for them again after a change", Bob's too,
# whom this kind does not ask.
# honest
# state: amended
# waits: alice
# waits: bob
. "${0%/*}/lib.sh"

agreed
by bob
agree
base
amend 's/^On track/Off track/'
