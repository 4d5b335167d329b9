#!/bin/sh
# SPDX-License-Identifier: ISC
# Backup, restoring, erasure, as one-to-one(7) has them; and a colleague's clone
# that tells of a server what became of it.
. "${0%/*}/../lib.sh"

# part NAME	the commands of one-to-one(7) behind the comment of that name,
#		for the folders that are here
# clone WHO	of the server
# tell STATUS	what WHO's clone tells of the server: in out
cat >>"$words" <<'E'
part() {
	sed -n "/^\\.\\\\\" $1\$/,/^\\.Ed/p" "$top/man/one-to-one.7" |
	    sed "/^\\./d; s/\\\\e/\\\\/; s/^# //
		s|--group notes-alice ||; s|/srv/notes|$here|; s|/root|$here|
		s|/backup|$here|"
}
clone() {
	git clone -q "$here/alice.git" $1 2>clone.log
	git -C $1 config user.name "$1"
}
tell() {
	fails $1 audit-trail -C alice --against origin >out 2>err
}
E

given <<'E'
here=$PWD
new-notes --bare --administrator pat@example.org alice.git 2>log
mkdir work
(cd work && . "$top/tests/man-fixture.sh") >log
cd work/notes
git push -q "$here/alice.git" main
E

seldom 'two that are the same, and what is not pushed yet' <<'E'
here=$PWD
clone alice
tell 0
head=$(git -C alice rev-parse --short=12 HEAD)
echo "the same, commit $head" >want
same want out
git -C alice commit -q --allow-empty -m x
tell 0
echo '1 commit here is not there' >want
same want out
says "the last commit there is of 2026-11-07; what it does not have: audit-" err
clone bob
git -C bob commit -q --allow-empty -m y
git -C bob push -q
find alice.git alice | sort >before
tell 0
printf '%s\n' '1 commit there is not here' '1 commit here is not there' >want
same want out
# what was fetched are objects, and nothing else
find alice.git alice | sort | diff before - | grep '^[<>]' |
    grep -v '/objects/' >changed || :
same /dev/null changed
sed -n 's/^audit-trail: what is not here: //p' err >next
sh -eu next >got
E

seldom 'a server that was put back, and that takes what came after it' <<'E'
here=$PWD
clone alice
clone bob
part backup >script
sh -eu script
as alice agree -C alice --yes --share people/alice/2026-11-07-one-to-one.md \
    >log 2>&1
tell 0
git -C bob pull -q
agreed=$(git -C alice rev-parse HEAD)
rm -rf alice.git
part restore >script
sh -eu script >log 2>&1 || { cat log; exit 1; }
tell 1 || { cat out err; exit 1; }
cat >want <<X
1 commit here is not there, and 1 of them was:
	2026-11-21 $(git -C alice rev-parse --short=12 HEAD) Alice Ng <alice@example.org>
it was put back there
X
same want out
says 'the last commit there is of 2026-11-07;' err
# from the server's side, over a clone and a bundle
audit-trail -C alice.git --against "$here/alice" >out 2>err
echo '1 commit there is not here' >want
same want out
audit-trail -C alice.git --against "$here/alice.bundle" >out
says 'the same, commit' out
# Bob has it as well, and puts it back
git -C bob push -q
test "$(git -C alice.git rev-parse main)" = "$agreed"
tell 0
audit-trail -C alice.git >out
# a log that says what it had
git -C alice.git update-ref refs/heads/main HEAD~1
fails 1 audit-trail -C alice.git --against "$here/alice" >out 2>err
says 'it was put back here' out
E

seldom 'a server that is frozen: what it seemed to take is not there' <<'E'
here=$PWD
cp -R alice.git frozen.git
clone alice
clone bob
as alice agree -C alice --yes --share people/alice/2026-11-07-one-to-one.md \
    >log 2>&1
# from now on Alice gets to see what was there before
git -C alice config "url.$here/frozen.git.insteadOf" "$here/alice.git"
tell 1 || { cat out err; exit 1; }
says 'it was put back there' out
# to somebody who has seen nothing else, only another clone tells it
git clone -q frozen.git carol
fails 0 audit-trail -C carol --against origin >out
audit-trail -C carol --against "$here/bob" >out
echo the same >want
says 'the same' out
git -C bob pull -q
audit-trail -C carol --against "$here/bob" >out 2>err
echo '1 commit there is not here' >want
same want out
E

seldom 'a server whose history was written anew' <<'E'
here=$PWD
clone alice
git clone -q alice.git mallory
git -C mallory commit -q --amend -m 'Notes of 7 November'
git -C alice.git fetch "$here/mallory" +main:main || { cat alice.git/config; exit 1; }
tell 1 || { cat out err; exit 1; }
says 'and 1 of them was:' out
says 'history was written anew there' out
git -C alice fetch -q 2>log
tell 1 || { cat out err; exit 1; }
says 'history was written anew there' out
git init -q other
git -C other commit -q --allow-empty -m x
fails 1 audit-trail -C alice --against "$here/other" >out
echo 'the two have no commit in common' >want
same want out
E

seldom 'a copy that broke off: nobody waits for the rest of an object' <<'E'
touch no-fsck
cd work/notes
f=people/alice/2026-11-07-one-to-one.md
for name in HEAD HEAD: HEAD:people HEAD:$f; do
	id=$(git rev-parse $name)
	file=.git/objects/${id%"${id#??}"}/${id#??}
	chmod u+w $file
	cp $file ../whole
	size=$(wc -c <../whole)
	for n in 1 2 9 $((size / 2)) $((size - 5)) $((size - 1)); do
		head -c $n ../whole >$file
		fails 2 timeout 20 show-record $f 2>err
		says " $id cannot be read: the loose object is cut off" err
		fails 2 timeout 20 agree --yes $f 2>err
		says "look for damage: git fsck" err
		case $name in
		*:*)	;;
		*)	fails 2 timeout 20 overdue "$PWD" 2>err
			says "/notes: commit $id cannot be read" err ;;
		esac
	done
	fails 2 timeout 20 audit-trail 2>err
	# more than it says: libgit2 would write behind its memory
	python3 -S - $file ../whole <<-'X'
		import sys, zlib
		head, body = zlib.decompress(
		    open(sys.argv[2], 'rb').read()).split(b'\0', 1)
		open(sys.argv[1], 'wb').write(zlib.compress(
		    head.split()[0] + b' 12\0' + body))
	X
	fails 2 show-record $f 2>err
	says " $id cannot be read: the loose object is larger than it says" err
	cat ../whole >$file
done
show-record $f >/dev/null
E

it 'what it is no answer to' <<'E'
here=$PWD
clone alice
cd alice
fails 2 audit-trail --against ../none >out 2>err
says "'../none' does not appear to be a git repository" err
git init -q ../empty
fails 2 audit-trail --against ../empty 2>err
says "'../empty' has no refs/heads/main" err
fails 2 audit-trail --against origin --staged 2>err
says 'do not go together' err
fails 2 audit-trail --against origin alice 2>err
says 'does not go with --against' err
fails 2 audit-trail --against origin --format json 2>err
says '--against has no --format' err
git checkout -q --detach
fails 2 audit-trail --against origin 2>err
says 'HEAD is detached' err
E

# What is erased are words of the record of 24 October, which was agreed to, and
# amended, and agreed to again; what comes after it stays.
seldom 'words that are erased, and what everybody is told then' <<'E'
here=$PWD
f=people/alice/2026-10-24-one-to-one.md
clone alice
clone bob
sed 's/^Nothing to report\.$/Erased./' bob/$f >instead.md
sed -i 's/^Nothing to report\.$/Her diagnosis./' bob/$f
amend -C bob -m 'A word on her health' $f 2>log
git -C bob push -q
git -C alice pull -q
as alice agree -C alice --yes --share $f >log 2>&1
as alice agree -C alice --yes --share people/alice/2026-11-07-one-to-one.md \
    >log 2>&1
git -C bob pull -q
overdue alice.git >log 2>&1 || test $? -eq 1
git -C alice.git log --format='%an %ae %ad %cn %ce %cd %s' main >was
text=$(git -C alice rev-parse HEAD:$f)
git clone -q alice.git erase
git -C erase config user.email pat@example.org
part erase | sed "s|^doc=.*|doc=$top/examples|; s|~/|$here/|
    s|people/[^ ]*|$f|" >script
(cd erase && sh -eu ../script) >log 2>&1 || { cat log; exit 1; }
part erased >script
sh -eu script >log 2>&1 || { cat log; exit 1; }
audit-trail -C alice.git $f >out
cat >want <<X
$f
	2026-10-24 $(git -C alice.git log --format=%h --abbrev=12 main -- $f) Bob Okafor <bob@example.org> wrote up
	state waiting
X
same want out
audit-trail -C alice.git people/alice/2026-11-07-one-to-one.md >out
says 'Alice Ng <alice@example.org> agreed, named' out
says 'state agreed' out
fails 1 git -C alice.git cat-file -e $text 2>log
git -C alice.git rev-list --all --objects | cut -d ' ' -f 1 |
    git -C alice.git cat-file --batch >objects
says 'Erased.' objects
fails 1 grep -a diagnosis objects
test ! -e alice.git/one-to-one
git -C alice.git log -1 --format=%s main >out
says 'were erased' out
# whoever did something else did it when they did it
git -C alice.git log --format='%an %ae %ad %cn %ce %cd %s' main~1 >is
grep -vF "$f" was >want
same want is
install-hooks --check alice.git
as alice agree -C alice.git --yes $f 2>err || says 'bare' err
# an old clone tells it, and cannot undo it, but by a merge
tell 1 || { cat out err; exit 1; }
says 'history was written anew there' out
says 'Alice Ng <alice@example.org>' out
git -C bob commit -q --allow-empty -m x
fails 1 git -C bob push -q 2>err
git -C bob fetch -q 2>log
git -C bob merge -q -s ours -m both origin/main
git -C bob push -q 2>err || { cat err; exit 1; }
git -C alice.git cat-file -e $text
E

seldom 'all that is of one of several, and nothing of the others' <<'E'
rm -rf alice.git work
(. "$top/tests/man-fixture.sh") >log
cd notes
on 2026-11-08 new-person --name 'Dave Roy' --email dave@example.org --started 2026-11-01 \
    --manager 'Bob Okafor <bob@example.org>' dave >../log 2>&1
as alice on 2026-11-08 agree --yes people/alice/2026-11-07-one-to-one.md >../log
f=$(on 2026-11-09 new-session -k one-to-one dave 2>../log)
sed -i 's/^<!--.*/Nothing to report./' $f
git add $f
on 2026-11-09 git commit -q -m 'One to one of 9 November'
as dave on 2026-11-10 agree --yes $f >../log
overdue --as-of 2027-01-01 --format tsv >../late || test $? -eq 1
grep dave ../late >../was
audit-trail dave >../trail
sed 's/ [0-9a-f]\{12\} / /' ../trail >>../was
cd ..
git clone -q notes erase
cd erase
sh "$top/examples/erase" people/alice >../log 2>&1 || { cat ../log; exit 1; }
git commit -q --allow-empty -m 'What was kept of somebody was erased'
overdue --as-of 2027-01-01 --format tsv >../late || test $? -eq 1
grep dave ../late >../is
audit-trail dave >../trail
sed 's/ [0-9a-f]\{12\} / /' ../trail >>../is
same ../was ../is
audit-trail >../out
# what is left is what a clone gets
git clone -q --no-local . ../left
git -C ../left cat-file --batch-all-objects --batch >../objects
fails 1 grep -a -i alice ../objects
says 'Dave Roy <dave@example.org> agreed' ../out
for wrong in '' alice people people/alice/2026-11-07-one-to-one.md \
    people/carol "people/alice/x.md none" "people/carol/x.md ../out"; do
	fails 2 sh "$top/examples/erase" $wrong 2>err
	test -s err
done
E

seldom 'a repository that becomes two, and two that become one' <<'E'
here=$PWD
(cd work/notes
on 2026-11-08 new-person --name 'Dave Roy' --email dave@example.org \
    --started 2026-11-01 --manager 'Carol Diaz <carol@example.org>' dave
f=$(on 2026-11-09 as carol new-session -k one-to-one dave)
sed -i 's/^<!--.*/Nothing to report./' $f
on 2026-11-09 as carol share-record dave
on 2026-11-10 as dave agree --yes $f) >log 2>&1 || { cat log; exit 1; }
git clone -q --bare work/notes team.git
part halves >script
sed -i "s|server:||; s|\$doc|$top/examples|" script
sh -eu script >out 2>log || { cat log; exit 1; }
says 'Alice Ng <alice@example.org> agreed, named' out
fails 1 grep -i dave out
sed "s/ half$/ other/; s/cd half/cd other/; s|people/dave|people/alice|" script \
    >mirrored
sh -eu mirrored >out 2>log || { cat log; exit 1; }
says 'Dave Roy <dave@example.org> agreed, named' out
fails 1 grep -i alice out
# and back again, into the server that has Alice
git clone -q --bare other dave.git
clone bob
part joined | sed 's|server:||' >script
(cd bob && sh -eu ../script) >log 2>&1 || { cat log; exit 1; }
as dave agree -C bob --yes --share dave >log 2>&1 || { cat log; exit 1; }
audit-trail -C alice.git dave >out
says 'Dave Roy <dave@example.org> agreed, named' out
# a second beginning
git init -q second
git -C second commit -q --allow-empty -m x
git -C bob fetch -q ../second main
git -C bob merge -q --allow-unrelated-histories -s ours -m both FETCH_HEAD
fails 1 git -C bob push -q 2>err
says '[rewritten]' err
fails 1 audit-trail -C bob >out
says 'more than one commit has no parent' out
E

# Where acts are signed: what does not descend from the record keeps its signature
# and its id, on a side branch too; what does has lost it, and is agreed anew.
cat >>"$words" <<'E'
# signs WHO COMMAND...	in WHO's clone, by WHO's key
signs() (
	key=$here/keys/$1
	GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=user.signingKey
	GIT_CONFIG_VALUE_0=$key
	export GIT_CONFIG_COUNT GIT_CONFIG_KEY_0 GIT_CONFIG_VALUE_0
	cd $1
	as "$@"
)
# written DAY WORDS: Bob's notes of that day
written() {
	_file=$(on $1 signs bob new-session -k one-to-one -d $1 alice 2>log)
	sed -i "s/^<!--.*/$2/" bob/$_file
	on $1 signs bob share-record alice >log 2>&1 || { cat log; exit 1; }
}
# agrees DAY FILE: Alice, to what the server has
agrees() {
	signs alice git pull -q
	on $1 signs alice agree --yes --share $2 >log 2>&1 ||
	    { cat log; exit 1; }
}
E
if command -v ssh-keygen >"$root/found"; then
seldom 'words that are erased where acts are signed, and what is signed then' <<'E'
here=$PWD
rm -rf alice.git work
mkdir keys
for who in alice bob eve; do
	ssh-keygen -q -t ed25519 -N '' -f keys/$who
	echo "$who@example.org $(cut -d ' ' -f 1,2 keys/$who.pub)" >>signers
done
new-notes --bare --administrator eve@example.org alice.git 2>log
install-hooks --server --signers signers alice.git 2>log
for setting in gpg.format=ssh gpg.ssh.allowedSignersFile=$here/signers \
    commit.gpgSign=true; do
	git config --global ${setting%%=*} "${setting#*=}"
done
clone bob
printf '[trust]\nlevel = signed\n' >bob/one-to-one.ini
git -C bob add .
on 2026-09-01 signs bob git commit -q -m 'Acts are signed'
on 2026-09-01 signs bob new-person --name 'Alice Ng' --email alice@example.org \
    --manager 'Bob Okafor <bob@example.org>' alice >log 2>&1
written 2026-10-10 'Nothing to report.'
clone alice
# her agreement is made beside the record that is to go, and joined with it
f=people/alice/2026-10-24-one-to-one.md
written 2026-10-24 'Her diagnosis.'
on 2026-10-25 signs alice agree --yes people/alice/2026-10-10-one-to-one.md >log
on 2026-10-25 signs alice git pull -q --no-rebase --no-edit
signs alice git push -q
test $(git -C alice.git rev-list --merges --count main) -eq 1
agrees 2026-10-26 $f
signs bob git pull -q
written 2026-11-07 'Nothing to report.'
agrees 2026-11-08 people/alice/2026-11-07-one-to-one.md
audit-trail -C alice.git >out
test $(grep -c 'agreed, signed' out) -eq 3
before=$(git -C alice.git log --format=%H --diff-filter=A main -- $f)
git -C alice.git log --format='%H %s' main ^$before >was
git -C alice.git log --format='%H %s' $before^ >below

git clone -q alice.git eve
sed 's/^Her diagnosis\.$/Erased./' bob/$f >instead.md
part erase | sed "s|^doc=.*|doc=$top/examples|; s|~/|$here/|
    s|people/[^ ]*|$f|" >script
# its last command finds what has lost its signature
fails 1 signs eve sh -eu ../script >log 2>&1 || { cat log; exit 1; }
mv eve erase
part erased >script
sh -eu script >log 2>&1 || { cat log; exit 1; }
git -C alice.git rev-list --all --objects | cut -d ' ' -f 1 |
    git -C alice.git cat-file --batch >objects
says 'Erased.' objects
fails 1 grep -a diagnosis objects

# what came before it is what it was, and so is what was made beside it
git -C alice.git log --format='%H %G? %s' main >is
sed 's/ / G /' below | while read -r line; do says "$line" is; done
beside=$(grep 'agree: .*2026-10-10' was)
says "$(echo "$beside" | sed 's/ / G /')" is
test $(grep -c ' N agree: ' is) -eq 1
says ' N agree: people/alice/2026-11-07' is
sed 1q is >last
says ' G Words on health were erased, as HR has decided' last
fails 1 audit-trail -C alice.git >out
grep '^[0-9a-f]\{12\} ' out >found
sed 's/^[0-9a-f]* //' found >got
echo 'people/alice/2026-11-07-one-to-one.md: agree is not signed, and the'\
' settings ask for it [unsigned]' >want
same want got
grep 'agreed,\|state' out | sed 's/^.*> //; s/^	//' >got
printf '%s\n' 'agreed, signed' 'state agreed' 'state waiting' \
    'agreed, named (not signed)' 'state waiting' >want
same want got

# it is agreed to anew, and what was found is known
install-hooks --check alice.git
rm -rf alice bob
clone alice
clone bob
agrees 2026-11-20 $f
agrees 2026-11-20 people/alice/2026-11-07-one-to-one.md
signs bob git pull -q
written 2026-11-21 'Nothing to report.'
fails 1 audit-trail -C alice.git >out
test $(grep -c 'state agreed' out) -eq 3
test $(grep -c '^[0-9a-f]\{12\} ' out) -eq 1
audit-trail -C alice.git --new --acknowledge $(cut -d ' ' -f 1 found) >log
audit-trail -C alice.git --new >out
same /dev/null out
E
else
skip 'words that are erased where acts are signed, and what is signed then' \
    'ssh-keygen is not installed'
fi

done_testing
