#!/bin/sh
# SPDX-License-Identifier: ISC
# Prints the table that builtin.h declares, made of the files named
# (DIR/NAME.md ...).  Their bytes become one C character constant each, in
# octal: right for any byte, and longer than a string literal may be.
set -eu
LC_ALL=C
export LC_ALL

table= n=0
echo '/* Written by lib/embed.sh; do not edit. */'
echo '#include "builtin.h"'
for file in $(printf '%s\n' "$@" | sed 's/\.md$//' | sort); do
	name=${file##*/}
	printf '\n/* %s */\nstatic const char text_%d[] = {\n' "$name" $n
	od -An -v -to1 "$file.md" |
	    sed "s/ *\([0-7]\{1,\}\)/'\\\\\1',/g"
	echo '0 };'
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
