# SPDX-License-Identifier: ISC
# Writes a manual page with a prefix before the names of the commands: where a
# name is marked up as one (.Nm, .Xr, .Dt) and in examples ("$ agree alice").
# The pages one-to-one(5) and (7) are no commands' and keep their names.
#	awk -v prefix=git- -v names='agree overdue' -f prefix.awk PAGE
BEGIN {
	n = split(names, list, " ")
	for (i = 1; i <= n; i++)
		is[list[i]] = 1
}
/^\.Dt / { section = $3; own = tolower($2) }
prefix != "" && /^\./ {
	for (i = 1; i < NF; i++) {
		if ($i !~ /^\.?(Nm|Xr)$/ || !($(i + 1) in is) ||
		    ($i ~ /Xr/ && $(i + 2) ~ /^[57]/) ||
		    ($i ~ /Nm/ && section != 1 && $(i + 1) == own))
			continue
		$(i + 1) = prefix $(i + 1)
	}
	if ($1 == ".Dt" && section == 1 && own in is)
		$2 = toupper(prefix) $2
}
prefix != "" && /^\$ / && $2 in is { sub(/^\$ /, "$ " prefix) }
{ print }
