#!/bin/sh
# SPDX-License-Identifier: ISC
# What was written under a wrong name: two people, a server with the hook, and
# somebody who has git and nothing else.
. "${0%/*}/../lib.sh"

# at WHO CMD...		in the clone of WHO, as WHO
# share WHO		pushes what WHO has; fails as git push does, and says so
# write_up DATE		Bob's record of that day in his clone, committed; prints
#			its path from the top of a clone
cat >>"$words" <<'E'
here=$PWD
at() (
	who=$1
	shift
	cd "$here/$who"
	as "$who" "$@"
)
share() {
	_status=0
	git -C "$here/$1" push -q 2>"$here/err" || _status=$?
	cat "$here/err"
	return $_status
}
fetch() {
	at "$1" git pull -q --no-rebase --no-edit
}
write_up() {
	f=$(at bob new-session -k one-to-one -d "$1" alice 2>/dev/null)
	sed -i '/^<!-- .* -->$/d; /^## /s/$/\n\nNothing to report./' "bob/$f"
	at bob git add people
	at bob git commit -q -m "Write-up of $1"
	echo "$f"
}
E

given <<'E'
git init -q --bare notes.git
install-hooks --server notes.git 2>log
git clone -q notes.git bob 2>log
git -C bob remote set-url origin ../notes.git
on 2026-11-01 at bob new-person --name 'Alice Ng' \
    --email alice@example.org --started 2026-11-01 \
    --manager 'Bob Okafor <bob@example.org>, 2026-11-01..' alice >log 2>&1
f=$(on 2026-11-10 write_up 2026-11-10)
share bob
git clone -q notes.git alice
git -C alice remote set-url origin ../notes.git
on 2026-11-11 at alice agree --yes $f >log
share alice
fetch bob
E

it 'a record under the wrong day is moved, and agreed again' <<'E'
f=people/alice/2026-11-10-one-to-one.md
new=people/alice/2026-11-09-one-to-one.md
text=$(git -C bob rev-parse HEAD:$f)
# by hand there is no way
at bob git mv $f $new
sed -i 's/^date: .*/date: 2026-11-09/' bob/$new
on 2026-11-12 at bob git commit -q -a -m 'Wrong day'
fails 1 share bob
says '[removed]' err
says 'type: move-record or void-record' err
at bob git reset -q --hard HEAD~1
on 2026-11-12 at bob move-record -d 2026-11-09 -m 'It was on Monday.' $f \
    >got 2>err
echo $new | same - got
says "Alice Ng has to agree again: agree $new" err
share bob
fetch alice
on 2026-11-13 at alice agree --yes alice >got
says "$new: agreed by Alice Ng <alice@example.org>" got
share alice
audit-trail -C notes.git >got
says "moved from $f (It was on Monday.)" got
says 'state agreed' got
overdue --only agreement,write-up --as-of 2026-12-20 notes.git
show-record -C notes.git $new >got
says 'State       agreed' got
says "Formerly    $f" got
# with git alone: where it was, and which text Alice had agreed to there
git -C alice log --format='%(trailers:key=Moves,valueonly)' -- $new |
    sed '/^$/d' >got
echo $f | same - got
git -C alice log --reverse --format='%(trailers:key=Record,valueonly)'\
'%(trailers:key=Text,valueonly)' --grep '^Agreed-by: Alice' | sed '/^$/d' >got
printf '%s\n' $f $text $new $(git -C alice rev-parse HEAD:$new) | same - got
git -C alice log -1 --skip 1 --format='%(trailers)' | sed '/^$/d' >got
cat >want <<X
Record: $new
Moves: $f
Text: $(git -C alice rev-parse HEAD:$new)
Text-SHA256: $(sha256sum alice/$new | cut -c 1-64)
Reason: It was on Monday.
X
same want got
E

seldom 'moved while the other one agreed to it: a merge, and it waits again' <<'E'
f=$(on 2026-11-14 write_up 2026-11-14)
share bob
fetch alice
on 2026-11-15 at bob move-record -d 2026-11-13 -m 'Friday.' $f >got 2>err
on 2026-11-15 at alice agree --yes $f >got
share alice
fails 1 share bob
on 2026-11-16 fetch bob
share bob
audit-trail -C notes.git >got
show-record -C notes.git people/alice/2026-11-13-one-to-one.md >got
says 'State       amended' got
fetch alice
on 2026-11-17 at alice agree --yes alice >got
says '2026-11-13-one-to-one.md: agreed' got
share alice
audit-trail -C notes.git >got
E

seldom 'what should never have been is void, when its agreement is taken back' <<'E'
f=$(on 2026-11-14 write_up 2026-11-14)
sed -i 's/^Nothing to report\.$/Dave was ill./' bob/$f
on 2026-11-14 at bob git commit -q -a -m 'Write-up, second half'
share bob
fetch alice
on 2026-11-15 at alice agree --yes $f >got
share alice
fetch bob
text=$(git -C bob rev-parse HEAD:$f)
# neither the command nor a commit made by hand gets around Alice
fails 2 on 2026-11-16 at bob void-record -m 'Not about Alice.' $f >got 2>err
says 'alice@example.org agreed to it on 2026-11-15, and did not take it back' err
at bob git rm -q $f
on 2026-11-16 at bob git commit -q -m 'void' -m "Record: $f
Voids: $text
Reason: Not about Alice."
fails 1 share bob
says '[removed]' err
says "agree --withdraw $f" err
at bob git reset -q --hard HEAD~1
on 2026-11-16 at alice agree --yes --withdraw $f >got
share alice
fetch bob
on 2026-11-17 at bob void-record -m 'Not about Alice.' $f >got
share bob
echo "void $f $(git -C notes.git rev-parse main)" | same - got
show-record -C notes.git $f >got
says 'State       void' got
says 'Not about Alice.' got
audit-trail -C notes.git $f >got
says 'state void' got
overdue --only agreement,write-up --as-of 2026-12-20 notes.git
overdue --history 1 notes.git >got
says VOID got
# with git alone: who took it away, why, and what it was
git -C alice pull -q
git -C alice log -1 --format='%an%n%(trailers:key=Reason,valueonly)' -- $f |
    sed '/^$/d' >got
printf '%s\n' 'Bob Okafor' 'Not about Alice.' | same - got
id=$(git -C alice log -1 --format='%(trailers:key=Voids,valueonly)' -- $f)
git -C alice cat-file blob $id >got
says 'Dave was ill.' got
# the day is free for the record that belongs there
was=$f
f=$(on 2026-11-18 write_up 2026-11-14)
test $f = $was
share bob
fetch alice
on 2026-11-18 at alice agree --yes alice >got
says "$f: agreed" got
share alice
show-record -C notes.git $f >got
says 'State       agreed' got
says 'Before it   a record of this name, void since 2026-11-17' got
audit-trail -C notes.git >got
E

done_testing
