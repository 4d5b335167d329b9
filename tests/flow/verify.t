#!/bin/sh
# SPDX-License-Identifier: ISC
# The histories in tests/histories, judged three times: by audit-trail, by the
# second verifier (tests/verify), and by the hook; and what they find is what stands
# at its head.  So is what show-record, overdue and agree say of where its records
# stand in the end.
#
# Those that are new, or that the last commit changed, are judged, and of the others
# as many as EVERY lets be drawn.
#
# The hook is asked as git asks it.  A sample of them is pushed in truth.  Of a
# sample, too, Bob is asked for whom by the head nothing waits.
#
# A history whose head says `# pending: WHY` is one that the programs do not
# judge rightly yet: a TODO of TAP.  It fails when they do, so that the line goes.
# `# second: WHY` says the same of the second verifier; of a pending history its
# opinion does not count, and is shown where OPINIONS is set.
#
# Each of them has to see every rule at the head, and none besides those that the
# head allows.  The second verifier says where each record stands, too, and what
# a gate would say of the push; which refs a push moves is not its business, nor
# are lost items, which are no breach.
. "${0%/*}/../lib.sh"
. "$words"

it 'the second verifier can be read by a person' <<'E'
expand "$top/tests/verify" | awk 'length > 90' >wide
test ! -s wide
E

# Three programs have the names of the acts that they make, and one that of the whole.
it 'names none of our programs' <<'E'
ls "$top/cmd" | sed -n 's/[.]c$//p' | grep -vx 'agree\|amend\|disclose\|one-to-one' >programs
fails 1 grep -nwFf programs "$top/tests/verify"
E

it 'and starts none of them' <<'E'
mkdir bin
for program in env git ssh-keygen; do
	ln -s "$(command -v $program)" bin
done
ln -s "$(python3 -c 'import sys; print(sys.executable)')" bin/python3
git init -q notes
git -C notes commit -q --allow-empty -m Nothing
PATH=$PWD/bin "$top/tests/verify" notes
E

mkdir "$root/judged" && cd "$root/judged" || exit 1
git init -q --bare --template= server.git && mkdir server.git/hooks || exit 1
git -C server.git config receive.autogc false
printf '%s\n' '#!/bin/sh' 'unset ONE_TO_ONE_TODAY' \
    'exec audit-trail --receive' \
    >server.git/hooks/pre-receive
chmod +x server.git/hooks/pre-receive
# What git finds changed, or nothing where there is no git, or no commit before.
changed() {
	cd "$top" && [ -e .git ] || return 0
	set -- -c safe.directory='*'
	git "$@" diff --name-only --relative HEAD^ -- tests/histories 2>/dev/null
	git "$@" ls-files --others --exclude-standard tests/histories
}
printf '%s\n' "$top"/tests/histories/*.sh | grep -v '/lib[.]sh$' >all
{
	drawn <all
	(changed) | sed "s|^|$top/|" | grep -xF -f all
} | sort -u >histories
# one in so many of the names, each between blanks
one_in() {
	echo "" $(sample "$1" <histories | sed 's|.*/||; s/[.]sh$//') ""
}
PUSHED=$(one_in 20) BOB_ASKED=$(one_in 4)
export PUSHED BOB_ASKED
at_once=$((($(wc -l <histories) + 1) / 2))
[ $at_once -le 150 ] || at_once=150
xargs -P 2 -n $at_once sh "$top/tests/histories/judge" "$PWD/server.git" <histories
cd "$top" || exit 1

# What stands at the head of a history, behind that tag.
at_head() {
	sed -n "/^[^#]/q; s/^# $1: //p" "$history"
}

while read -r history; do
	name=${history##*/} name=${name%.sh} log=$root/judged/${name%.sh}.log
	opinion=$root/judged/$name.opinion result='not ok' why=
	if grep -q '^# pending: ' "$history"; then
		why=" # TODO $(at_head pending)"
		if [ -e "$log" ] && [ ! -s "$log" ]; then
			why=
			echo 'This is pending no more.' >>"$log"
		fi
	elif [ "${OPINIONS-}" != none ] && grep -q '^# second: ' "$history"; then
		if [ ! -e "$log" ] || [ -s "$log" ]; then
			:
		elif [ -s "$opinion" ]; then
			why=" # TODO the second verifier: $(at_head second)"
		else
			echo 'The second verifier has it right now.' >>"$log"
		fi
	elif [ -e "$log" ] && [ ! -s "$log" ] && [ ! -s "$opinion" ]; then
		result=ok
	fi
	n=$((n + 1))
	echo "$result $n - $name$why"
	[ -e "$opinion" ] || : >"$opinion"
	[ "$result" = ok ] || cat "$log" "$opinion" | sed 's/^/# /'
	[ "$result$why" != 'not ok' ] || bad=$((bad + 1))
done <"$root/judged/histories"

done_testing
