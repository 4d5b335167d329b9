#!/bin/sh
# SPDX-License-Identifier: ISC
#
# The first weeks of Alice Ng and her manager Bob Okafor, acted out in a folder
# made for it: a repository on a server with the gate, a clone for each of the
# two, and every command printed before it is run.  `make demo` runs this;
# DEMO_DIR=dir keeps what came out in dir.  tests/flow/quarter/story goes on
# from here with five others.
# shellcheck disable=SC2088	# a tilde is shown as it is, and read by git
set -eu

if [ -n "${DEMO_DIR-}" ]; then
	mkdir -p "$DEMO_DIR"
	top=$(cd "$DEMO_DIR" && pwd)
else
	top=$(mktemp -d)
	trap 'rm -rf "$top"' EXIT
	trap 'exit 1' HUP INT TERM
fi
cd "$top"

# A world of our own: nobody's settings, nobody's clock, no pager.
for variable in $(env | sed -n 's/^\(GIT_[A-Z0-9_]*\)=.*/\1/p') \
    EMAIL VISUAL EDITOR; do
	unset "$variable"
done
export GIT_CONFIG_NOSYSTEM=1 GIT_PAGER=cat TZ=UTC LC_ALL=C.UTF-8
mkdir -p srv/notes
: >log

# tell WORDS...		the story
# day DATE		the calendar
# who ID [NAME]		whose turn it is, with a home and git settings of their
#			own; a path with "server:" is on the server
# at DIR		where they are
tell() {
	printf '\n'
	printf '%s\n' "$*" | fold -s -w 74 | sed 's/ *$//; s/^/   /'
}
day() {
	ONE_TO_ONE_TODAY=$1
	GIT_AUTHOR_DATE="$1T16:00:00+0000" GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
	export ONE_TO_ONE_TODAY GIT_AUTHOR_DATE GIT_COMMITTER_DATE
	LC_ALL=C date -d "$1" +'%n==== %A, %-d %B %Y ===='
}
who() {
	actor=$1 HOME=$top/$1 XDG_CONFIG_HOME=$top/$1/.config
	export HOME XDG_CONFIG_HOME
	place=$HOME
	[ ! -d "$HOME" ] || return 0
	mkdir -p "$HOME"
	git config --global user.name "$2"
	git config --global user.email "$1@example.org"
	git config --global core.editor "'$top/editor'"
	git config --global init.defaultBranch main
	git config --global init.defaultRefFormat files
	git config --global advice.setUpstreamFailure false
	git config --global "url.$top/.insteadOf" server:/
}
at() {
	place=$HOME/$1
}

# show COMMAND...	a command as it is typed; it goes into the log, too
# run COMMAND...	shows and runs it
# no COMMAND...		the same, where the answer is "no" (exit status 1)
# refused COMMAND...	the same, where it has to be refused, which is not fatal
# talk COMMAND...	the same at a terminal; each line of standard input is
#			typed as soon as it asks something
quote() {
	for word; do
		case $word in
		*[!A-Za-z0-9_./:=@,-]* | '')
			printf "'%s'\n" "$(printf %s "$word" |
			    sed "s/'/'\\\\''/g")" ;;
		*) printf '%s\n' "$word" ;;
		esac
	done
}
show() {
	case $place in
	"$HOME") where='~' ;;
	"$HOME"/*) where="~/${place#"$HOME"/}" ;;
	*) where=/${place#"$top"/} ;;
	esac
	printf '\n'
	quote "$@" | awk -v line="$actor:$where\$" '
	length(line $0) > 75 { print line " \\"; line = "   " }
	{ line = line " " $0 }
	END { print line }'
	printf '%s\t%s\t%s\t%s\n' "$ONE_TO_ONE_TODAY" "$actor" "$where" \
	    "$*" >>"$top/log"
}
run() {
	show "$@"
	(cd "$place" && "$@") </dev/null 2>&1
}
status_is() {
	status=0
	wanted=$1
	shift
	run "$@" || status=$?
	[ "$status" -eq "$wanted" ] && return
	echo "demo: exit status $status, not $wanted"
	exit 1
}
no() {
	status_is 1 "$@"
}
refused() {
	status=0
	run "$@" || status=$?
	[ "$status" -gt 0 ] && return
	echo 'demo: this should have been refused'
	exit 1
}
# Without a terminal to be had, what would be answered is said with options.
talk() {
	cat >"$top/answers"
	if ! script -E never -qec true /dev/null >/dev/null 2>&1 </dev/null; then
		case "$*:$(cat "$top/answers")" in
		*agree*)
			at "notes-alice"
			run git pull -q
			run "$@" --yes ;;
		*:y) run "$@" && run share-record alice ;;
		*) run "$@" ;;
		esac
		return
	fi
	show "$@"
	status=0
	(cd "$place" && script -E never -qec "$(quote "$@" | paste -sd ' ' -)" /dev/null \
	    <"$top/answers" >"$top/said") || status=$?
	tr -d '\r' <"$top/said" | awk -v answers="$top/answers" '
	{
		while (match($0, /\? [[(][^])]*[])] /)) {
			getline typed <answers
			print substr($0, 1, RSTART + RLENGTH - 1) typed
			$0 = substr($0, RSTART + RLENGTH)
		}
		print
	}'
	return $status
}

# writes FILE-OR-HEADINGS	the next editor that is opened does this: lines
#				for sed, and below each "## Heading" what comes
#				there.  Hints go, and a section in which nothing
#				stands reports nothing.
writes() {
	cat >"$top/pen"
}
cat >editor <<E
#!/bin/sh
# What somebody writes, as the demo has it in a file.
top='$top'
E
cat >>editor <<'E'
mkdir -p "$top/opened/${1#*/people/}"
cp "$1" "$top/opened/${1#*/people/}"
sed '/^## /,$d' "$top/pen" >"$top/sed"
sed -f "$top/sed" "$1" | awk -v pen="$top/pen" '
function end() {
	if (heading == "")
		return
	if (!text && !(heading in words) && heading ~ /Disagreements/)
		return
	print heading "\n"
	if (text)
		printf "%s", text (heading in words ? "" : "\n")
	if (heading in words)
		print words[heading]
	else if (!text)
		print "Nothing to report.\n"
}
BEGIN {
	while ((getline line <pen) > 0) {
		if (line ~ /^## /)
			at = line
		else if (at != "" && (line != "" || words[at] != ""))
			words[at] = words[at] line "\n"
	}
}
/^<!-- .* -->$/ { next }
/^## / { end(); heading = $0; text = ""; next }
heading == "" { print; next }
$0 != "" || text { text = text $0 "\n" }
END { end() }' | cat -s | sed '${/^$/d}' >"$top/edited"
cat "$top/edited" >"$1"
: >"$top/pen"
E
chmod +x editor

# --------------------------------------------------------------------------

day 2026-08-31
who pat 'Pat Lund'
place=$top/srv/notes
tell 'Bob manages Alice. Once, somebody who looks after a server makes a' \
	'repository that only the two can read, with a hook that refuses what' \
	'breaks the rules.'
run new-notes --bare alice.git

who bob 'Bob Okafor'
tell 'Bob clones it, adds Alice, and starts their contract: how often they' \
	'meet is itself agreed. They have talked about it, and he writes it down' \
	'in his editor.'
run git clone -q server:/srv/notes/alice.git notes-alice
run git config --global --add one-to-one.repository '~/notes-alice'
at notes-alice
run new-person --name 'Alice Ng' --email alice@example.org \
	--manager 'Bob Okafor <bob@example.org>, 2026-08-31..' \
	--started 2026-08-31 alice
writes <<'T'
/^one-to-one:/c\
one-to-one: every 4 weeks\
practice-supervision: every 4 weeks
## Purpose
Time to look at the work, and at the practice: each once in four weeks.
## Goals
That nobody is alone with a hard decision.
## Frequency
Every two weeks in turn, on a Monday.
## Duration
An hour.
## Place
Room 3, with the door shut.
## Confidentiality
What is said stays between the two, but for harm to somebody.
## Recording
Bob writes it up on the same day, and Alice agrees to it or says what is wrong.
T
run new-document -e alice contract
run head -n 7 people/alice/contract.md
run share-record
tell 'Both have to agree to a contract. Bob has just written it; Alice reads it' \
	'in a clone of her own.'
run agree --share --yes people/alice/contract.md

day 2026-09-01
who alice 'Alice Ng'
run git clone -q server:/srv/notes/alice.git notes-alice
run git config --global --add one-to-one.repository '~/notes-alice'
run one-to-one agree --share --yes alice

day 2026-09-02
who bob
at notes-alice
tell 'Bob plans the first two meetings, one of each kind. From then on either of' \
	'the two can say what to talk about.'
run new-session -d monday --place 'Room 3' --minutes 60 alice
run new-session -k practice-supervision -d 2026-09-21 alice
run share-record alice

day 2026-09-04
who alice
run one-to-one add-point --share alice 'The lift is out of order again.'

day 2026-09-07
who bob
tell 'Monday. One word shows Bob what waits for him, in all his repositories.'
run one-to-one
tell 'After the meeting he types one command, writes the notes up in his' \
	'editor, and shares them.'
at notes-alice
run share-record
writes <<'T'
## Achieved since last meeting
Alice has settled in; the desk was staffed all summer.
## Issues affecting performance or delivery
The lift is out of order, so deliveries stay downstairs.
## Focus and priorities for next period
- [ ] @alice draft the winter rota by 2026-09-25
  Nights first, then weekends.
  - [ ] ask Dan about nights
  - [ ] ask Eve about weekends
- [ ] @bob book the first-aid course by 2026-12-01
- [ ] @alice tidy the store room
## Anything to raise or discuss

- [ ] @bob find out when the lift is mended
## Objectives
All on track.
## Registration
Valid until 30 June 2027.
T
talk new-session -e alice <<'T'
y
T

day 2026-09-08
who alice
tell 'Alice is shown it, and asked: one command.'
talk one-to-one agree --share alice <<'T'
y
yes
T
tell 'Her agreement is a commit that names the exact text. Plain git shows it:'
at notes-alice
run git log -1 --format='%an <%ae>, %ad%n%n%(trailers)' --date=short

day 2026-09-18
tell 'Before the next meeting she puts a point on its list, and looks at what' \
	'she had promised.'
run one-to-one add-point --share alice 'What helped after the two falls?'
run one-to-one

day 2026-09-21
who bob
run one-to-one --fetch
tell 'Bob takes over what is new, and holds the meeting. What was left open has' \
	'come along by itself, with the day on which it was first set.'
at notes-alice
run share-record
writes <<'T'
s/\[ \] ask Dan/[x] ask Dan/
s/\[ \] @alice tidy/[-] @alice tidy/
s/\[ \] @bob find/[x] @bob find/
/draft the winter/s/09-25/10-02/
## What has gone well
The new family group: eight came, and all want to come again.
## What has been difficult
Two falls in one week.
## Practice and decisions
Every fall is talked over on the same day. Alice writes down how.
## Quality and accountability
The falls were reported within a day.
## Learning and development
First aid, see above.
## Agreed actions
- [ ] @alice write up the fall protocol by 31 October
T
talk new-session -e alice <<'T'
no
T
tell 'He would have lost that point: nobody can say when "by 31 October" is' \
	'late. He writes it as the message says, and shares the record.'
(cd "$place" && sed -i 's/by 31 October/by 2026-10-31/' \
    people/alice/2026-09-21-practice-supervision.md)
run share-record alice

day 2026-09-22
who alice
tell 'Alice agrees, but for one point. It is in her name, and nobody can take' \
	'it out again.'
talk one-to-one agree --share alice <<'T'
d
It was two falls in ten days.
yes
T

day 2026-09-24
who bob
tell 'Bob looks it up: she is right. But what was agreed is not changed in' \
	'passing:'
at notes-alice
record=people/alice/2026-09-21-practice-supervision.md
run share-record
(cd "$place" && sed -i 's/^Two falls in one week/Two falls in ten days/' $record)
refused share-record alice
tell 'The message says what to type.'
run amend -m 'Alice is right about the falls' $record
run share-record

day 2026-09-25
who alice
tell 'Alice is shown what was changed, by whom and why, and asked again.'
talk one-to-one agree --share alice <<'T'
yes
T

day 2026-10-02
who bob
tell 'A week later. What is late, and what comes next; this shows no word of' \
	'any record, so it can run by itself over everybody:'
at notes-alice
run share-record
no overdue --within 14
tell 'Who did what, and a copy with the sign-off:'
run audit-trail $record
run show-record $record
tell 'Nothing is stored but text and history, and git alone can verify it (man' \
	'one-to-one-acts says how):'
run git log --reverse --format='%ad %an: %s' --date=short
