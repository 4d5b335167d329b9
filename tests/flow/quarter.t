#!/bin/sh
# SPDX-License-Identifier: ISC
# A quarter of six people, acted out with the commands alone (quarter/story),
# which begins with the demo.
#
#	quarter/expected	what is typed, and what is answered; object ids
#				are left out, since a letter in a template
#				changes all of them
#	quarter/started/	what Alice's records are started from
#	quarter/held/		what became of them
#
# The records were written by hand from the rules, before any program was asked.
# The expected text was read line by line; after a change that is meant, read
# what differs, and
#
#	sh tests/flow/quarter.t | sed -n 's/^# //p' |
#	    patch tests/flow/quarter/expected
. "${0%/*}/../lib.sh"
. "${0%/*}/../cmd/words.sh"

if ! script -E never -qec true /dev/null >/dev/null 2>&1 </dev/null; then
	skip 'a quarter' 'no terminal is to be had from script(1)'
	done_testing
fi

cat >>"$words" <<'E'
quarter=$top/tests/flow/quarter
# masked FILE	a transcript without the ids of its objects, the folder, and the
#		hints of git, which change from release to release
masked() {
	sed "/^hint: /d; s|$DEMO_DIR||g
	    s/[0-9a-f]\{40,64\}/ID/g; s/\<[0-9a-f]\{12\}\>/ID/g" "$1"
}
E

given <<'E'
DEMO_DIR=$PWD project=$top
export DEMO_DIR project
sh "$quarter/story" >story 2>&1 || { tail -n 30 story; exit 1; }
masked story >got
E

it 'says what is expected, word for word' <<'E'
same "$quarter/expected" got
E

# Alone, and for commands with a prefix, it is run by examples.t and build.t.
it 'the demo is its beginning' <<'E'
sed '/^#/d; /^$/d' "$quarter/story" | sed 1q >got
echo '. "$project/examples/demo.sh"' >want
same want got
E

it "Alice's records are what a careful person would have written" <<'E'
for file in "$quarter"/started/*; do
	same "$file" opened/alice/${file##*/}/${file##*/}
done
diff -ru "$quarter/held" alice/notes-alice/people/alice | grep -v '^Only in' \
    >differs || :
same /dev/null differs
ls "$quarter/held" >want
ls alice/notes-alice/people/alice | grep '^2026' >got
same want got
E

# git alone is asked what each text is, and whose commit it is.
it 'git confirms every agreement' <<'E'
n=0
for repo in srv/notes/*.git; do
	git -C $repo log --format=%H --grep='^Agreed-by: ' >acts
	while read -r commit; do
		file=$(git -C $repo log -1 --format='%(trailers:key=Record,valueonly)' $commit)
		git -C $repo log -1 --format='%(trailers)' $commit |
		    grep -v '^Witnessed-by\|^Evidence\|^$' >said
		{
			echo "Record: $file"
			echo "Text: $(git -C $repo rev-parse $commit:$file)"
			echo "Text-SHA256: $(git -C $repo show $commit:$file |
			    sha256sum | cut -c 1-64)"
			git -C $repo log -1 --format='Agreed-by: %an <%ae>' \
			    $commit
		} >want
		# whoever vouches for somebody else does so in their own name
		git -C $repo log -1 --format='%(trailers:key=Witnessed-by)' \
		    $commit | grep . >witness && {
			git -C $repo log -1 \
			    --format='Witnessed-by: %an <%ae>' $commit >who
			sed -i '/^$/d' witness
			same who witness
			sed -i 's/^Agreed-by: .*/Agreed-by: Sam Berg <sam@post.example>/' \
			    want
		}
		same want said
		# nothing but an item of theirs, or the evidence, may come with it
		git -C $repo diff --name-only $commit^ $commit |
		    grep -vxF "$file" | grep -v /evidence/ >beside || :
		same /dev/null beside
		n=$((n + 1))
	done <acts
done
test $n -ge 30
E

it 'what is open can be carried later, beside other work under way' <<'E'
git clone -q srv/notes/alice.git notes
cd notes
for file in "$quarter"/started/*; do
	name=${file##*/}
	case $name in 2026-10-19-*) continue ;; esac
	# before it was held, and with work that nobody has finished
	held=$(git log --reverse --format=%h -S 'status: held' origin/main -- \
	    people/alice/$name | head -n 1)
	git reset -q --hard $held^
	git clean -qfd
	echo one >staged
	git add staged
	echo new >new
	echo '# a remark' >>people/alice/person.ini
	git status --porcelain >../work
	does on ${name%%-[op]*} new-session --no-carry alice
	does on ${name%%-[op]*} carry-forward alice
	does on ${name%%-[op]*} carry-forward people/alice/$name
	grep -v '^place:\|^minutes:' $file >../want
	grep -v '^place:\|^minutes:' people/alice/$name >../got
	same ../want ../got
	git status --porcelain | grep -vF people/alice/$name >../got
	same ../work ../got
done
E

# Of all that is typed in Alice's repository, with git or without: what Bob types
# on the day of a meeting from the moment at which the record is opened, and
# what Alice types on a day on which she agrees; not what only shows something.
it 'two commands after a meeting, and one for the colleague' <<'E'
awk -F '\t' '
$2 == "bob" && $3 ~ /notes-alice$/ && $4 ~ /^new-session -e/ { opened[$1] = 1 }
$2 == "bob" && $3 ~ /notes-alice$/ && $1 in opened { bob[$1]++ }
$2 == "alice" && $4 !~ /^git log/ { alice[$1]++ }
$2 == "alice" && $4 ~ / agree / { agreed[$1] = 1 }
END {
	for (day in opened)
		print bob[day], "of the manager"
	for (day in agreed)
		print alice[day], "of the colleague"
}' log | sort | uniq -c | sed 's/^ *//' >got
# three: on her first day, and at a computer that did not know her address
cat >want <<'X'
6 1 of the colleague
3 1 of the manager
4 2 of the manager
2 3 of the colleague
X
same want got
E

done_testing
