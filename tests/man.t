#!/bin/sh
# SPDX-License-Identifier: ISC
# The examples of the manual pages do what the pages say.
#
# A display (.Bd -literal ... .Ed) whose first line begins with "$ " is a
# session at a terminal, and is run:
#
#	$ command	is run, in the same shell as those before it; all
#			displays of a page are one session
#	> more		continues the command of the line before
#	anything else	is what it prints, line by line: its data, and its
#			remarks (standard error) too if it ends with 2 or more
#	...		stands for any number of lines, until the next one of
#			the page comes
#
# A word of 40, of 12 or of 7 hexadecimal digits, the id of an object, equals any
# other.  A display that does not begin with "$ " is not run.
#
# A page that begins with `git init` or `git clone` starts in an empty folder;
# any other starts in the repository that tests/man-fixture.sh makes.  The world
# is that of tests/lib.sh, with its words: it is noon of 2026-11-21 and Bob
# Okafor acts; `as alice agree ...` lets Alice Ng do it.
. "${0%/*}/lib.sh"

for page in "$top"/man/*.[1-9]; do
	export page
	grep -q '^\$ ' "$page" || continue
	it "the examples of ${page##*/}" <<'E'
awk -v part=want -f "$top/tests/man.awk" "$page" >want
{
	echo '. "$words"'
	echo 'failed() { [ $1 -le 1 ] || cat "$remarks"; }'
	case $(sed 1q want) in
	'$ git init'* | '$ git clone'*) echo 'mkdir at && cd at' ;;
	*) echo '. "$top/tests/man-fixture.sh"' ;;
	esac
	echo 'exec >"$transcript"'
	awk -v part=script -f "$top/tests/man.awk" "$page"
} >session
transcript=$PWD/transcript remarks=$PWD/remarks sh session
awk -v part=fold -f "$top/tests/man.awk" want transcript >got
same want got
E
done

# Comments of the source name what a published text asks for by a number.
# apropos knows a page by its names and this line alone.
it 'the first line of a page says what the command belongs to' <<'E'
for page in "$top"/man/*.1; do
	[ "$page" = "$top/man/one-to-one.1" ] ||
	    grep -q '^\.Nd .*one-to-one' "$page" || echo "$page"
done >got
same /dev/null got
E

it 'one-to-one-record.5 has a place for everything, by number and section' <<'E'
sed -n '/^\.Sh WHERE/,$p' "$top/man/one-to-one-record.5" >places
tr -cs 'A-Z0-9' '\n' <places | grep -x 'R[0-9][0-9]*' | sort -u >got
seq 109 | sed 's/^/R/' | sort >want
same want got
sed -n 's/^\.Dq \(.*[^ ,;]\)[ ,;]*$/## \1/p' places | sort -u >sections
test $(wc -l <sections) -gt 30
cat "$top"/lib/notes/kinds/*.md "$top/examples/questions.md" >kinds
grep -Fvx -f kinds sections >unknown || :
same /dev/null unknown
E

done_testing
