#!/bin/sh
# SPDX-License-Identifier: ISC
# The manual pages are source code: mandoc finds nothing wrong in them, and
# they have what every page of this project has.
. "${0%/*}/lib.sh"

it 'mandoc has nothing to remark' <<'E'
cd "$top/man"
mandoc -T lint -W style *.[1-9]
E

it 'every page begins with the licence' <<'E'
cd "$top/man"
for page in *.[1-9]; do
	sed 1q "$page" | grep -q '^\.\\" SPDX-License-Identifier: ISC$' ||
	    echo "$page: line 1 is not the licence"
done >"$OLDPWD/found"
cd "$OLDPWD"
cat found
test ! -s found
E

it 'the page of a command says how it exits and gives examples' <<'E'
cd "$top/man"
for page in *.1; do
	for section in NAME SYNOPSIS DESCRIPTION 'EXIT STATUS' EXAMPLES \
	    'SEE ALSO'; do
		grep -qx ".Sh $section" "$page" || echo "$page: no $section"
	done
done >"$OLDPWD/found"
cd "$OLDPWD"
cat found
test ! -s found
E

done_testing
