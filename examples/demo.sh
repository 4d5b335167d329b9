#!/bin/sh
# SPDX-License-Identifier: ISC
#
# A quarter of a small team, acted out in a folder made for it: Bob Okafor
# manages Alice Ng and Dave Rees; each pair has a repository of its own on a
# server, and everybody works in a clone.  Every command is printed before it
# is run.  `make demo` runs this; DEMO_DIR=dir keeps what came out in dir.
set -eu

if [ -n "${DEMO_DIR-}" ]; then
	mkdir -p "$DEMO_DIR"
	top=$(cd "$DEMO_DIR" && pwd)
else
	top=$(mktemp -d)
	trap 'rm -rf "$top"' EXIT
fi
cd "$top"

# A world of our own: nobody's settings, nobody's clock.
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE EMAIL GIT_DEFAULT_HASH \
    GIT_DEFAULT_REF_FORMAT
HOME=$top/home XDG_CONFIG_HOME=$top/home GIT_CONFIG_NOSYSTEM=1 TZ=UTC
LC_ALL=C.UTF-8
export HOME XDG_CONFIG_HOME GIT_CONFIG_NOSYSTEM TZ LC_ALL
mkdir -p home
git config --global init.defaultBranch main
git config --global init.defaultRefFormat files
git config --global advice.detachedHead false
git config --global pull.rebase false

# tell WORDS...: the story.   day DATE: the calendar.   who NAME: the actor.
tell() {
	printf '\n'
	printf '%s\n' "$*" | fold -s -w 76 | sed 's/ *$//; s/^/  /'
}
day() {
	ONE_TO_ONE_TODAY=$1
	GIT_AUTHOR_DATE="$1T16:00:00+0000" GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
	export ONE_TO_ONE_TODAY GIT_AUTHOR_DATE GIT_COMMITTER_DATE
	printf '\n== %s ==\n' "$1"
}
who() {
	case $1 in
	alice)	name='Alice Ng' ;;
	bob)	name='Bob Okafor' ;;
	dave)	name='Dave Rees' ;;
	esac
	actor=$1
	GIT_AUTHOR_NAME=$name GIT_AUTHOR_EMAIL=$1@example.org
	GIT_COMMITTER_NAME=$name GIT_COMMITTER_EMAIL=$1@example.org
	export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
	export GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
}
# run COMMAND...: shows it as somebody would type it, and runs it in $place.
run() {
	printf '\n%s$' "$actor"
	for word; do
		case $word in
		*[!A-Za-z0-9_./:=@-]* | '') printf " '%s'" "$word" ;;
		*) printf ' %s' "$word" ;;
		esac
	done
	printf '\n'
	(cd "$place" && "$@")
}
# answer COMMAND...: the same, when the answer may be "no" (exit status 1).
answer() {
	status=0
	run "$@" || status=$?
	[ "$status" -le 1 ] || exit "$status"
	printf '(exit status %s)\n' "$status"
}
# refused COMMAND...: the same, when it has to be refused.
refused() {
	status=0
	run "$@" 2>&1 || status=$?
	[ "$status" -ne 0 ] || { echo 'demo: this should be refused'; exit 1; }
}
# in_section FILE SECTION: puts standard input under a heading, for its hints.
in_section() {
	cat >text
	awk -v section="## $2" -v text="$top/text" '
	$0 == section {
		print; print ""
		while ((getline line <text) > 0) print line
		print ""; skipping = 1; next
	}
	skipping && /^## / { skipping = 0 }
	!skipping { print }' "$place/$1" >edited
	cat edited >"$place/$1"
}
# say_nothing FILE: every section that only has hints reports nothing.
say_nothing() {
	awk 'function flush() {
		if (heading != "" && !has_text && heading != "## Disagreements")
			print "Nothing to report.\n"
		heading = ""; has_text = 0
	}
	/^## / { flush(); heading = $0; print; print ""; blank = 1; next }
	heading != "" && /^<!--/ { if (heading == "## Disagreements") print; next }
	heading != "" && $0 == "" { if (!blank) print; blank = 1; next }
	{ if ($0 != "") { has_text = heading != ""; blank = 0 } print }
	END { flush() }' "$place/$1" >edited
	cat -s edited >"$place/$1"
}
share() {
	run git add people
	run git commit -q -m "$1"
	run git push -q
}

day 2026-09-01
who bob
tell 'Bob manages two people. He makes a repository for each of them on the' \
	'server, so that nobody sees the other one'\''s notes, with the hook that' \
	'refuses what breaks the rules, and clones both.'
place=$top
for person in alice dave; do
	run new-notes --bare "$person.git"
	run git clone -q "$person.git" "bob-$person" 2>/dev/null
done

place=$top/bob-alice
run new-person --name 'Alice Ng' --email alice@example.org \
	--manager 'Bob Okafor <bob@example.org>, 2026-09-01..' \
	--started 2026-09-01 alice
tell 'How often they meet is itself agreed: a contract, from a template that' \
	'asks what a contract has to settle.'
run new-document alice contract
awk '/^one-to-one:/ {
	print "one-to-one: every 4 weeks, latest 5 weeks, 45 minutes"
	print "practice-supervision: every 4 weeks, latest 5 weeks"
	next } { print }' "$place/people/alice/contract.md" >edited
cat edited >"$place/people/alice/contract.md"
in_section people/alice/contract.md 'Purpose' <<'T'
Time to look at the work and at the practice, each once in four weeks.
T
say_nothing people/alice/contract.md
run sed -n 1,7p people/alice/contract.md
share 'Contract with Alice, first version'
tell 'Both have to agree to a contract. Bob does; then Alice, in her clone.'
run agree --yes people/alice/contract.md
run git push -q

day 2026-09-02
who alice
place=$top
run git clone -q alice.git alice
place=$top/alice
run agree --yes alice
run git push -q
tell 'The agreement is a commit that names the exact text. Plain git shows it:'
run git log -1 --format='%an <%ae>, %ad%n%n%(trailers)' --date=short

day 2026-09-08
who bob
place=$top/bob-alice
run git pull -q
tell 'The first one-to-one. Bob asks for a new record and fills it in.'
run new-session --minutes 45 -k one-to-one alice
record=people/alice/2026-09-08-one-to-one.md
in_section $record 'Focus and priorities for next period' <<'T'
- [ ] @alice draft the winter rota by 2026-10-02
  - [ ] ask Dave about nights
  - [ ] ask the day centre
- [ ] @bob book the first-aid course by 2026-09-30
T
say_nothing $record
run check-record $record
share 'One-to-one of 8 September'

day 2026-09-09
who alice
place=$top/alice
run git pull -q
run agree --yes alice
run git push -q

day 2026-09-22
who bob
place=$top/bob-alice
run git pull -q
tell 'Two weeks later. Without being told, new-session takes the kind that is' \
	'due first: the other one. What was left open comes along.'
run new-session --minutes 60 alice
record=people/alice/2026-09-22-practice-supervision.md
in_section $record 'Agreed actions' <<'T'
- [ ] @alice write up the night visit for the team by 2026-10-20
T
sed 's/- \[ \] ask Dave/- [x] ask Dave/' "$place/$record" >edited
cat edited >"$place/$record"
say_nothing $record
share 'Practice supervision of 22 September'

day 2026-09-23
who alice
place=$top/alice
run git pull -q
tell 'They met on Monday, not on Tuesday: Alice puts the record under its' \
	'day, in one act that says why, and then agrees to it.'
run move-record -d 2026-09-21 -m 'We met on Monday' $record
run agree --yes alice
run git push -q

day 2026-10-06
who bob
place=$top/bob-alice
run git pull -q
tell 'Bob is ill. A cancelled session says why; the clock runs on.'
run new-session -k one-to-one --cancelled 'Bob was ill' alice
sed 's/^reason: .*/&\nnext: 2026-10-13/' \
	"$place/people/alice/2026-10-06-one-to-one.md" >edited
cat edited >"$place/people/alice/2026-10-06-one-to-one.md"
share 'One-to-one of 6 October cancelled'

day 2026-10-13
tell 'A week later they meet. The items come from the records that were held:' \
	'what is done stays behind, the rest knows the day it was first set.'
run new-session --minutes 45 -k one-to-one alice
record=people/alice/2026-10-13-one-to-one.md
in_section $record 'Focus and priorities for next period' <<'T'
- [ ] @alice publish the rota by 2026-11-10
T
say_nothing $record
run sed -n '/^## Achieved/,/^## Issues/p' $record
share 'One-to-one of 13 October'

day 2026-10-14
who alice
place=$top/alice
run git pull -q
tell 'Alice does not see it like that: she never said 10 November. She agrees' \
	'to the record with her disagreement in it. It is in her name, and' \
	'nobody can take it out again.'
record=people/alice/2026-10-13-one-to-one.md
run agree --yes --disagree 'The day for the rota was not settled.' $record
run git push -q
run git show --stat --format='%s' HEAD

day 2026-10-15
who bob
place=$top/bob-alice
run git pull -q
tell 'Bob would rather have it as it was. But what was agreed stays as agreed:' \
	'the server does not take it.'
sed '/settled\. (AN)/d' "$place/$record" >edited
cat edited >"$place/$record"
run git commit -q -a -m 'Tidied up'
refused git push -q
run git reset -q --hard '@{upstream}'
tell 'If something has to be changed, there is a way for it, and it shows.'
sed 's/by 2026-11-10/by 2026-11-24/' "$place/$record" >edited
cat edited >"$place/$record"
run amend -m 'Alice is right: two weeks more' $record
run git push -q
run audit-trail $record

day 2026-10-20
who bob
tell 'What should never have been is made void. It is gone from the reports,' \
	'not from history, which says who took it away and why.'
run new-session -k one-to-one alice
record=people/alice/2026-10-20-one-to-one.md
say_nothing $record
share 'One-to-one of 20 October'
run void-record -m 'These are the notes of the team meeting' $record
run git push -q
run audit-trail $record
tell 'Dave started on 1 September as well. There was a hello, and then there' \
	'was always something else.'
place=$top/bob-dave
run new-person --name 'Dave Rees' --email dave@example.org \
	--manager 'Bob Okafor <bob@example.org>' --started 2026-09-01 \
	--fte 0.8 dave
run git push -q

day 2026-11-30
tell 'At the end of the quarter somebody asks whether everybody gets their' \
	'meetings. The report reads the server'\''s repositories and shows no' \
	'word of any record.'
actor='admin'
place=$top
answer overdue alice.git dave.git
tell 'The same for programs, the sessions alone, and what the next four weeks' \
	'will bring:'
answer overdue --only session --within 28 --format tsv alice.git dave.git

tell 'Nothing is stored but text and history: git itself says that all is well.'
run git -C alice.git fsck --strict
run git -C alice.git log --format='%ad %an: %s' --date=short
