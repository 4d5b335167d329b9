#!/bin/sh
# SPDX-License-Identifier: ISC
# Other words, and the same words by another party, may be added.
# honest
# state: waiting
. "${0%/*}/lib.sh"

written_up
by alice
disagree 'The date was not accepted. (AN)'
base
disagree 'Nor was the place. (AN)'
by bob
disagree 'The date was not accepted. (BO)'
