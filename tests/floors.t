#!/bin/sh
# SPDX-License-Identifier: ISC
# lib/ stands in eight folders, one upon the other, and each has its manners.
. "${0%/*}/lib.sh"

# The folders from the ground up: a file includes only what lies in a folder
# before its own, or in its own.
folders='base parse notes git history report act front'
export folders

# sources SUFFIXES   the files of lib/ that end so, as seen from there
# code               prints "FOLDER/FILE:LINE:text" without comments and strings
# calls NAMES FOLDERS EXCEPT
#                    fails if a file of the folders calls one of the functions
#                    (a pattern), but for the files EXCEPT (one, too)
cat >>"$words" <<'E'
sources() {
	tracked "lib/.*\\.[$1]" | sed 's|^lib/||'
}
code() {
	(cd "$top/lib" && sources ch | xargs awk '
	FNR == 1 { inside = 0 }
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
	}')
}
calls() {
	grep -E "^($(echo $2 | tr ' ' '|'))/.*[^a-zA-Z0-9_]($1) *\(" code |
	    grep -vE "^($3):" >found || :
	cat found
	test ! -s found
}
below() {
	echo "${folders%% $1*}"
}
E

given <<'E'
code >code
test -s code
E

it 'lib/ has these folders, and no code beside them' <<'E'
echo $folders | tr ' ' '\n' | sort >want
sources ch | sed 's|/[^/]*$||; s|.*\.[ch]$|lib/&: belongs in a folder|' |
    sort -u >got
same want got
E

it 'a folder includes only what is before it, and what is in it' <<'E'
cd "$top/lib"
grep -n '^#include "' $(sources ch) | tr -d '"' | awk -v folders="$folders" '
BEGIN {
	n = split(folders, name, " ")
	for (i = 1; i <= n; i++)
		place[name[i]] = i
}
{
	split($1, at, ":")
	split(at[1], from, "/")
	split($2, to, "/")
	if (!(to[1] in place) || place[to[1]] > place[from[1]]) {
		print at[1] ":" at[2] ": may not include " $2
		bad = 1
	}
	if ($2 ~ /_private\.h$/ && to[1] != from[1]) {
		print at[1] ":" at[2] ": " $2 " is private to its folder"
		bad = 1
	}
}
END { exit bad }'
E

it 'a library is included by one module alone' <<'E'
cd "$top"
grep -n '^#include <' $(tracked '(lib|cmd)/.*\.[ch]') | awk '
BEGIN {
	only["<cmark.h>"] = "markdown"
	only["<ini.h>"] = "config"
	only["<jansson.h>"] = "json"
	only["<libical/"] = "icalendar"
	only["<malloc.h>"] = "mem"
	only["<git2"] = "repo"
	only["<sha2.h>"] = "oid"
	only["<utf8proc.h>"] = "utf8"
	only["<xxhash.h>"] = "sum"
	only["<zlib.h>"] = "repo"
	n = split("assert ctype dirent errno fcntl fnmatch ftw getopt grp inttypes langinfo " \
	    "limits locale poll pthread pwd sched signal spawn stdarg stdatomic " \
	    "stdbool stddef stdint stdio stdlib string strings termios " \
	    "time unistd wchar sys/file sys/ioctl sys/mman sys/random sys/resource " \
	    "sys/stat sys/syscall sys/time sys/types sys/wait", f, " ")
	for (i = 1; i <= n; i++)
		system_has["<" f[i] ".h>"] = 1
}
{
	split($1, at, ":")
	module = at[1]
	sub(/.*\//, "", module)
	sub(/[_.].*/, "", module)
	if (at[1] ~ /^cmd/)
		module = "no command"
	if ($2 in system_has)
		next
	for (header in only)
		if (index($2, header) == 1 && module == only[header])
			next
	print at[1] ":" at[2] ": " module " may not include " $2
	bad = 1
}
END { exit bad }'
E

it 'nothing below front/ prints' <<'E'
calls '[fvd]*printf|f?puts|f?putc|putchar|fwrite|perror|p?syslog|warnx?|errx?' \
    "$(below front)" 'base/mem\.c'
E

it 'nothing below front/ ends the program' <<'E'
calls '_?exit|_Exit|quick_exit|abort|raise' "$(below front)" \
    'base/mem\.c|git/(repo_check|run|workers)\.c'
E

# Other programs get a limited time; git says when an act is done.
it 'nothing below front/ reads the clock, but to end what does not' <<'E'
calls 'time|clock|clock_gettime|gettimeofday|localtime(_r)?|timespec_get' \
    "$(below front)" 'git/run\.c'
E

it 'nothing below git/ knows files, processes or the environment' <<'E'
calls 'f?open(at)?|fread|read|write|stat|unlink|rename|getenv|fork|exec[lv]p?e?|system|popen' \
    "$(below git)" 'base/mem\.c'
E

seldom 'a function that no header declares is static' <<'E'
here=$PWD
cd "$top/lib"
cat $(sources h) | tr -cs 'A-Za-z0-9_' '\n' | sort -u >"$here/declared"
cd "$BUILD/lib"
nm -gA --defined-only $(cd "$top/lib" && sources c | sed 's/c$/o/') |
    sed -n 's/^\([^:]*\):[0-9a-f]* [A-Z] \([^_].*\|_[^_].*\)/\2 \1/p' |
    sort >"$here/names"
cd "$here"
test -s names
join -v 1 names declared |
    sed 's|\(.*\) \(.*\)|lib/\2: \1 is neither declared nor static|' >found
cat found
test ! -s found
E

done_testing
