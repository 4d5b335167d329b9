#!/bin/sh
# SPDX-License-Identifier: ISC
# Without a name and an address there is no person.
# breach: identity-changed|malformed
# also: identity-changed malformed
. "${0%/*}/lib.sh"

written_up
git config one-to-one.administrator carol@example.org
base
edit "$person" '/^name/d; /^email/d'
commit 'Shorter'
