#!/bin/sh
# SPDX-License-Identifier: ISC
# The whole branch is deleted.
# gate: rewritten
# push: :main
. "${0%/*}/lib.sh"

agreed
base
