#!/bin/sh
# SPDX-License-Identifier: ISC
# Two people, and git, at the same moment: what was reported is there, and what
# is not there was said, with what to do.
. "${0%/*}/../lib.sh"
. "${0%/*}/../cmd/words.sh"

# tries NAME COMMAND...  runs it; if something was in its way it said so, and
#                       it is run again until it is done: then NAME is added
#                       to ../done
cat >>"$words" <<'E'
tries() {
	_name=$1
	shift
	for _try in $(seq 100); do
		_status=0
		"$@" >../said.$_name 2>&1 || _status=$?
		if [ $_status -eq 0 ]; then
			echo "$_name $_try" >>../done
			return
		fi
		grep -qE 'has moved meanwhile: somebody else|is locked: another git|'\
'index\.lock.* exists|index\.lock.: File exists|cannot lock ref' \
		    ../said.$_name || break
	done
	echo "$_name, exit status $_status, try $_try:"
	cat ../said.$_name
	touch ../bad
	return 1
}
E

given <<'E'
alice_joins
cd notes
for day in 11 12 13 14 15 16 17 18; do
	cat >people/alice/2026-11-$day-supervision.md <<X
---
kind: supervision
date: 2026-11-$day
status: held
---

# Supervision
X
done
commit people
E

it 'two who agree at the same moment both agree' <<'E'
cd notes
for file in people/alice/2026-*; do
	day=${file#*-11-} day=${day%%-*}
	(tries alice.$day as alice agree --yes $file) &
	(tries bob.$day as bob agree --yes $file) &
	wait
done
test ! -e ../bad
git log --format='%(trailers:key=Record,valueonly,separator=) %an' |
    sed '/^ /d' | sort >../got
for file in people/alice/2026-*; do
	echo "$file Alice Ng"
	echo "$file Bob Okafor"
done >../want
same ../want ../got
git status --porcelain >../got
same /dev/null ../got
E

seldom 'two who agree to all there is, record by record' <<'E'
cd notes
for day in 11 12 13 14 15 16 17 18; do
	tries alice.$day as alice agree --yes \
	    people/alice/2026-11-$day-supervision.md || exit
done &
first=$!
for day in 11 12 13 14 15 16 17 18; do
	tries bob.$day as bob agree --yes \
	    people/alice/2026-11-$day-supervision.md || exit
done
wait $first
test $(git rev-list --count HEAD) -eq 17
test $(wc -l <../done) -eq 16
E

# git commit PATH reads the index before it locks it, and so can lose what
# git add does in between: commits that leave the index alone take its place.
seldom 'git add, git and new-person lose nothing of each other' <<'E'
cd notes
commit_beside() {
	at=$(git rev-parse HEAD) &&
	new=$(git commit-tree -m "$1" -p $at $at^{tree}) &&
	git update-ref HEAD $new $at
}
for n in 1 2 3 4 5 6 7 8; do
	echo $n >file$n
	tries add$n git add file$n || exit
done &
add=$!
for n in 1 2 3 4; do
	tries commit$n commit_beside own$n || exit
done &
commit=$!
for n in 1 2 3 4 5 6; do
	tries person$n new-person --name "Nr $n" --email $n@example.org \
	    --manager 'Bob Okafor <bob@example.org>' p$n || exit
done
wait $add
wait $commit
test ! -e ../bad
git status --porcelain >../got
for n in 1 2 3 4 5 6 7 8; do
	echo "A  file$n"
done >../want
same ../want ../got
git ls-tree -r --name-only HEAD people | grep -v alice >../got
printf 'people/p%s/person.ini\n' 1 2 3 4 5 6 >../want
same ../want ../got
test $(git rev-list --count HEAD) -eq 11
E

seldom 'two who start the same record: one has it, the other is told' <<'E'
cd notes
for n in 1 2 3 4 5 6; do
	rm -f people/alice/2026-11-21*
	for who in 1 2; do
		(fails 0 new-session -k support alice >../$who.$n 2>&1 ||
		    echo no >>../$who.$n) &
	done
	wait
	cat ../1.$n ../2.$n | grep -c '^no$' >../count || :
	grep -q 1 ../count || { cat ../1.$n ../2.$n; exit 1; }
	ls people/alice/2026-11-21-support.md
	ls -A people/alice | grep -c tmp >../count || :
	grep -qx 0 ../count
done
E

it 'what somebody does while a passphrase is typed is no part of the act' <<'E'
cd notes
ssh-keygen -q -t ed25519 -N '' -f ../key
cat >../sign <<'X'
#!/bin/sh
[ ! -e ../now ] || { rm ../now; GIT_COMMITTER_DATE=$DAY; export GIT_COMMITTER_DATE
eval "$MEANWHILE" >&2; }
exec ssh-keygen "$@"
X
chmod +x ../sign
git config --global gpg.format ssh
git config --global gpg.ssh.program "$PWD/../sign"
git config --global user.signingKey "$PWD/../key"
git config --global commit.gpgSign true
DAY=$GIT_COMMITTER_DATE MEANWHILE='git checkout -q -b side'
export DAY MEANWHILE
head=$(git rev-parse HEAD)
for words in 'new-person --set fte=0.5 alice' 'add-point alice One' \
    'agree --yes people/alice/2026-11-11-supervision.md'; do
	touch ../now
	fails 2 $words >../out 2>../err
	echo "${words%% *}: somebody has switched from 'main' to 'side' \
meanwhile; nothing was done: run it again" >../want
	tail -n 1 ../err >../got
	same ../want ../got
	silent git status --porcelain
	git checkout -q main
	git branch -q -d side
	test $(git rev-parse HEAD) = $head
done
# both plan the meeting
MEANWHILE='add-point alice Two'
touch ../now
add-point alice One
git show HEAD:people/alice/2026-11-21-one-to-one.md | grep '^- ' >../got
printf '%s\n' '- Two' '- One' >../want
same ../want ../got
silent git status --porcelain
E

done_testing
