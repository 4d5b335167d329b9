# SPDX-License-Identifier: ISC
# Writes a manual page, or with -v text=1 another file, with a prefix before the
# names of the commands: where a name is marked up as one (.Nm, .Xr, .Dt), where
# somebody types it, in messages and behind "bin/".  What is typed is "git agree"
# with the prefix git-; and "git one-to-one amend", for git runs a command before
# anybody's alias, and `amend` is what many call one.  The pages one-to-one(5)
# and (7) are no commands' and keep their names.  See also lib/front/prefix.h.
#	awk -v prefix=git- -v names='agree overdue' -f prefix.awk PAGE
BEGIN {
	n = split(names, list, " ")
	for (i = 1; i <= n; i++)
		is[list[i]] = 1
	# where a shell, or a prompt, has a command
	verb = "^(run|talk|no|refused) $"
	place = "(^|[|&;(!] *|[$] |# |\t|(^| )(then|if|as [a-z]+) )$"
	edge = "[]A-Za-z0-9_./@'\"=-]"
}
function typed(name) {
	if (prefix != "git-")
		return prefix name
	return "git " (name == "amend" ? "one-to-one " : "") name
}
# Whether somebody types what stands between these.
function is_typed(before, name, after,    word) {
	if (after ~ /^[A-Za-z0-9_\/@'"=:-]/ || after ~ /^\.[A-Za-z]/ ||
	    before ~ /(one-to-one|-k) $/ || before ~ (edge "$"))
		return 0
	# that is a kind of meeting, too
	if (name == "one-to-one") {
		word = after
		sub(/^ /, "", word)
		sub(/ .*/, "", word)
		return after == "" && (literal && before ~ /^$|\$ $/ || \
		    text && before ~ verb) || word in is || word ~ /^(doctor|help|-.*|COMMAND)$/
	}
	if (after ~ /^( |$|\))/ && (text && before ~ verb ||
	    before ~ place && (literal || text && name ~ /-/)))
		return 1
	if (name ~ /-/)
		return 1
	word = after
	sub(/^ +/, "", word)
	return (before == "" || before ~ /(: |; | or )$/) &&
	    after ~ /^ / && word ~ /^(-|FILE|doctor|help|[^ ]*\/)/
}
function put(line,    out, before, name) {
	before = ""
	while (match(line, /[a-z][a-z-]*/)) {
		before = before substr(line, 1, RSTART - 1)
		name = substr(line, RSTART, RLENGTH)
		line = substr(line, RSTART + RLENGTH)
		if (!(name in is))
			before = before name
		else if (before ~ /[^A-Za-z]bin\/$|@BINDIR@\/$|man $/)
			before = before prefix name
		else if (text && before ~ /`$/ && line ~ /^[` ]/)
			before = before typed(name)
		else if (before == "" && literal && line ~ /^: / &&
		    name != "one-to-one")
			before = prefix name
		else if (is_typed(before, name, line))
			before = before typed(name)
		else
			before = before name
	}
	return before line
}
prefix == "" { print; next }
text {
	literal = literal != (/^```/ ? 1 : 0)
	# that line of a hook is the same everywhere
	print /^# Written by install-hooks/ ? $0 : put($0)
	next
}
/^\.Dt / { section = $3; own = tolower($2) }
/^\.Bd -literal/ { literal = 1 }
/^\.Ed/ { literal = 0 }
/^\.(Dl|Ql|D1) / {
	macro = substr($0, 1, 4)
	line = substr($0, 5)
	was = literal
	literal = line ~ /^"?[a-z-]+ / || line ~ /^[a-z]+-[a-z-]+$/
	quote = line ~ /^"/ ? "\"" : ""
	print macro quote put(substr(line, 1 + length(quote)))
	literal = was
	next
}
# a message may go on in the next line
/^\.It "/ { said = /\\$/; print ".It \"" put(substr($0, 6)); next }
said { said = /\\$/; print put($0); next }
/^\./ {
	for (i = 1; i < NF; i++) {
		if ($i !~ /^\.?(Nm|Xr)$/ || !($(i + 1) in is) ||
		    ($i ~ /Xr/ && $(i + 2) ~ /^[57]/) ||
		    ($i ~ /Nm/ && section != 1 && $(i + 1) == own))
			continue
		if ($i ~ /Nm/ && typed($(i + 1)) == "git one-to-one amend")
			$(i + 1) = "\"git one-to-one amend\""
		else
			$(i + 1) = prefix $(i + 1)
	}
	if ($1 == ".Dt" && section == 1 && own in is)
		$2 = toupper(prefix) $2
	print
	next
}
{ print literal ? put($0) : $0 }
