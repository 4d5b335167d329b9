#!/bin/sh
# SPDX-License-Identifier: ISC
# A week of two people with one word: Bob, who leads Alice and Dave in a
# repository each, and Alice, who has her own; what the screen says is done as
# it stands there, until nothing waits for anybody.
. "${0%/*}/../lib.sh"

# In scripts:
#
#	screen		what it says, and its commands, each on a line, into do
#	type WORDS	does the one command of them that has these words in it
cat >>"$words" <<'E'
screen() {
	one-to-one "$@" >"$HOME/screen"
	cat "$HOME/screen"
	sed -n 's/.*  \(\(one-to-one\|git\) .*\)$/\1/p' "$HOME/screen" >"$HOME/do"
}
type() {
	grep -F -e "$1" "$HOME/do" >"$HOME/line" ||
	    { echo "no command with '$1'"; return 1; }
	shift
	sh -eu -c "$(sed 1q "$HOME/line") $*"
}
E

given <<'E'
for id in alice dave; do
	git init -q --bare $id.git
	git init -q bob-$id
	(cd bob-$id
	git remote add origin ../$id.git
	new-person --name "$([ $id = alice ] && echo Alice Ng || echo Dave Roy)" \
	    --email $id@example.org --started 2026-09-01 \
	    --manager 'Bob Okafor <bob@example.org>' $id >/dev/null 2>&1
	printf '[policy]\nkinds = one-to-one\n[kind one-to-one]\nevery = 1 month\n' \
	    >one-to-one.ini
	git add .
	git commit -q -m settings
	git push -q -u origin main)
done
git clone -q alice.git alice
git -C alice remote set-url origin ../alice.git
E

it 'from what is due to what both have agreed' <<'E'
here=$PWD
mkdir -p alice-home
cat >alice-home/.gitconfig <<X
[user]
	name = Alice Ng
	email = alice@example.org
[one-to-one]
	repository = $here/alice
X
for dir in bob-alice bob-dave; do
	git config --global --add one-to-one.repository "$PWD/$dir"
done
mkdir elsewhere
cd elsewhere
# both are due; Bob meets Alice
screen
grep -c ' meet .* late' "$HOME/screen" >n
test "$(cat n)" = 2
type 'new-session -k one-to-one alice' >made
file=$here/bob-alice/people/alice/2026-11-21-one-to-one.md
test -s "$file"
sed -i '/^<!--/d; s/^## Focus.*/&\n\n- [ ] @alice write the plan by 2026-12-01\n- [ ] @bob ask HR by 2026-11-28/' "$file"
awk '/^## / { if (open) print "\nNothing to report.\n"; open = 1 }
    /^- / { open = 0 } { print }
    END { if (open) print "\nNothing to report." }' "$file" >new
cp new "$file"
# it is shared by the command that the screen names
screen
grep ' share .*1 file not committed' "$HOME/screen"
type 'share-record -C' >out 2>&1 || { cat out; exit 1; }
screen
fails 1 grep ' share ' "$HOME/screen"
fails 1 grep 'new-session -k one-to-one alice' "$HOME/screen"
grep ' do .*ask HR' "$HOME/screen"
# Alice is told, once her clone has asked
(HOME=$here/alice-home
screen
fails 1 grep ' fetch ' "$HOME/screen"
screen --fetch
grep ' fetch .*newer commit' "$HOME/screen"
type ' pull' -q
screen
grep ' agree ' "$HOME/screen"
grep ' do .*write the plan' "$HOME/screen"
type ' agree --share alice' --yes >out
screen
fails 1 grep ' agree ' "$HOME/screen"
fails 1 grep ' share ' "$HOME/screen")
# and Bob sees that it is agreed
screen --fetch
type ' pull' -q
one-to-one audit-trail alice >out
grep 'agreed' out
one-to-one show-record "$file" >out
grep 'Alice Ng' out
screen
fails 1 grep ' fetch ' "$HOME/screen"
E

done_testing
