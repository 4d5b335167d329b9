#!/bin/sh
# SPDX-License-Identifier: ISC
# "A person is one party under every address that their roster ever gave them".
# honest
# state: agreed
# pending: a person is one party under their present addresses only
. "${0%/*}/lib.sh"

written_up
by alice
edit "$person" 's/alice@/ally@/'
commit 'My new address'
base
agree
