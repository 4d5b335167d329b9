# SPDX-License-Identifier: ISC
# For tests/man.t, which explains it.
#
#	awk -v part=want   -f tests/man.awk PAGE	the sessions it shows
#	awk -v part=script -f tests/man.awk PAGE	a script that does them
#	awk -v part=fold   -f tests/man.awk WANT GOT	GOT in the words of WANT

function unescape(line)
{
	gsub(/\\&/, "", line)
	gsub(/\\-/, "-", line)
	gsub(/\\\(aq/, "'", line)
	gsub(/\\\(dq/, "\"", line)
	gsub(/\\e/, "\\", line)
	return line
}

# Every word of 40, 12 or 7 hexadecimal digits becomes <id>.
function without_ids(line,    out, before, after)
{
	while (match(line, /[0-9a-f]+/)) {
		before = substr(line, RSTART - 1, RSTART > 1)
		after = substr(line, RSTART + RLENGTH, 1)
		out = out substr(line, 1, RSTART - 1)
		if ((RLENGTH == 7 || RLENGTH == 12 || RLENGTH == 40) &&
		    before after !~ /[A-Za-z0-9-]/)
			out = out "<id>"
		else
			out = out substr(line, RSTART, RLENGTH)
		line = substr(line, RSTART + RLENGTH)
	}
	return out line
}

# Prints the shell that shows a command as the page does, and then runs it.
function flush_command(    shown)
{
	if (command == "")
		return
	shown = lines
	gsub(/'/, "'\\''", shown)
	print "printf '%s\\n' '" shown "'"
	print "{ " command "\n} 2>\"$remarks\" || failed $?"
	command = lines = ""
}

part == "fold" {
	if (FNR == 1)
		file++
	if (file == 1)
		want[++nwant] = $0
	else
		got[++ngot] = without_ids($0)
	next
}

/^\.Bd -literal/ { first = 1; next }
/^\.Ed/ { on = first = 0; next }
first { on = /^\$ /; first = 0 }
!on { next }
part == "want" { print without_ids(unescape($0)); next }
/^\$ / {
	flush_command()
	lines = unescape($0)
	command = substr(lines, 3)
}
/^> / && command != "" {
	lines = lines "\n" unescape($0)
	command = command "\n" substr(unescape($0), 3)
}

END {
	if (part == "script")
		flush_command()
	if (part != "fold")
		exit
	for (i = j = 1; i <= nwant; i++) {
		if (want[i] != "...") {
			if (j <= ngot)
				print got[j++]
			continue
		}
		while (j <= ngot && (i == nwant || got[j] != want[i + 1]))
			j++
		print "..."
	}
	while (j <= ngot)
		print got[j++]
}
