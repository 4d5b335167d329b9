#!/bin/sh
# SPDX-License-Identifier: ISC
# "--withdraw takes back one that has lapsed, too".
# honest
# state: void
. "${0%/*}/lib.sh"

agreed
by bob
amend 's/^On track/Off track/'
base
by alice
withdraw
by bob
void
