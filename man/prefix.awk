# SPDX-License-Identifier: ISC
# Writes a manual page with a prefix before the names of the commands: where a
# name is marked up as one (.Nm, .Xr, .Dt) and in examples ("$ agree alice").
#	awk -v prefix=git- -v names='agree overdue' -f prefix.awk PAGE
BEGIN {
	n = split(names, list, " ")
	for (i = 1; i <= n; i++)
		is[list[i]] = 1
}
prefix != "" && /^\./ {
	for (i = 1; i < NF; i++)
		if ($i ~ /^\.?(Nm|Xr)$/ && $(i + 1) in is)
			$(i + 1) = prefix $(i + 1)
	if ($1 == ".Dt" && tolower($2) in is)
		$2 = toupper(prefix) $2
}
prefix != "" && /^\$ / && $2 in is { sub(/^\$ /, "$ " prefix) }
{ print }
