# SPDX-License-Identifier: ISC
# The words that the histories in this folder are written in.
#
# A history is a script that builds a repository with git's own commands alone.
# It is run in an empty folder.  Comments at its head say how the history must
# be judged:
#
#	# breach: RULE ...	these rules of audit-trail(1) are broken
#				("a|b": one of the two at least)
#	# also: RULE ...	these may be reported as well
#	# honest		no rule is broken
#	# gate: RULE ...	an audit afterwards finds nothing, but the push
#				must be refused by these rules
#	# push: REFSPEC ...	what is pushed, if not main
#	# before: RULE ...	commits that the server has already (see below)
#				break these rules; the push is honest
#	# state: [PATH] STATE	where a record ($record) stands in the end; PATH
#				may be DATE-KIND for a record of Alice's; there
#				may be several lines.  The file "states" says
#				what follows from each state
#	# waits: WHO [PATH ...]	for whom which records wait in the end, if not
#				for Alice alone; or: nobody
#	# overdue: DATE WHAT	in place of what "states" says: on that day
#				overdue has a line (tsv) that fits WHAT, or
#				"nothing" about write-ups and agreements
#	# pending: WHY		the programs do not judge it so yet
#	# second: WHY		the second verifier does not judge it so yet
#
# If refs/tests/base is set, it is pushed first, and must be accepted.
# refs/tests/server/X is refs/X on the server before the push.
#
#	by AUTHOR [COMMITTER]	who makes the commits that follow ($me)
#	on DATE			the day of the commits that follow, at noon
#	put PATH [MODE]		puts standard input into the index
#	edit PATH SCRIPT	edits the file in the index with sed
#	take COMMIT PATH	puts the file of that commit into the index
#	drop PATH		removes the file from the index
#	commit [-p PARENT] ... LINE ...		commits the index on top of $head
#	go COMMIT		makes that commit $head, and reads it into the index
#	base			what follows is the push
#	act PATH TRAILER ...	a commit with Record, Text, Text-SHA256 and these
#	agree [PATH [WHO]]	agrees in one's own name, or in somebody else's
#	withdraw [PATH]		takes one's own agreement back
#	disagree LINE [PATH]	adds the line at the end, and agrees
#	decline LINE [PATH]	adds the line at the end, and declines
#	amend SCRIPT [PATH]	changes the record with sed, and gives a reason
#	move OLD NEW [SCRIPT]	moves the record, with its date and kind, and
#				changes it with sed
#	void [PATH]		removes the record, and gives a reason
#	witness [PATH]		witnesses Alice's agreement; her mail is evidence
#	merge COMMIT [PATH ...]	merges: these paths from COMMIT, others as in the
#				index
#	carol_follows LAST DAY	Bob leads until LAST, Carol from DAY on
#	carol_too		Carol leads Alice, too; Bob stands first
#	parted			a page on a branch ($side), another one on the other
#				branch, from which it goes on; both are of $fork
#	hinted DAY		a template has the hint $hint for one commit of a
#				branch ($side), on which the session of that day
#				($hinted) has it, too; it goes on from $fork
#	contracted		a contract, to which Bob agrees, then Alice
#	settings LINE ...	writes one-to-one.ini
#	now SECONDS		in place of on: so many seconds after now
#	recast SCRIPT		rewrites the bytes of the last commit with sed
#	twice DAY DAY		Bob writes the session up on one day, Alice on the
#				other in the same words; Bob joins them ($joined)
#				and agrees; it goes on from Alice's
#
# started, written_up and agreed are beginnings: started has Alice's person.ini;
# written_up also the meeting of 7 November ($record); agreed also her agreement.

set -eu
LC_ALL=C.UTF-8 TZ=UTC GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export LC_ALL TZ GIT_CONFIG_NOSYSTEM GIT_CONFIG_GLOBAL

# main is where the script ends.
head=
trap 'echo "$head" >.git/refs/heads/main' EXIT
sign=
person=people/alice/person.ini
record=people/alice/2026-11-07-one-to-one.md
evidence=people/alice/evidence/2026-11-09-mail.txt

name_of() {
	case $1 in
	alice) name='Alice Ng' ;;
	bob) name='Bob Okafor' ;;
	carol) name='Carol Diaz' ;;
	dave) name='Dave Roy' ;;
	eve) name='Eve Malik' ;;
	*) echo "who is $1?" >&2; exit 64 ;;
	esac
}

by() {
	name_of "$1"
	GIT_AUTHOR_NAME=$name GIT_AUTHOR_EMAIL=$1@example.org
	name_of "${2-$1}"
	GIT_COMMITTER_NAME=$name GIT_COMMITTER_EMAIL=${2-$1}@example.org
	me="$name <$GIT_COMMITTER_EMAIL>"
	export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
	export GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
}

on() {
	GIT_AUTHOR_DATE="$1T12:00:00 +0000"
	GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
	export GIT_AUTHOR_DATE GIT_COMMITTER_DATE
}

now() {
	GIT_AUTHOR_DATE="@$(($(date +%s) + $1)) +0000"
	GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
	export GIT_AUTHOR_DATE GIT_COMMITTER_DATE
}

put() {
	blob=$(git hash-object -w --stdin)
	git update-index --add --cacheinfo "${2-100644},$blob,$1"
}

edit() {
	git cat-file blob ":$1" | sed "$2" | put "$1"
}

take() {
	blob=$(git rev-parse --verify "$1:$2")
	git update-index --add --cacheinfo "100644,$blob,$2"
}

drop() {
	git update-index --force-remove "$1"
}

go() {
	git read-tree "$1"
	head=$1
}

base() {
	[ -d .git/refs/tests ] || mkdir .git/refs/tests
	echo "$head" >.git/refs/tests/base
}

commit() {
	options=${head:+-p $head}
	while [ "$1" = -p ]; do
		options="$options -p $2"
		shift 2
	done
	printf '%s\n' "$@" >.git/message
	head=$(git commit-tree $options ${sign:+-S"$sign"} \
	    -F .git/message "$(git write-tree)")
}

recast() {
	head=$(git cat-file commit "$head" | sed "$1" |
	    git hash-object -t commit -w --stdin --literally)
}

text_of() {
	text=$(git rev-parse --verify ":$1")
	sha256=
	[ ! -e "${beginnings-}/$text" ] || read -r sha256 <"$beginnings/$text" ||
	    sha256=
	[ -z "$sha256" ] || return 0
	sha256=$(git cat-file blob "$text" | sha256sum)
	sha256=${sha256%% *}
	[ ! -d "${beginnings-}" ] || echo "$sha256" >"$beginnings/$text"
}

act() {
	path=$1
	shift
	text_of "$path"
	commit "Act on $path" '' "Record: $path" "Text: $text" \
	    "Text-SHA256: $sha256" "$@"
}

agree() {
	whose=$me
	if [ $# -gt 1 ]; then
		name_of "$2"
		whose="$name <$2@example.org>"
	fi
	act "${1-$record}" "Agreed-by: $whose"
}

# Adds an item under Disagreements, which is the last section.
object() {
	{ git cat-file blob ":$record"; printf '%s\n' "$@"; } | put "$record"
}

withdraw() {
	act "${1-$record}" "Withdrawn-by: $me"
}

disagree() {
	path=${2-$record}
	{ git cat-file blob ":$path"; echo "- $1"; } | put "$path"
	agree "$path"
}

decline() {
	path=${2-$record}
	{ git cat-file blob ":$path"; echo "- $1"; } | put "$path"
	act "$path" "Declined-by: $me"
}

amend() {
	path=${2-$record}
	text_of "$path"
	edit "$path" "$1"
	commit 'Amend' '' "Record: $path" "Amends: $text" 'Reason: a slip'
}

move() {
	day=${2##*/} day=${day%"${day#??????????}"}
	kind=${2##*/????-??-??-} kind=${kind%.md} kind=${kind%-[2-9]}
	git cat-file blob ":$1" | sed -e "s/^date: .*/date: $day/
	    s/^kind: .*/kind: $kind/; /^# /s/[0-9]*-..-..\$/$day/" -e "${3-}" |
	    put "$2"
	[ "$1" = "$2" ] || drop "$1"
	text_of "$2"
	commit 'Move' '' "Record: $2" "Moves: $1" "Text: $text" \
	    "Text-SHA256: $sha256" 'Reason: it was another day'
}

void() {
	path=${1-$record}
	text_of "$path"
	drop "$path"
	commit 'Void' '' "Record: $path" "Voids: $text" 'Reason: no meeting'
}

witness() {
	path=${1-$record}
	blob=$(echo 'I agree. Alice' | git hash-object -w --stdin)
	evidence=${path##*/}
	evidence=${path%/*}/evidence/${evidence%.md}-${blob%"${blob#????????}"}.txt
	git update-index --add --cacheinfo "100644,$blob,$evidence"
	act "$path" 'Agreed-by: Alice Ng <alice@example.org>' \
	    "Witnessed-by: $me" "Evidence: $evidence"
}

merge() {
	side=$1
	shift
	for path; do
		take "$side" "$path"
	done
	commit -p "$side" 'Merge'
}

twice() {
	started
	base
	fork=$head
	on "$1"
	minutes 2026-11-07 | put "$record"
	commit 'One to one'
	one=$head
	go "$fork"
	by alice
	on "$2"
	minutes 2026-11-07 | put "$record"
	commit 'One to one'
	other=$head
	go "$one"
	by bob
	on 2026-11-09
	commit -p "$other" 'Merge'
	agree
	joined=$head
	go "$other"
}

carol_follows() {
	edit "$person" "s/03-04[.][.]\$/&$1/"
	edit "$person" "\$a\\
manager = Carol Diaz <carol@example.org>, $2.."
	commit 'Carol follows Bob'
}

carol_too() {
	edit "$person" '$a\
manager = Carol Diaz <carol@example.org>, 2026-01-01..'
	commit 'Carol leads her, too'
}

parted() {
	fork=$head
	echo p | put README
	commit 'A page'
	side=$head
	go "$fork"
	echo q | put NEWS
	commit 'Another page'
}

hint='<!-- What else is there? -->'

hinted() {
	put templates/talk.md <"${0%/*}/../../lib/notes/kinds/one-to-one.md"
	commit 'A kind of our own'
	fork=$head
	on "$1"
	{ git cat-file blob :templates/talk.md; echo "$hint"; } |
	    put templates/talk.md
	commit 'Our own words'
	take "$fork" templates/talk.md
	commit 'No, as it was'
	hinted=people/alice/$1-one-to-one.md
	{ minutes "$1"; echo "$hint"; } | put "$hinted"
	commit 'One to one of that day'
	side=$head
	go "$fork"
}

contracted() {
	filled contract 2026-11-02 'review: 2027-11-02' |
	    put people/alice/contract.md
	commit 'Contract'
	agree people/alice/contract.md
	by alice
	agree people/alice/contract.md
}

settings() {
	printf '%s\n' "$@" | put one-to-one.ini
	commit 'Settings'
}

# Makes a key pair for each person, and the list of allowed signers.
keys() {
	git config gpg.format ssh
	git config gpg.ssh.allowedSignersFile "$PWD/.git/signers"
	for who in "$@"; do
		ssh-keygen -q -t ed25519 -N '' -C "$who" -f ".git/$who.key"
		read -r type key rest <".git/$who.key.pub"
		echo "$who@example.org $type $key" >>.git/signers
	done
}

# The settings ask for signatures from now on; Bob signs that commit.
signatures() {
	keys "$@"
	printf '%s\n' '[trust]' 'level = signed' | put one-to-one.ini
	sign=.git/bob.key
	commit 'Settings'
	sign=
}

roster() {
	cat <<-'E'
	[person]
	name = Alice Ng
	email = alice@example.org
	started = 2024-03-04
	manager = Bob Okafor <bob@example.org>, 2024-03-04..
	E
}

# DATE [STATUS]
minutes() {
	cat <<-E
	---
	kind: one-to-one
	date: $1
	status: ${2-held}
	with: Bob Okafor
	minutes: 60
	---

	# One to one: Alice Ng and Bob Okafor, $1

	## Achieved since last meeting

	The winter rota is drafted.

	## Issues affecting performance or delivery

	Nothing to report.

	## Focus and priorities for next period

	- [ ] @alice publish the rota by 2026-12-01

	## Updates for management or organisation

	Nothing to report.

	## Anything to raise or discuss

	Alice takes the first week of February off.

	## Objectives

	On track.

	## Registration

	Runs until 2028.

	## Disagreements

	E
}

# KIND DATE: one of the built-in kinds, with something in every section.
filled() {
	echo ---
	echo "kind: $1"
	echo "date: $2"
	echo "${3-status: held}"
	echo ---
	echo
	sed -e '1,/^# /d' -e 's/^<!--.*/As both want it./' \
	    -e "1i\\
# Alice Ng and Bob Okafor" \
	    -e '/^## Disagreements/,$d' "${0%/*}/../../lib/notes/kinds/$1.md"
}

# Many histories have the same beginning.  If $beginnings is set, each beginning
# is made once ($beginnings/NAME) and copied.  The SHA-256 of a text is kept there,
# too ($beginnings/ID).
begun() {
	[ -d "${beginnings-}/$1" ] || return 1
	cp -R "$beginnings/$1" .git
	read -r head <.git/begun
}

keep() {
	[ -d "${beginnings-}" ] || return 0
	echo "$head" >.git/begun
	cp -R .git "$beginnings/$1.$$"
	mv -T "$beginnings/$1.$$" "$beginnings/$1" 2>.git/log || :
}

started() {
	by bob
	on 2026-11-02
	! begun started || return 0
	git -c init.defaultBranch=main init -q --template=
	mkdir .git/refs/tests
	roster | put "$person"
	commit 'Alice Ng'
	keep started
}

written_up() {
	by bob
	on 2026-11-07
	! begun written-up || return 0
	started
	on 2026-11-07
	minutes 2026-11-07 | put "$record"
	commit 'One to one of 7 November'
	keep written-up
}

agreed() {
	by alice
	on 2026-11-09
	! begun agreed || return 0
	written_up
	by alice
	on 2026-11-09
	agree
	keep agreed
}
