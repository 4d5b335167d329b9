#!/bin/sh
# SPDX-License-Identifier: ISC
# Alice takes back under another address what she agreed to before a roster that could not
# be read.
# breach: malformed
# state: waiting
. "${0%/*}/lib.sh"

agreed
git config one-to-one.administrator dave@example.org
by dave
edit "$person" 's/^name = .*/name/'
commit 'A slip'
edit "$person" 's/^name$/name = Alice Ng/; /^email/a\
email = carol@example.org'
commit 'Mended'
by carol
act "$record" 'Withdrawn-by: Carol Diaz <carol@example.org>'
