#!/bin/sh
# SPDX-License-Identifier: ISC
# Prints the table of commands as C (front/commands.h), made from SYNOPSIS and
# NAME of the manual pages.  A command behind -b is a program of its own.
#	sh commands.sh [-b NAME]... PAGE...
beside=
while [ "$1" = -b ]; do
	beside="$beside $2"
	shift 2
done
exec awk -v beside="$beside " '
BEGIN {
	print "#include \"front/commands.h\"\n"
	print "#include <stddef.h>\n"
}
FNR == 1 {
	finish()
	name = FILENAME
	sub(/.*\//, "", name)
	sub(/\.1$/, "", name)
	values = operands = purpose = ""
	nested = 0
}
/^\.Sh / { section = $0 }
/^\.Nd / { purpose = substr($0, 5) }
section != ".Sh SYNOPSIS" { next }
/^\.Oo/ { nested++ }
/^\.Oc/ { nested-- }
/^\.(Op )?Ar/ && nested == 0 {
	line = $0
	sub(/^\.(Op )?Ar ?/, "", line)
	gsub(/ Ar /, " ", line)
	operands = operands (operands == "" ? "" : " ") \
	    (line == "" ? "file ..." : line)
}
/Fl / {
	gsub(/[\042\047]/, "")
	n = split($0, part, / ?[.|]? ?(Op )?Fl /)
	for (i = 2; i <= n; i++) {
		split(part[i], word, " ")
		rest = part[i]
		sub(/^[^ ]+/, "", rest)
		# "[=value]" is not a word of its own
		if (rest !~ / (Ar|Cm) / || rest ~ / Op /)
			continue
		sub(/.*(Ar|Cm) /, "", rest)
		gsub(/[^A-Za-z|].*/, "", rest)
		values = values " -" word[1] "=" rest
	}
}
function finish() {
	if (name == "")
		return
	sub(/\\&/, "", purpose)
	row = row sprintf("\t{ \"%s\", \"%s\",\n\t    \"%s\",\n\t    \"%s \", ",
	    name, purpose, operands, values)
	call = name
	gsub(/-/, "_", call)
	if (name == "one-to-one" || index(beside, " " name " "))
		row = row "NULL },\n"
	else {
		row = row call "_main },\n"
		print "int\t" call "_main(int argc, char *argv[]);"
	}
	count++
}
END {
	finish()
	print "\nconst struct front_command front_commands[] = {"
	printf "%s};\n", row
	print "\nconst size_t front_ncommands = " count ";"
}' "$@"
