#!/bin/sh
# SPDX-License-Identifier: ISC
# The settings the same way.
# gate: policy-changed
# state: agreed
# overdue: 2038-01-01 nothing
. "${0%/*}/lib.sh"

agreed
by bob
on 2026-11-10
carol_follows 2026-11-10 2026-11-11
base
settings '[policy]' 'agree-within = 10 years'
