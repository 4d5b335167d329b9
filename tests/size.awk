# SPDX-License-Identifier: ISC
# Prints "LINES FILE:LINE NAME" for every function.  A definition is a line
# that begins with a name and an open bracket (the type stands on the line
# before), and ends at the next line that begins with "}".
/^[a-z_][a-z0-9_]* *\(/ && !/;$/ { name = $0; sub(/ *\(.*/, "", name); at = FNR }
/^}/ && name != "" { print FNR - at + 1, FILENAME ":" at, name; name = "" }
