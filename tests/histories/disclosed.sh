#!/bin/sh
# SPDX-License-Identifier: ISC
# Bob notes that he showed the record to somebody.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
by bob
act "$record" 'Disclosed-to: Human resources' 'Reason: Alice asked for it'
