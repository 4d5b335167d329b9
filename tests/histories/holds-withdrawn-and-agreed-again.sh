#!/bin/sh
# SPDX-License-Identifier: ISC
# A withdrawal outweighs what it descends from, and nothing that comes later.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
withdraw
agree
