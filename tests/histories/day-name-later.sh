#!/bin/sh
# SPDX-License-Identifier: ISC
# So with a new name.
# honest
# state: agreed
. "${0%/*}/lib.sh"

agreed
base
edit "$person" 's/^name = .*/name = Alice Zed/'
commit 'My new name'
