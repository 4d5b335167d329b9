#!/bin/sh
# SPDX-License-Identifier: ISC
# Every history in tests/histories, judged three times: by audit-trail, by the
# second verifier (tests/verify), and by the hook in a real push; and what they
# find is what stands at its head.
#
# audit-trail and the hook have to see each rule.  Of the second verifier, the
# verdict is compared on every history: breach or none.  It stops at the first
# breach, so that of several rules one is compared, at a commit in which
# audit-trail sees one too; all rules about acts are one word to it.  It says
# nothing of pushes and lost items, which are no breach that a history shows;
# what else it leaves out, as its head says, no history here depends on.
. "${0%/*}/../lib.sh"

it 'the second verifier is short enough to be read' <<'E'
sed '/^[[:blank:]]*#/d; /^[[:blank:]]*$/d' "$top/tests/verify" >code
test "$(wc -l <code)" -le 80
expand "$top/tests/verify" | awk 'length > 110' >wide
test ! -s wide
E

it 'and trusts none of our programs' <<'E'
ls "$top/cmd" | sed -n 's/[.]c$//p' >programs
sed '/^#/d' "$top/tests/verify" >code
fails 1 grep -wFf programs code
E

mkdir "$root/judged" && cd "$root/judged" || exit 1
git init -q --bare --template= server.git && mkdir server.git/hooks || exit 1
git -C server.git config receive.autogc false
printf '%s\n' '#!/bin/sh' 'exec audit-trail --receive' \
    >server.git/hooks/pre-receive
chmod +x server.git/hooks/pre-receive
ls "$top"/tests/histories/*.sh | grep -v '/lib[.]sh$' |
    xargs -P 2 -n 4 sh "$top/tests/histories/judge" "$PWD/server.git"
cd "$top" || exit 1

for history in "$top"/tests/histories/*.sh; do
	name=${history##*/} name=${name%.sh} log=$root/judged/${name%.sh}.log
	[ "$name" != lib ] || continue
	n=$((n + 1))
	if [ -e "$log" ] && [ ! -s "$log" ]; then
		echo "ok $n - $name"
	else
		bad=$((bad + 1))
		echo "not ok $n - $name"
		sed 's/^/# /' "$log"
	fi
done

done_testing
