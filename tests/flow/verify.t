#!/bin/sh
# SPDX-License-Identifier: ISC
# Every history in tests/histories, judged three times: by audit-trail, by the
# second verifier, and by the hook in a real push; and what they find is what
# stands at its head.
. "${0%/*}/../lib.sh"

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
