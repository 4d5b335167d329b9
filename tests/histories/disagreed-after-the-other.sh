#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob adds a disagreement to what Alice agreed: now it waits for her.
# honest
# state: waiting
. "${0%/*}/lib.sh"

agreed
base
by bob
object '- It was accepted, to my mind. (BO)'
agree
