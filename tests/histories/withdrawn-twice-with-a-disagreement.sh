#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice takes back what she said of a text, and does so once more: her line stays in the
# text, and is taken back already.
# honest
# state: waiting
# waits: alice
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'The date was not accepted. (AN)'
withdraw
base
withdraw
