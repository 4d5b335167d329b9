#!/bin/sh
# SPDX-License-Identifier: ISC
# The shape of the tree: cmd/x.c, man/x.1 and tests/cmd/x.t belong together, a
# unit test has its module, and all commands answer alike.
. "${0%/*}/lib.sh"

# synopsis PAGE: the SYNOPSIS as a reader sees it, blanks folded.
# names FOLDER SUFFIX: what lies in it of that kind, without the suffix
cat >>"$words" <<'E'
names() {
	tracked "$1/[^/]*\\$2" | sed "s|.*/||; s|\\$2\$||"
}
synopsis() {
	mandoc -T ascii -O width=500 "$1" | sed 's/.\x08//g' |
	    awk '/^[A-Z]/ { on = $0 == "SYNOPSIS"; next } on' | fold_blanks
}
fold_blanks() {
	tr -s ' \t\n' ' ' | sed 's/^ //; s/ *$//'
	echo
}
E
. "$words"

it 'every command has a page and a test, and the other way round' <<'E'
names cmd .c >cmd
names man .1 >man
names tests/cmd .t >tests
test -s cmd
s=0
same cmd man || s=1
same cmd tests || s=1
exit $s
E

# A pure module is tested by itself, the others where somebody would notice:
# by commands and histories.  "index_share" is of the module index.
seldom 'a unit test has the name of a module' <<'E'
for test in $(names tests/unit .c); do
	tracked "lib/.*/(${test%_*}|$test)\.c" | grep -q . ||
	    echo "lib/*/$test.c: missing, but it has a test"
done >found
cat found
test ! -s found
E

it 'a line of the programs has 80 columns at most, with tabs of eight' <<'E'
tracked '(lib|cmd)/.*\.[ch]' >files
test $(wc -l <files) -gt 100
(cd "$top" && xargs awk '{
	columns = 0
	for (line = $0; (at = index(line, "\t")) > 0; line = substr(line, at + 1)) {
		columns += at - 1
		columns += 8 - columns % 8
	}
	columns += length(line)
}
columns > 80 { print FILENAME ":" FNR ": " columns " columns" }') <files >found
cat found
test ! -s found
E

# `sh -e` goes on whatever such a line answers; with "||" it says what follows.
# What fails is silent, too.
it 'a comment of several lines begins and ends with a line of its own' <<'E'
tracked '(lib|cmd|tests)/.*\.[ch]' >files
(cd "$top" && xargs awk '/^[ \t]*\/\*[ \t]*[^ \t]/ && !/\*\// {
	print FILENAME ":" FNR ": begins a comment with a text"
}
/^[ \t]*\*[^\/].*\*\/$/ {
	print FILENAME ":" FNR ": ends a comment behind a text"
}') <files >found
cat found
test ! -s found
E

it 'no line of a test is a mere negation, or takes any failure for the right one' <<'E'
cd "$top"
tracked 'tests/.*\.(sh|t)' | xargs awk '(!/\|\|/ &&
    /^[\t ]*! [^-0-9]|&& (exit|return) 1$/) || /^[^#]*-z "?[$][(]/ {
	print FILENAME ":" FNR ": " $0 }' >"$OLDPWD/found"
cd "$OLDPWD"
cat found
test ! -s found
E

# Of what git tracks: what else lies in a folder is nobody's fault, and debian/
# is where a packager's branch has its own.
if [ -e "$top/.git" ]; then
	it 'nothing else stands at the top' <<'E'
tracked '[^.].*' | sed 's|/.*||' | sort -u >top
grep -vxE 'Makefile|README\.md|cmd|lib|man|tests|examples|debian' top >found ||
    test -s top
cat found
test ! -s found
E
else
	skip 'nothing else stands at the top' 'nobody says what is tracked here'
fi

for c in $(names cmd .c); do
	export c

	it "$c -h and --help print the synopsis of its page" <<'E'
synopsis "$top/man/$c.1" >want
for option in -h --help; do
	$c $option >out 2>err
	test ! -s err
	sed '/^$/q; s/^usage: //; s/^ *or: //' out | fold_blanks >got
	same want got
done
E

	it "$c --version prints its name and the version" <<'E'
version=$(sed -n 's/^#define VERSION "\(.*\)"$/\1/p' "$top/lib/base/version.h")
$c --version >got
# the front has more to say, of libraries
test $c != one-to-one || sed -i '1q' got
echo "$c (one-to-one) $version" >want
same want got
E

	it "$c refuses an unknown option, on standard error" <<'E'
fails 2 $c --no-such-option >out 2>err
says "$c: " err
test ! -s out
fails 2 $c -@ >out 2>err
says "$c: " err
test ! -s out
E

	if [ -w /dev/full ]; then
		it "$c says so when its output cannot be written" <<'E'
for option in -h --help --version; do
	fails 2 $c $option >/dev/full 2>err
	says "$c: " err
done
E
	else
		skip "$c says so when its output cannot be written" \
		    'no /dev/full'
	fi
done

done_testing
