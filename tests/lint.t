#!/bin/sh
# SPDX-License-Identifier: ISC
# The manual pages and the scripts are source code: mandoc and shellcheck find
# nothing wrong in them, and pages have what every page of this project has.
. "${0%/*}/lib.sh"

# pages SECTION: the manual pages of that section, as seen from man/
cat >>"$words" <<'E'
pages() {
	tracked "man/[^/]*\\.$1" | sed 's|.*/||'
}
E

it 'mandoc has nothing to remark' <<'E'
pages '[1-9]' >pages
test -s pages
cd "$top/man"		# where it finds what they refer to
mandoc -T lint -W style $(cat "$OLDPWD/pages")
E

# Level "warning".  Not wanted of anybody: to write var='' (SC1007).  Nor of the
# tests, which share variables with lib.sh and with what stands in their
# heredocs (SC2034, SC2154), are read by others (SC1090, SC2148), and split words
# on purpose (SC2046).
if command -v shellcheck >/dev/null; then
	it 'shellcheck has nothing to remark' <<'E'
cd "$top"
tracked '.*' | xargs awk 'FNR == 1 && /^#!\/bin\/(ba)?sh/ { print FILENAME }
    { nextfile }' >"$OLDPWD/run"
tracked '.*\.(sh|bash|t)' | cat - "$OLDPWD/run" | sort -u >"$OLDPWD/all"
cd "$OLDPWD"
grep '^tests/histories/' all | sample 10 >tests
grep '^tests/' all | grep -v '^tests/histories/' >>tests
grep -v '^tests/' all >others
cd "$top"
xargs shellcheck -S warning -f gcc -e SC1007 <"$OLDPWD/others"
xargs shellcheck -S warning -f gcc -s sh \
    -e SC1007,SC1090,SC2034,SC2046,SC2148,SC2154 <"$OLDPWD/tests"
E
else
	skip 'shellcheck has nothing to remark' 'shellcheck is not installed'
fi

it 'every page begins with the licence' <<'E'
pages '[1-9]' >pages
cd "$top/man"
for page in $(cat "$OLDPWD/pages"); do
	sed 1q "$page" | grep -q '^\.\\" SPDX-License-Identifier: ISC$' ||
	    echo "$page: line 1 is not the licence"
done >"$OLDPWD/found"
cd "$OLDPWD"
cat found
test ! -s found
E

seldom 'the page of a command says how it exits and gives examples' <<'E'
pages 1 >pages
cd "$top/man"
for page in $(cat "$OLDPWD/pages"); do
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
