#!/bin/sh
# SPDX-License-Identifier: ISC
# She agreed once, and it was amended; that Bob says she agrees again does not count
# here, so it still waits for her as amended.
# honest
# state: amended
. "${0%/*}/lib.sh"

agreed
amend 's/^On track/Off track/'
base
by bob
witness
