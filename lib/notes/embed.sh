#!/bin/sh
# SPDX-License-Identifier: ISC
# Prints what builtin.h declares, made of the files named: -q FILE the
# questions, DIR/NAME.md ... the table of kinds.  Their bytes become one C
# character constant each, in octal: right for any byte, and longer than a
# string literal may be.
set -eu
LC_ALL=C
export LC_ALL

# text NAME FILE
text() {
	printf '\n/* %s */\nstatic const char %s[] = {\n' "${2##*/}" "$1"
	od -An -v -to1 "$2" |
	    sed "s/ *\([0-7]\{1,\}\)/'\\\\\1',/g"
	echo '0 };'
}

# one NAME FILE: a text of its own.
one() {
	text "$1" "$2"
	echo "const struct str builtin_$1 = { $1, sizeof($1) - 1 };"
}

echo '/* Written by lib/notes/embed.sh; do not edit. */'
echo '#include "notes/builtin.h"'
if [ "${1-}" = -q ]; then
	one questions "$2"
	shift 2
fi

table= n=0
for file in $(printf '%s\n' "$@" | sed 's/\.md$//' | sort); do
	name=${file##*/}
	text text_$n "$file.md"
	table="$table	{ { \"$name\", sizeof(\"$name\") - 1 },
	    { text_$n, sizeof(text_$n) - 1 } },
"
	n=$((n + 1))
done
echo
echo 'const struct builtin builtin_kinds[] = {'
echo "$table	{ { NULL, 0 }, { NULL, 0 } }"
echo '};'
echo "const size_t builtin_nkinds = $n;"
