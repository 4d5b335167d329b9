#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice agrees and adds her disagreement, in one commit.
# honest
# state: agreed
. "${0%/*}/lib.sh"

written_up
base
by alice
object '- The date for the rota was not accepted. (AN)'
agree
