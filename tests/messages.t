#!/bin/sh
# SPDX-License-Identifier: ISC
# What a refusal advises helps: each of messages.txt that is drawn is brought about,
# and then what it says is done.
. "${0%/*}/lib.sh"
. "${0%/*}/cmd/words.sh"
. "$words"

# typed CMD...   runs what somebody types, keeps what it says, and whether it
#                failed, which is not yet wrong
# said MESSAGE PATTERN
#                one line of that fits; the command was not done
# names WORDS    the message has the words of the command that it advises
# again          what was typed first goes through now
cat >>"$words" <<'E'
a=people/alice f=people/alice/2026-11-07-one-to-one.md
g=people/alice/2026-10-24-one-to-one.md
typed() {
	again=$1 failed=0
	eval "$1" >"$out" 2>"$err" || failed=$?
}
heard() {
	while IFS= read -r line; do
		line=${line#remote: }
		case ${line%"${line##*[! ]}"} in $1) return ;; esac
	done <"$err"
	return 1
}
said() {
	message=$1
	heard "$2" || {
		echo "not said: $message"
		cat "$err"
		return 1
	}
	[ $failed -ne 0 ] && return
	echo "status 0: $again"
	return 1
}
names() {
	case ${message#* } in *"$1"*) return ;; esac
	echo "the message does not name '$1'"
	return 1
}
again() {
	eval "$again" && return
	echo "still refused: $again"
	return 1
}
E

given <<'E'
. "$top/tests/man-fixture.sh"
git config pull.rebase false
git clone -q --bare . ../server.git
install-hooks --server ../server.git >/dev/null
git remote add origin ../server.git
git fetch -q
git branch -q -u origin/main
rm -f .git/hooks/*.sample ../server.git/hooks/*.sample
touch ../no-fsck	# of what the tests of each command do
E

# One script for each block of the file: its messages, and the steps below them.
mkdir "$root/messages"
awk -v folder="$root/messages" '
function quoted(s) {
	gsub(/\047/, "\047\\\047\047", s)
	return "\047" s "\047"
}
# In a message * stands for anything.
function pattern(s) {
	gsub(/[][?\\]/, "\\\\&", s)
	return quoted(s)
}
/^#/ || /^$/ { next }
/^[^\t]/ {
	goes_on = sub(/^\+/, "")
	if (n == 0 || (has_steps && !goes_on)) {
		file = sprintf("%s/%03d", folder, ++n)
		print >(file ".name")
		print "cd notes" >file
	}
	if (has_steps)
		nmessages = 0
	has_steps = 0
	message[++nmessages] = $0
	next
}
{
	has_steps = 1
	step = $1
	sub(/^\t[a-z]+ */, "")
}
step == "given" || step == "edit" { print >file }
step == "type" {
	print "typed " quoted($0) >file
	for (i = 1; i <= nmessages; i++)
		print "said " quoted(message[i]) " " pattern(message[i]) \
		    >file
}
step == "do" {
	words = $0
	sub(/^as [a-z]+ /, "", words)
	split(words, word, " ")
	print "names " quoted(word[1] == "git" ? word[1] " " word[2] : word[1]) \
	    >file
	print >file
}
step == "again" { print "again" >file }
step !~ /^(given|edit|type|do|again)$/ {
	print "messages.txt: what is a step \047" step "\047?" >"/dev/stderr"
	exit 1
}' "$top/tests/messages.txt" || exit 1

seldom 'has every refusal, but for those of refusals.txt' <<'E'
"$top/tests/refusals"
E

printf '%s\n' "$root"/messages/??? | drawn >"$root/drawn"
while read -r script; do
	IFS= read -r name <"$script.name"
	it "$name" <"$script"
done <"$root/drawn"

done_testing
