#!/bin/sh
# SPDX-License-Identifier: ISC
# lib/ keeps the order and the manners that lib/FLOORS writes down.
. "${0%/*}/lib.sh"

# modules            prints "FLOOR MODULE" for each, in order
# code FILE...       prints "FILE:LINE:text" without comments and strings
# calls NAMES FLOORS EXCEPT
#                    fails if a module of the floors (a pattern) calls one of
#                    the functions (a pattern), but for EXCEPT (one, too)
cat >>"$words" <<'E'
modules() {
	awk '/^[0-9]+ [a-z]+:/ { floor = $1; sub(/^[^:]*:/, "") }
	    /^#/ || /^</ { next }
	    { for (i = 1; i <= NF; i++) print floor, $i }' "$top/lib/FLOORS"
}
code() {
	awk 'FNR == 1 { inside = 0 }
	{
		line = $0
		gsub(/\\./, "", line)
		gsub(/"[^"]*"/, "\"\"", line)
		gsub(/\047[^\047]*\047/, "0", line)
		gsub(/\/\*([^*]|\*[^\/])*\*\//, "", line)
		if (inside && sub(/^.*\*\//, "", line))
			inside = 0
		if (inside)
			line = ""
		if (sub(/\/\*.*$/, "", line))
			inside = 1
		printf "%s:%d:%s\n", FILENAME, FNR, line
	}' "$@"
}
calls() {
	cd "$top/lib"
	modules | while read -r floor module; do
		case $floor in $2) code $module.[ch] 2>/dev/null || : ; esac
	done >"$OLDPWD/code"
	cd "$OLDPWD"
	grep -E "(^|[^a-zA-Z0-9_])($1) *\(" code | grep -vE "^($3)" >found || :
	cat found
	test ! -s found
}
E

it 'every module has its place, and every place a module' <<'E'
cd "$top/lib"
modules | sed 's/^[0-9]* //' | sort >"$OLDPWD/placed"
ls *.[ch] */*.[ch] 2>/dev/null | sed 's/\.[ch]$//' | sort -u >"$OLDPWD/there"
cd "$OLDPWD"
uniq -d placed >twice
comm -13 placed there >missing
test ! -s twice || { echo 'named twice:'; cat twice; }
test ! -s missing || { echo 'not in lib/FLOORS:'; cat missing; }
test ! -s twice && test ! -s missing
E

it 'a module includes only what stands before it' <<'E'
modules >order
cd "$top/lib"
grep -n '^#include "' *.[ch] */*.[ch] 2>/dev/null | tr -d '"' | awk -v order="$OLDPWD/order" '
BEGIN {
	while ((getline line <order) > 0) {
		split(line, f, " ")
		place[f[2]] = ++n
	}
}
{
	split($1, at, ":")
	from = at[1]; sub(/\.[ch]$/, "", from)
	to = $2; sub(/\.h$/, "", to)
	family = from; sub(/_.*/, "", family)
	if (to == from || to == family || index(to, family "_") == 1)
		next
	if (place[to] == 0 || place[to] > place[from]) {
		print at[1] ":" at[2] ": " from " may not include " $2
		bad = 1
	}
}
END { exit bad }'
E

# One that lies in a folder says so by that.
it 'a header says on which floor it stands' <<'E'
modules | grep -v / >order
while read -r floor module; do
	header=$top/lib/$module.h
	test ! -f "$header" || test ! -f "${header%.h}.c" ||
	    grep -q "^ \* Floor      $floor;" "$header" ||
	    { echo "$module.h: not 'Floor      $floor;'"; touch bad; }
done <order
test ! -e bad
E

it 'a library is included by one module alone' <<'E'
cd "$top"
grep -n '^#include <' lib/*.[ch] lib/*/*.[ch] cmd/*.c 2>/dev/null | awk '
BEGIN {
	while ((getline line <"lib/FLOORS") > 0)
		if (line ~ /^</) {
			n = split(line, f, /[: ]+/)
			for (i = 2; i <= n; i++)
				may[f[1], f[i]] = 1
			header[++nheaders] = f[1]
		}
	n = split("assert ctype dirent errno fcntl getopt inttypes langinfo " \
	    "limits locale poll pthread pwd signal spawn stdarg stdatomic " \
	    "stdbool stddef stdint stdio stdlib string strings termios " \
	    "time unistd wchar sys/file sys/ioctl sys/mman sys/random sys/resource " \
	    "sys/stat sys/syscall sys/time sys/types sys/wait", f, " ")
	for (i = 1; i <= n; i++)
		system_has["<" f[i] ".h>"] = 1
}
{
	split($1, at, ":")
	module = at[1]; sub(/.*\//, "", module); sub(/[_.].*/, "", module)
	if (at[1] ~ /^cmd/)
		module = "no command"
	if ($2 in system_has)
		next
	for (i = 1; i <= nheaders; i++)
		if (index($2, header[i]) == 1 && (header[i], module) in may)
			next
	print at[1] ":" at[2] ": " module " may not include " $2
	bad = 1
}
END { exit bad }'
E

it 'nothing below floor 5 prints' <<'E'
calls '[fvd]*printf|f?puts|f?putc|putchar|fwrite|perror|p?syslog|warnx?|errx?' \
    '[0-4]' 'mem\.c'
E

it 'nothing below floor 5 ends the program' <<'E'
calls '_?exit|_Exit|quick_exit|abort|raise' '[0-4]' 'mem\.c|(run|commits_ahead|twin)\.c:[0-9]*:.*_exit'
E

# Other programs get a limited time; git says when an act is done.
it 'nothing below floor 5 reads the clock, but to end what does not' <<'E'
calls 'time|clock|clock_gettime|gettimeofday|localtime(_r)?|timespec_get' \
    '[0-4]' 'run\.c'
E

it 'nothing below floor 4 knows files, processes or the environment' <<'E'
calls 'f?open(at)?|fread|read|write|stat|unlink|rename|getenv|fork|exec[lv]p?e?|system|popen' \
    '[0-3]' 'mem\.c'
E

it 'a function that no header declares is static' <<'E'
here=$PWD
cd "$top/lib"
cat *.h */*.h | tr -cs 'A-Za-z0-9_' '\n' | sort -u >"$here/declared"
for file in *.c */*.c; do
	object=$BUILD/lib/${file%.c}.o
	test -f "$object" || continue
	nm -g --defined-only "$object" >"$here/names"
	sed -n 's/^[0-9a-f]* [A-Z] //p' "$here/names" | grep -v '^__' |
	    sort | comm -23 - "$here/declared" |
	    sed "s|.*|lib/$file: & is neither declared nor static|"
done >"$here/found"
cd "$here"
test -s names
cat found
test ! -s found
E

done_testing
