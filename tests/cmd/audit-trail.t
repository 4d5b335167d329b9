#!/bin/sh
# SPDX-License-Identifier: ISC
# audit-trail - who did what to each record, and what broke the rules.
. "${0%/*}/../lib.sh"

# history NAME: one of tests/histories, in a folder of that name
cat >>"$words" <<'E'
history() {
	mkdir "$1"
	(cd "$1" && sh "$top/tests/histories/$1.sh") >history.log 2>&1 ||
	    { cat history.log; return 1; }
}
f=people/alice/2026-11-07-one-to-one.md
# abbreviated ids are shown as ID
trail() {
	sed -E 's/[0-9a-f]{12}/ID/'
}
# write_anew: the last commit, once --new has seen it, which it keeps in $kept
write_anew() {
	cd agreed
	audit-trail --new >out
	git commit -q --amend --allow-empty -m 'Written anew'
	kept=.git/one-to-one/audited
	cp $kept was
}
E

given <<'E'
history agreed
history forged-author
E

it 'shows the trail of each record, and nothing from inside it' <<'E'
audit-trail -C agreed >out
trail <out >got
cat >want <<X
$f
	2026-11-07 ID Bob Okafor <bob@example.org> wrote up
	2026-11-07 ID Alice Ng <alice@example.org> agreed, named (not signed)
	state agreed
people/alice/person.ini
	2026-11-02 ID Bob Okafor <bob@example.org> created
X
same want got
E

it 'says what a record was that is gone, and no act says why' <<'E'
cd agreed
git reset -q --hard
plan=people/alice/2026-11-28-one-to-one.md
new-session --planned -k one-to-one -d 2026-11-28 alice >../log 2>&1
new-document alice objectives >>../log 2>&1
git add people
git commit -q -m 'What is to come'
git rm -q $plan people/alice/objectives.md
git commit -q -m 'It is put off'
audit-trail $plan >../out
audit-trail people/alice/objectives.md >>../out
git rm -q $f
git commit -q -m 'Away with it'
fails 1 audit-trail $f >>../out
grep -E '^(	state|	gone|people)' ../out >../got
cat >../want <<X
$plan
	gone; it was only planned
people/alice/objectives.md
	gone; nobody had said anything of it
$f
	gone, and no act says why
X
same ../want ../got
fails 1 audit-trail --format json >../out
says '"state": null' ../out
fails 1 grep -F '"state": "planned"' ../out
E

it 'says nothing of where a link stands that has the name of a record' <<'E'
history merge-joins-a-link-in-a-records-place
cd merge-joins-a-link-in-a-records-place
fails 1 audit-trail people/alice/2026-11-14-one-to-one.md >../out
says ' agreed, named (not signed), does not count' ../out
fails 1 grep -E '^	(state|gone)' ../out
E

it 'keeps apart a plan that is gone, and what was void under its name' <<'E'
history void-after-withdrawal
cd void-after-withdrawal
git reset -q --hard
mkdir -p people/alice
file=$(git log -1 --format='%(trailers:key=Record,valueonly)' --grep='^Voids:')
{ echo ---; echo 'kind: one-to-one'; echo "date: $(basename $file | cut -c 1-10)"
echo 'status: planned'; echo ---; } >$file
git add $file
git commit -q -m 'Planned'
git rm -q $file
git commit -q -m 'Put off'
audit-trail $file >../out || true
grep -E '^(	state|	gone|people)' ../out >../got
cat >../want <<X
$file
	state void
$file
	gone; it was only planned
X
same ../want ../got
E

it 'shows a breach with commit, path and rule, and answers 1' <<'E'
fails 1 audit-trail -C forged-author >out
trail <out >got
cat >want <<X
$f
	2026-11-07 ID Bob Okafor <bob@example.org> wrote up
	2026-11-07 ID Alice Ng <alice@example.org> agreed, committed by Bob \
Okafor <bob@example.org>, named (not signed), does not count
	state waiting
people/alice/person.ini
	2026-11-02 ID Bob Okafor <bob@example.org> created
ID $f: author and committer are not both Alice Ng <alice@example.org>, who is \
said to agree [forged]
X
same want got
E

seldom 'says who vouches, who amended and why, whom it was shown to' <<'E'
for h in witnessed amended disclosed declined disagreed withdrawn; do
	history $h
	audit-trail -C $h
done >out
says '<bob@example.org> witnessed for Alice Ng (people/alice/evidence/' out
says '<bob@example.org> amended (' out
says '<bob@example.org> disclosed to ' out
says '<alice@example.org> declined, named (not signed)' out
says '<alice@example.org> disagreed, named (not signed)' out
says '<alice@example.org> withdrew, named (not signed)' out
E

seldom 'keeps levels and signatures apart' <<'E'
history signed
audit-trail -C signed >out
says '<alice@example.org> agreed, signed' out
history signed-by-nobody-listed
fails 1 audit-trail -C signed-by-nobody-listed >out
says 'agreed, named (unknown key)' out
says '[bad-signature]' out
rm signed/.git/signers
fails 1 audit-trail -C signed >out
says 'agreed, named (could not check the signature)' out
says '[bad-signature]' out
E

seldom 'a good signature under an act that is not believed is not its strength' <<'E'
history signed
cd signed
git reset -q --hard main
echo x >people/alice/more.md
git add .
git config user.signingKey "$PWD/.git/alice.key"
git log -1 --format=%B >../message
as alice git commit -q -S -F ../message
fails 1 audit-trail >out
says '[mixed]' out
tail -n 4 out
grep -c 'agreed, signed' out >../n
says '1' ../n
says 'agreed, named (signed)' out
E

seldom 'says no more than the program that looks at a signature' <<'E'
history signed
cd signed
git cat-file commit main | sed 's/ SSH SIGNATURE/ PGP SIGNATURE/' >../bytes
git update-ref refs/heads/main \
    "$(git hash-object -t commit -w --stdin <../bytes)"
git config --global gpg.program false
fails 1 audit-trail >out
says 'the signature is not good for alice@example.org (could not check)' out
E

it 'tells of one person, or one record' <<'E'
history removed-held
fails 1 audit-trail -C removed-held >out
says '[removed]' out
fails 1 audit-trail -C removed-held $f >out
says '[removed]' out
fails 1 audit-trail -C removed-held alice >out
E

seldom 'shows paths as they are seen from the current folder, but in JSON' <<'E'
for h in move-agreed-again witnessed removed-held; do
	history $h
	mkdir -p $h/people/alice
done
cd move-agreed-again/people
audit-trail >../../out
says alice/person.ini ../../out
says '	moved to alice/' ../../out
says ' from alice/' ../../out
fails 1 grep -F people/ ../../out
audit-trail --format json >../../out
says '"people/alice/person.ini"' ../../out
cd ../../witnessed/people/alice
audit-trail >../../../out
says '(evidence/' ../../../out
says person.ini ../../../out
fails 1 grep -F people/ ../../../out
fails 2 audit-trail contract.md 2>../../../err
says 'audit-trail: contract.md: history knows no such record; ' ../../../err
cd ../../../removed-held/people
fails 1 audit-trail >../../out
says "${f#people/}: " ../../out
cd ../../move-agreed-again
git clone -q --bare . ../bare.git
cd ../bare.git
audit-trail >../out
says people/alice/person.ini ../out
# from outside they are as short as on the screen
cd ..
HOME=$PWD
mkdir -p move-agreed-again/people/alice removed-held/people/alice
audit-trail move-agreed-again/people/alice/2026-11-07-one-to-one.md >out
says '	moved to ~/move-agreed-again/people/alice/' out
says '~/move-agreed-again/people/alice/2026-11-07-one-to-one.md' out
fails 1 audit-trail removed-held/$f >out
says " ~/removed-held/$f: " out
fails 1 grep "$PWD" out
E

it 'does not take a name it never met for one that nothing is wrong with' <<'E'
fails 2 audit-trail -C agreed bob 2>err
says "audit-trail: history knows no person 'bob'" err
fails 2 audit-trail -C agreed people/alice/contract.md 2>err
says 'audit-trail: people/alice/contract.md: history knows no such record; ' err
# what it says to type lists them in a folder below, and on the server
git clone -q --bare agreed bare.git
mkdir -p agreed/people/alice
for folder in agreed/people/alice bare.git; do
	for what in bob people/alice/contract.md; do
		cd $folder
		fails 2 audit-trail $what 2>"$HOME/err"
		eval "$(sed 's/.*those that there are: //' "$HOME/err")" \
		    >"$HOME/out"
		says people/alice "$HOME/out"
		cd "$OLDPWD"
	done
done
git init -q new
cd new
new-person --name 'Alice Ng' --email alice@example.org \
    --manager 'Bob Okafor <bob@example.org>' alice >out
audit-trail alice >out
says people/alice/person.ini out
fails 1 grep -F .md out
E

it 'says of a roster what was changed, and who committed it for whom' <<'E'
cd agreed
git reset -q --hard
f=people/alice/person.ini
sed -i 's/^name = .*/name = Alice Ngo/' $f
as alice git commit -q -a -m 'My name'
echo 'fte = 0.5' >>$f
GIT_AUTHOR_NAME='Carol Diaz' GIT_AUTHOR_EMAIL=carol@example.org \
    git commit -q -a -m 'Half time'
audit-trail alice >out
trail <out | tail -n 2 >got
cat >want <<X
	2026-11-21 ID Alice Ng <alice@example.org> changed (-name = Alice Ng; \
+name = Alice Ngo)
	2026-11-21 ID Carol Diaz <carol@example.org> changed, committed by Bob \
Okafor <bob@example.org> (+fte = 0.5)
X
same want got
E

seldom 'says what a merge itself changed in a roster, and not what its sides did' <<'E'
history gate-roster-given-then-joined-to-an-old-branch
cd gate-roster-given-then-joined-to-an-old-branch
git reset -q --hard
trail_of() {
	audit-trail alice >../out
	trail <../out | sed -n '/person[.]ini/,$p' | sed 's/.* ID //' | tail -n "$1" >../got
}
trail_of 2
cat >../want <<X
Bob Okafor <bob@example.org> changed (+manager = Carol Diaz \
<carol@example.org>, 2026-01-01..)
Carol Diaz <carol@example.org> changed (+fte = 0.6)
X
same ../want ../got
# both sides, in another place each: the merge has done nothing
f=people/alice/person.ini
git switch -q -c side
sed -i 's/^started/away = 2026-12-01..2026-12-02\
&/' $f
git commit -qam Away
git switch -q main
sed -i 's/^fte.*/fte = 0.7/' $f
git commit -qam Hours
git merge -q --no-edit side
trail_of 2
grep -c away ../got >../n
echo 1 | cmp - ../n
# it has another number than both, and a line that one of them took out
git switch -q side
sed -i 's/^fte.*/fte = 0.8/; /^away/d' $f
git commit -qam Hours
git switch -q main
echo '# x' >>$f
git commit -qam x
git merge -q --no-commit -s ours side
sed -i 's/^fte.*/fte = 0.9/' $f
git commit -qam Merge
trail_of 1
echo 'Bob Okafor <bob@example.org> changed (-fte = 0.7; +fte = 0.9; -fte = 0.8; '\
'+away = 2026-12-01..2026-12-02)' >../want
same ../want ../got
E

it 'judges only a range' <<'E'
cd forged-author
git commit-tree -p HEAD -m later HEAD^{tree} >id
git update-ref HEAD $(cat id)
fails 1 audit-trail --check HEAD~2..HEAD >out
audit-trail --check HEAD~1..HEAD >out
audit-trail --check HEAD~1.. >out
test ! -s out
fails 2 audit-trail --check HEAD 2>err
says 'a range, A..B' err
fails 2 audit-trail --check nothing..HEAD 2>err
says "'nothing' names no commit" err
E

it 'says what an auditor does where no administrator is known' <<'E'
cd agreed
git reset -q --hard
sed -i 's/^name = .*/name = Alice Ng-Hall/' people/alice/person.ini
git commit -q -a -m 'Her name'
fails 1 audit-trail >out
sed -n 's/.*in a clone that is to know: \(.*\) EMAIL \[ident.*/\1/p' out >typed
echo "$(cat typed) bob@example.org" >typed
sh -e typed
audit-trail >out
git config --unset one-to-one.administrator
git reset -q --hard HEAD~1
E

it 'the gate says for whom it is what somebody may not' <<'E'
cd agreed
git reset -q --hard
sed -i 's/^name = .*/name = Alice Ng-Hall/' people/alice/person.ini
git commit -q -a -m 'Her name'
fails 1 audit-trail --gate HEAD~1..HEAD >out
says 'pushed to, today; now it is for alice@example.org [identity-changed]' out
git reset -q --hard HEAD~1
echo '[policy]' >one-to-one.ini
git add one-to-one.ini
as alice git commit -q -m 'Policy'
fails 1 audit-trail --gate HEAD~1..HEAD >out
says 'now it is for a present manager of everybody [policy-changed]' out
git reset -q --hard HEAD~1
echo 'fte = 0.6' >>people/alice/person.ini
git add people
as alice git commit -q -m 'Her hours'
git config one-to-one.administrator bob@example.org
fails 1 audit-trail --gate HEAD~1..HEAD >out
says 'pushed to, today; now it is for bob@example.org [identity-changed]' out
E

it 'judges a range as a push that lands on its beginning' <<'E'
cd agreed
git reset -q --hard
echo x >page
git add page
audit-trail --gate HEAD~1..HEAD >out
# in 2038 git's dates end where time_t has 32 bits
on 2037-12-31 git commit -q -m 'From a clock that is wrong'
audit-trail --check HEAD~1..HEAD >out
test ! -s out
fails 1 audit-trail --gate HEAD~1..HEAD >out
says '[date]' out
fails 2 audit-trail --gate HEAD 2>err
says 'a range, A..B' err
E

it 'names of two beginnings the one that the branch did not begin with' <<'E'
history merge-of-another-root
cd merge-of-another-root
fails 1 audit-trail >out
says "$(git rev-parse --short=12 HEAD^2): " out
fails 1 grep "^$(git rev-parse --short=12 HEAD~2)" out
E

it 'reads of what was there before only the records that are judged' <<'E'
touch no-fsck
cd agreed
git reset -q --hard
sed 's/2026-11-07/2026-11-14/; s/7 November/14 November/' $f \
    >people/alice/2026-11-14-one-to-one.md
git add people
git commit -q -m 'Write up'
rm .git/objects/$(git rev-parse HEAD:$f | sed 's|^..|&/|')
audit-trail --gate HEAD~1..HEAD >out
fails 2 audit-trail --gate HEAD~2..HEAD 2>err
fails 2 audit-trail >out 2>err
E

it 'knows what a record was under the names that it had' <<'E'
history move-agreed
cd move-agreed
git reset -q --hard
git rm -q -- people/alice/*-*.md
git reset -q
file=$(git ls-files people | grep '/2026')
old=$(git rev-parse HEAD:$file)
git rm -q $file
git commit -q -m "Void

Record: $file
Voids: $old
Reason: It never took place"
fails 1 audit-trail --gate HEAD~1..HEAD >out
says 'alice@example.org agreed to it on' out
says 'did not take it back' out
E

it 'says no more of a roster that is no file than what is true' <<'E'
cd agreed
git reset -q --hard
chmod +x people/alice/person.ini
git commit -q -a -m 'A program'
fails 1 audit-trail --check HEAD^..HEAD >../out
says 'people/alice/person.ini: is an executable file' ../out
says 'or is no regular file any more [identity-changed]' ../out
E

it 'says what became of evidence' <<'E'
history evidence-replaced
cd evidence-replaced
git reset -q --hard
set -- people/alice/evidence/*
fails 1 audit-trail --check HEAD^..HEAD >../out
says "$1: evidence was replaced; add another file beside it [removed]" ../out
chmod +x "$1"
git commit -q -a -m 'A program'
fails 1 audit-trail --check HEAD^..HEAD >../out
says "$1: is an executable file" ../out
fails 1 grep -F '[removed]' ../out
git rm -q "$1"
git commit -q -m Gone
fails 1 audit-trail --check HEAD^..HEAD >../out
says "$1: evidence was removed or renamed [removed]" ../out
E

seldom 'writes JSON for programs' <<'E'
audit-trail -C agreed --format json >out
test "$(jq -r .version out)" = 1
test "$(jq -r .commits out)" = 3
test "$(jq -r '.records[0].path' out)" = $f
test "$(jq -r '.records[0].trail[1].what' out)" = agreed
test "$(jq -r '.records[0].trail[1].commit' out)" = \
    $(git -C agreed rev-parse HEAD)
test "$(jq '.breaches | length' out)" = 0
fails 1 audit-trail -C forged-author --format json >out
test "$(jq -r '.breaches[0].rule' out)" = forged
test "$(jq -r '.breaches[0].unconfirmed' out)" = false
test "$(jq -r '.records[0].trail[1].counts' out)" = false
E

it 'remarks an item that got lost, and answers 0' <<'E'
history item-lost
audit-trail -C item-lost >out
says '1 open item of earlier records is not in it [lost-item]' out
E

it 'does not call a branch without a commit honest' <<'E'
git init -q empty
fails 2 audit-trail -C empty 2>err
says 'has no commit yet' err
E

it 'refuses a shallow clone, and one where an object is missing' <<'E'
git clone -q --no-checkout --depth 1 "file://$PWD/agreed" shallow
fails 2 audit-trail -C shallow 2>err
says 'git -C shallow fetch --unshallow' err
id=$(git -C agreed rev-parse HEAD~1:$f)
rm -f agreed/.git/objects/${id%"${id#??}"}/${id#??}
fails 2 audit-trail -C agreed >out 2>err
test ! -s out
touch no-fsck agreed/no-fsck
rm -rf agreed
E

it 'reads the bytes that ids stand for, and is not misled' <<'E'
cd forged-author
git replace HEAD HEAD~1
fails 1 audit-trail >out
says '[forged]' out
git replace -d HEAD >del
cd ..
cp -R agreed broken
id=$(git -C agreed rev-parse HEAD:$f)
object=broken/.git/objects/${id%"${id#??}"}/${id#??}
other=$(echo other | git -C broken hash-object -w --stdin)
chmod u+w $object
cp broken/.git/objects/${other%"${other#??}"}/${other#??} $object
fails 2 audit-trail -C broken 2>err
rm -rf broken
E

it 'makes names from the repository harmless' <<'E'
history message-escapes
fails 1 audit-trail -C message-escapes >out
fails 1 grep "$(printf '\033')" out
E

it 'has a document for programs from both hooks, too' <<'E'
cd agreed
git reset -q --hard
audit-trail --staged --format json >got
test "$(jq -c '[.version, .records, .breaches]' got)" = '[1,[],[]]'
echo more >>$f
git add $f
fails 1 audit-trail --staged --format json >got 2>err
test "$(jq -r '.breaches[].rule' got)" = changed-after-agreement
says 'nothing was committed' err
fails 1 audit-trail --staged --format text >got 2>err
same /dev/null got
git clone -q --bare . ../asked.git
git commit -qm Change
git push -q ../asked.git main:pushed
echo "$(git rev-parse HEAD~1) $(git rev-parse HEAD) refs/heads/main" >../in
fails 1 audit-trail -C ../asked.git --receive --format json <../in >got 2>err
test "$(jq -r '.breaches[].commit' got)" = "$(git rev-parse HEAD)"
says 'the push was refused' err
fails 2 audit-trail -C ../asked.git --receive --format json </dev/null >got
same /dev/null got
E

it 'judges what is staged, not what lies in the work tree' <<'E'
cd agreed
git reset -q --hard
audit-trail --staged
echo more >>$f
audit-trail --staged
git add $f
fails 1 audit-trail --staged 2>err
says '[changed-after-agreement]' err
says 'nothing was committed' err
git reset -q --hard
git rm -q $f
fails 1 audit-trail --staged 2>err
says '[removed]' err
git reset -q --hard
printf 'fte = 0.5\n' >>people/alice/person.ini
git add .
audit-trail --staged
fails 1 as alice audit-trail --staged 2>err
says '[identity-changed]' err
E

it 'says as what a file cannot be read' <<'E'
cd agreed
git reset -q --hard
echo nonsense >>people/alice/person.ini
echo nonsense >one-to-one.ini
git add .
fails 1 audit-trail --staged 2>../err
says 'people/alice/person.ini: cannot be read as settings of a person (line ' ../err
says 'one-to-one.ini: cannot be read as settings (line ' ../err
E

it 'judges all that is staged, whatever its name' <<'E'
cd agreed
git reset -q --hard
echo x >One-To-One.ini
mkdir Templates People docs
echo x >Templates/x.md
echo x >People/x
echo x >docs/.GitAttributes
echo x >.Mailmap
git add -A
fails 1 audit-trail --staged 2>../err
for name in One-To-One.ini Templates People docs/.GitAttributes .Mailmap; do
	says "$name: has capital letters" ../err
done
echo x >ONE-TO~1.INI
git add -A
fails 1 audit-trail --staged 2>../err
says 'ONE-TO~1.INI: is another name of one of our own files' ../err
git commit -qm Capitals
fails 1 audit-trail --gate HEAD^..HEAD >../out
says 'One-To-One.ini: has capital letters' ../out
git reset -q --hard HEAD^
mkdir one-to-one.ini
echo x >one-to-one.ini/x
git add -A
fails 1 audit-trail --staged 2>../err
says 'one-to-one.ini: is a folder where a file has to be [malformed]' ../err
E

it 'of the settings of git, what is staged is what changes' <<'E'
cd agreed
git reset -q --hard
printf '[trust]\nlevel = signed\n' >one-to-one.ini
echo '* text=auto eol=lf' >.gitattributes
mkdir docs
echo '*.md diff' >docs/.gitattributes
echo 'Bob Okafor <bob@example.org>' >.mailmap
git add -A
git commit -qm 'Settings, before they hold'
# they are as they were: nobody has to sign
echo x >docs/page
git add -A
audit-trail --staged 2>../err
same /dev/null ../err
git reset -q --hard
for name in .gitattributes docs/.gitattributes .mailmap; do
	echo '# more' >>$name
	git add -A
	fails 1 audit-trail --staged 2>../err
	says "$name: the change would not be signed" ../err
	test $(grep -c 'would not be signed' ../err) = 1
	# nothing is there yet that a rebase would sign
	fails 1 grep -q rebase ../err
	git reset -q --hard
done
E

it 'judges what is staged in a clone that lacks what is not checked out' <<'E'
cd agreed
git reset -q --hard
mkdir docs
echo much >docs/page
git add docs
git commit -qm 'A page'
git config uploadpack.allowFilter true
git clone -q --no-checkout --filter=blob:none "file://$PWD" ../partial
cd ../partial
git sparse-checkout set people
git checkout -q main 2>../err
test ! -e docs
printf 'fte = 0.5\n' >>people/alice/person.ini
git add people
audit-trail --staged 2>../err
same /dev/null ../err
echo more >>$f
git add people
fails 1 audit-trail --staged 2>../err
says '[changed-after-agreement]' ../err
touch ../no-fsck
E

it 'judges what is staged in the middle of a merge' <<'E'
cd agreed
git reset -q --hard
git switch -qc side
echo x >README
git add README
git commit -qm 'A page'
git switch -q main
printf 'fte = 0.5\n' >>people/alice/person.ini
git commit -qam 'Half of the time'
git merge -q --no-commit side
audit-trail --staged
echo more >>$f
git add $f
fails 1 audit-trail --staged 2>err
says '[changed-after-agreement]' err
git commit -qm Merge
fails 1 audit-trail >out
says '[changed-after-agreement]' out
E

it 'tells every finding of what is staged, and refuses what the gate refuses' <<'E'
cd agreed
git reset -q --hard
new=people/alice/2026-11-14-one-to-one.md
sed 's/2026-11-07/2026-11-14/; s/^## Focus.*/&:/' $f >$new
printf '\n- No.\n\n## More\n\n- [] @alice write by Friday\n' >>$new
git add $new
audit-trail --staged 2>err
grep -c ']$' err >n
says 4 n
says "looks like a box; write '- [ ] @alice write by 2026-11-20' [item]" err
says '[section-missing]' err
says '[disagreement]' err
git commit -qm Draft
audit-trail --check HEAD^..HEAD >out
sed -i 's/^status: held/status: hold/' $new
git add $new
fails 1 audit-trail --staged 2>err
says 'nothing was committed' err
E

seldom 'says once what is staged and can be no record' <<'E'
cd agreed
git reset -q --hard
new=people/alice/2026-11-14-one-to-one.md
sed 's/2026-11-07/2026-11-14/' $f >good
staged() {
	git add -f $new
	fails 1 audit-trail --staged 2>err
	says '[malformed]' err
	test $(grep -c "$new" err) = 1
}
printf '\377\n' | cat good - >$new
staged
{ cat good; head -c 70000 /dev/zero | tr '\0' x; } >$new
staged
{ cat good; echo '<b>bold</b>'; } >$new
staged
rm $new
ln -s ${f##*/} $new
staged
git reset -q --hard
new=people/alice/2026-11-14-supervision.md
sed -e 's/2026-11-07/2026-11-14/' -e 's/^kind: .*/kind: supervision/' good >$new
staged
git rm -qf --cached $new
mv $new people/alice/2026-11-14-One.md
new=people/alice/2026-11-14-One.md
git add $new
fails 1 audit-trail --staged 2>err
says "check-record refuses it: 'name' [malformed]" err
# there is no other one of its name
says "$new: has capital letters, or others that count as small ones on some \
disk; write its name in small letters [malformed]" err
git rm -qf --cached $new
mv $new people/alice/notes.md
new=people/alice/notes.md
git add $new
fails 1 check-record $new >out
says "$new: a session's file name begins with its date" out
# the finding that check-record has, and not what follows from it
fails 1 audit-trail --staged 2>err
says "$new: check-record refuses it: 'name' [malformed]" err
E

it 'says where history cannot be read, and judges what follows' <<'E'
touch no-fsck
cd agreed
git reset -q --hard
old=$(git rev-parse HEAD)
bad=$(git cat-file commit HEAD | sed '/^committer /d' |
    git hash-object -t commit -w --stdin --literally)
base=$(git commit-tree -p $old -m Fork HEAD^{tree})
on_top() {
	git add .
	tip=$(git commit-tree "$@" -m 'On top' $(git write-tree))
}
tip() {
	echo $1 >.git/refs/heads/main
}
tip $bad
fails 2 audit-trail 2>err
says 'is not a commit that can be read' err
fails 2 overdue 2>err
sed -i 's/^name = .*/name = Alice Nguyen/' people/alice/person.ini
on_top -p $bad
{ cat $f; echo '<!-- What else? -->'; } >people/alice/2026-11-14-one-to-one.md
sed -i 's/2026-11-07/2026-11-14/' people/alice/2026-11-14-one-to-one.md
on_top -p $tip
tip $tip
fails 1 audit-trail >out
says "$(echo $bad | cut -c 1-12): the commit cannot be read; what lies behind it \
was not judged [malformed]" out
says "check-record refuses it: 'hidden'" out
on_top -p $base -p $bad
tip $tip
fails 1 audit-trail >out
says 'the commit cannot be read' out
fails 1 audit-trail --gate $base..main >out
says 'the commit cannot be read' out
fails 1 audit-trail --check $base..main >out
fails 2 overdue 2>err
E

it 'tells once what stays as it was set' <<'E'
history since-to-come-is-told-once
fails 1 audit-trail -C since-to-come-is-told-once >out
test $(grep -c 'malformed' out) = 1
E

seldom 'tells of one person beside what another did and merged' <<'E'
history agreed-and-two
cd agreed-and-two
audit-trail alice >out
says 'state agreed' out
fails 1 grep zoe out
fails 1 audit-trail zoe >out
says '[forged]' out
fails 1 grep alice/2026 out
fails 1 audit-trail >out
says '[forged]' out
says 'state agreed' out
E

it 'takes one way to work at a time' <<'E'
for args in '--gate a..b --check a..b' '--gate a..b --staged' \
    '--staged --receive' '--staged alice' '--receive alice' \
    '--check a..b --staged' '--format xml' 'a b' '--nothing'; do
	fails 2 audit-trail -C agreed $args 2>err </dev/null
	says 'usage: audit-trail' err
done
E

it 'judges what is staged as what whom git names would commit' <<'E'
cd agreed
git reset -q --hard
sed -i 's/^name = .*/name = Alice X/' people/alice/person.ini
git add people
fails 1 audit-trail --staged 2>err
says '[identity-changed]' err
git -c user.name='Alice Ng' -c user.email=alice@example.org \
    -c alias.audit='!audit-trail' audit --staged
# the committer answers for it, whoever the author is
install-hooks
fails 1 git commit -qm Name --author='Alice Ng <alice@example.org>' 2>../err
says '[identity-changed]' ../err
as alice git commit -qm Name --author='Bob Okafor <bob@example.org>'
E

it 'says beforehand that git would write a header too many' <<'E'
cd agreed
git reset -q --hard
audit-trail --staged 2>../err
same /dev/null ../err
git config i18n.commitEncoding utf-8
audit-trail --staged 2>../err
same /dev/null ../err
git config i18n.commitEncoding ISO-8859-1
# the gate refuses it, so it is refused here
fails 1 audit-trail --staged 2>../err
says 'audit-trail: nothing was committed' ../err
says "i18n.commitEncoding is 'ISO-8859-1': a server refuses what is committed \
so; first: git config i18n.commitEncoding UTF-8" ../err
git commit -q --allow-empty -m latin
fails 1 audit-trail >../out
says "an 'encoding' header: i18n.commitEncoding is set; first: git config \
i18n.commitEncoding UTF-8, then make the commit anew [malformed]" ../out
E

it 'names a header that nobody knows' <<'E'
cd agreed
main=$(git rev-parse main)
# HEADER SAID: a commit with that header, and what is said of it
add() {
	{ git cat-file commit main | sed '/^$/,$d'; printf '%s\n' "$1" ''; echo A; } |
	    git hash-object -t commit -w --stdin --literally >../id
	git update-ref refs/heads/main "$(cat ../id)"
	fails 1 audit-trail >../out
	says "$(cut -c1-12 ../id): $2 [malformed]" ../out
	git update-ref refs/heads/main "$main"
}
other='a header other than tree, parent, author, committer and gpgsig; make the commit anew'
add 'reviewer Alice Ng' "'reviewer' is $other"
add 'HG:extra x' "'HG:extra' is $other"
add "$(printf 're\033[2Kviewer x')" "$other"
add 'reviewer' "$other"
add "$(printf '%061d' 1) x" "$other"
E

it 'notices that nobody could read its answer' <<'E'
fails 2 sh -c 'audit-trail -C agreed >/dev/full' 2>err
E

it 'reads the lines that another hook hands on' <<'E'
git clone -q --bare agreed bare.git
cat >bare.git/hooks/pre-receive <<'X'
#!/bin/sh
lines=$(cat)
printf '%s\n' "$lines" | audit-trail --receive || exit 1
printf '%s\n' "$lines" | while read -r old new ref; do
	echo "$ref is to be $new"
done
X
chmod +x bare.git/hooks/pre-receive
cd agreed
git reset -q --hard
git rm -q $f
git commit -qm Remove
fails 1 git push -q ../bare.git main 2>../err
says '[removed]' ../err
git reset -q --hard HEAD~1
git commit -q --allow-empty -m Nothing
git push ../bare.git main 2>../err
says "refs/heads/main is to be $(git rev-parse HEAD)" ../err
E

it 'refuses a push that it is told of in a strange way' <<'E'
git clone -q --bare agreed bare.git
cd bare.git
z=$(printf %040d 0) id=$(git rev-parse HEAD)
fails 2 audit-trail --receive </dev/null 2>err
says 'git has not said what is pushed: standard input is empty' err
says 'the push was refused, since it could not be judged' err
fails 2 audit-trail --receive <&- 2>err
printf '%s %s refs/heads/main' $z $id >in
fails 2 audit-trail --receive <in 2>err
printf '%s %s\n' $z $id >in
fails 2 audit-trail --receive <in 2>err
says 'the push was refused, since it could not be judged' err
for n in $(seq 17); do echo "$z $id refs/heads/$n"; done >in
fails 2 audit-trail --receive <in 2>err
says 'more than 16 branches' err
E

# with so many objects another process checks what they are, where it can
seldom 'refuses a large push with an object that is another, and says which' <<'E'
alone="taskset -c $(taskset -cp $$ | sed 's/.*[ ,-]//')"
git clone -q --bare agreed bare.git
cp -R agreed many
git -C many reset -q --hard main
old=$(git -C many rev-parse HEAD)
for i in $(seq 100); do
	printf 'commit refs/heads/main\ncommitter Bob Okafor <bob@example.org> '
	printf '%s +0000\ndata 1\nx\n' $(($(date +%s) - 200 + i))
	test $i -gt 1 || echo "from $old"
	printf 'M 100644 inline note\ndata <<X\n%s\nX\n' $i
done | git -C many fast-import --quiet
new=$(git -C many rev-parse main)
echo "$old $new refs/heads/main" >in
cd bare.git
mkdir objects/incoming
export GIT_DIR=. GIT_QUARANTINE_PATH=$PWD/objects/incoming
export GIT_OBJECT_DIRECTORY=$GIT_QUARANTINE_PATH
export GIT_ALTERNATE_OBJECT_DIRECTORIES=$PWD/objects
echo "$new
^$old" | (unset $(env | sed -n 's/^\(GIT_[DOQA][A-Z_]*\)=.*/\1/p')
    git -C ../many pack-objects -q --revs --stdout) | git unpack-objects -q
audit-trail --receive <../in
fold() { echo $GIT_OBJECT_DIRECTORY/$(git rev-parse $1 | sed 's,..,&/,'); }
broken=$(git rev-parse $new~50)
chmod u+w $(fold $new~50)
cp $(fold $new~51) $(fold $new~50)
fails 2 $alone audit-trail --receive <../in 2>../err
says "commit $broken cannot be read" ../err
fails 2 audit-trail --receive <../in 2>../err
says "$broken cannot be read" ../err
E

# what a hook keeps of folders that others changed
seldom 'judges a push the same, whatever is kept of the folders before' <<'E'
cp -R agreed many
git -C many reset -q --hard main
gone=people/alice/2026-11-08-one-to-one.md
kept=../bare.git/one-to-one
cd many
# record DAY: one more; busy FROM: 150 commits that write another one anew
record() {
	sed "s/2026-11-07/2026-11-$1/" $f >people/alice/2026-11-$1-one-to-one.md
	git add people
	git commit -qm "Write up $1"
}
busy() {
	since=$(git log -1 --format=%ct)
	for i in $(seq 150); do
		printf 'commit refs/heads/main\ncommitter Bob Okafor '
		printf '<bob@example.org> %s +0000\ndata 1\nx\n' $((since + i))
		test $i -gt 1 || echo "from $(git rev-parse main)"
		printf 'M 100644 inline people/alice/2026-10-01-one-to-one.md\n'
		printf 'data <<X\n%s\nX\n' $1$i
	done | git fast-import --quiet
	git reset -q --hard main
}
busy 1
record 08
agree --yes $gone
git rm -q $gone
git commit -qm Remove
busy 2
cd ..
git clone -q --bare many bare.git
cat >bare.git/hooks/pre-receive <<'X'
#!/bin/sh
audit-trail --receive && test ! -e refuse
X
chmod +x bare.git/hooks/pre-receive
cd many
# the first has no index yet, the second learns by it, the third by what is kept
for day in 14 15 16; do
	record $day
	git push -q ../bare.git main 2>../err
done
test -s $kept/changes
# of what is asked for nothing is passed over
echo more >>$f
git commit -qam More
pushed() {
	fails 1 git push -q ../bare.git main 2>../err
	sed -n 's/^remote: //p' ../err
}
cp -R $kept ../sound
pushed >../want
says changed-after-agreement ../want
record 08
pushed >../want
rm $kept/changes
pushed >../now
same ../want ../now
for at in 0 200 400 600; do
	rm -rf $kept && cp -R ../sound $kept
	size=$(wc -c <$kept/changes)
	for i in 1 2 3 4 5 6 7 8; do
		printf wxyz | dd of=$kept/changes bs=1 conv=notrunc \
		    seek=$((size - at - 60 * i)) 2>../dd
	done
	pushed >../now
	same ../want ../now
done
# what is kept is used: a folder that is not there any more is not missed
git reset -q --hard HEAD~2
record 17
rm -rf $kept && cp -R ../sound $kept
folder=$(git rev-parse main~100:people/alice)
cd ../bare.git
mv objects/pack/* .
for pack in *.pack; do
	git unpack-objects -q <$pack
done
chmod u+w objects/??/*
rm objects/$(echo $folder | sed 's,..,&/,')
cd ../many
rm $kept/between
fails 1 git push -q ../bare.git main 2>../err
says "$folder is not here" ../err
rm -rf $kept && cp -R ../sound $kept
git push -q ../bare.git main 2>../err
rm -rf ../bare.git
E

it 'says what may be pushed where there is nothing yet' <<'E'
git init -q --bare bare.git
printf '#!/bin/sh\nexec audit-trail --receive\n' >bare.git/hooks/pre-receive
chmod +x bare.git/hooks/pre-receive
git -C bare.git symbolic-ref HEAD refs/heads/master
cd agreed
fails 1 git push ../bare.git main 2>err
says 'refs/heads/main may not be pushed' err
says 'git branch -m main master; git push -u origin master; or, on the server: git symbolic-ref HEAD' err
# a tag is no branch that could be named so; nor can what HEAD names here
fails 1 git push ../bare.git main:refs/tags/one 2>err
says 'refs/tags/one may not be pushed; only refs/heads/master may move' err
fails 1 grep symbolic-ref err
git -C ../bare.git symbolic-ref HEAD refs/notes/main
fails 1 git push ../bare.git main 2>err
says 'refs/heads/main may not be pushed; only refs/notes/main may move' err
fails 1 grep symbolic-ref err
# which git fsck finds strange, too
rm -rf ../bare.git
E

it 'refuses a push to a branch that nobody can say the name of' <<'E'
git clone -q --bare agreed bare.git
git -C bare.git update-ref --no-deref HEAD "$(git -C bare.git rev-parse main)"
cd agreed
git commit -q --allow-empty -m Nothing
printf '#!/bin/sh\nexec audit-trail --receive\n' >../bare.git/hooks/pre-receive
chmod +x ../bare.git/hooks/pre-receive
fails 1 git push ../bare.git main 2>err
says 'HEAD is detached' err
E

it '--new: what came since nothing was found; then nothing' <<'E'
audit-trail -C agreed >want
audit-trail -C agreed --new >got
same want got
audit-trail -C agreed --new >got
same /dev/null got
cd agreed
git reset -q --hard
new-session -d 2026-11-14 alice >path 2>err
git add people
git commit -q -m 'the next one'
audit-trail --new >out
trail <out >got
cat >want <<'X'
people/alice/2026-11-14-one-to-one.md
	2026-11-21 ID Bob Okafor <bob@example.org> wrote up
	state draft
X
same want got
audit-trail --new --format json >got
test "$(jq -c '[.commits, (.records | length)]' got)" = '[0,0]'
# whoever looks at everything still does
audit-trail >out
says 'state agreed' out
# one person's is not all of it, so it is new the next time, too
git commit -q --allow-empty -m x
echo x >>"$(cat path)"
git commit -q -a -m more
audit-trail --new alice >got
says 'changed' got
audit-trail --new >got2
same got got2
audit-trail --new >got
same /dev/null got
E

seldom '--new finds again what it found, until it is acknowledged' <<'E'
cd forged-author
fails 1 audit-trail --new >got
says '[forged]' got
fails 1 audit-trail --new >got2
same got got2
bad=$(sed -n 's/^\([0-9a-f]*\) people.*\[forged\]/\1/p' got)
git for-each-ref >refs
# another commit is not this one
audit-trail --acknowledge HEAD^ >out
fails 1 audit-trail --new >got2
same got got2
audit-trail --acknowledge $bad >out
same /dev/null out
git for-each-ref >refs2
same refs refs2
audit-trail --new >out
fails 1 grep forged out
audit-trail --new >out
same /dev/null out
# who looks at all of history sees it
fails 1 audit-trail >got2
same got got2
# a second one is found for itself
git reset -q --hard
echo x >>$f
git commit -q -a -m 'changed'
rm -r .git/one-to-one
fails 1 audit-trail --new >got
says '[forged]' got
audit-trail --new --acknowledge $bad >out
fails 2 audit-trail --acknowledge nothing 2>err
says "'nothing' names no commit" err
E

it '--new sees that the branch lost what was looked at' <<'E'
cd agreed
audit-trail --new >out
lost=$(git rev-parse HEAD)
git reset -q --hard HEAD^
fails 1 audit-trail --new >got
echo "$(echo $lost | cut -c 1-12): the branch does not descend any more from"\
" what it was when audit-trail --new last found nothing [rewritten]" >want
same want got
# also where nobody has it any more
git reflog expire --expire=now --all
git gc -q --prune=now
git rev-parse -q --verify $lost^{commit} >out || :
fails 1 audit-trail --new >got
says "$(cat want)" got
audit-trail --acknowledge $lost
audit-trail --new >got
says 'wrote up' got
audit-trail --new >got
same /dev/null got
E

it '--new: what is known of a commit does not hide that it went' <<'E'
cd forged-author
fails 1 audit-trail --new >got
bad=$(sed -n 's/^\([0-9a-f]*\) people.*\[forged\]/\1/p' got)
bad=$(git rev-parse $bad)
git reset -q --hard $bad
audit-trail --new --acknowledge $bad >out
git reset -q --hard HEAD^
fails 1 audit-trail --new >got
says "$(echo $bad | cut -c 1-12): the branch does not descend any more" got
# that it went once is no leave for it to go again
for seen in yes no; do
	audit-trail --acknowledge $bad
	[ $seen = no ] || audit-trail --new >out
	git reset -q --hard $bad
	audit-trail --new >out
	git reset -q --hard HEAD^
	fails 1 audit-trail --new >got
	says '[rewritten]' got
done
E

it 'acknowledges all the commits that are named, or none' <<'E'
cp -R forged-author all && cd all
rm -rf .git/one-to-one
fails 1 audit-trail --new >got
bad=$(sed -n 's/^\([0-9a-f]*\) people.*\[forged\]/\1/p' got)
fails 2 audit-trail --acknowledge $bad --acknowledge nothing 2>err
says "'nothing' names no commit" err
fails 1 audit-trail --new >got2
same got got2
audit-trail --acknowledge HEAD^ --acknowledge $bad
audit-trail --new >out
fails 1 grep forged out
E

it '--new: a root that is acknowledged is told no more' <<'E'
cp -R agreed root && cd root
rm -rf .git/one-to-one
audit-trail --new >../out
git checkout -q --orphan other
git commit -q --allow-empty -m Two
root=$(git rev-parse HEAD)
git checkout -q main
git merge -q --allow-unrelated-histories -m Merge other
fails 1 audit-trail --new >../out
says '[rewritten]' ../out
audit-trail --acknowledge $root
audit-trail --new >../out
fails 1 grep -F '[rewritten]' ../out
audit-trail --new >../out
same /dev/null ../out
E

it '--new that cannot keep what it saw is trouble' <<'E'
cd agreed
rm -rf .git/one-to-one
ln -s nowhere .git/one-to-one
fails 2 audit-trail --new >out 2>err
says "cannot keep what was looked at in $PWD/.git/one-to-one/audited" err
fails 2 audit-trail --acknowledge HEAD 2>err
says 'cannot keep' err
rm .git/one-to-one
audit-trail --new >out
E

it '--new that cannot read what it saw does not begin anew' <<'E'
write_anew
chmod 0 $kept
# root reads every file, without these rights it does not
barred=
[ "$(id -u)" -ne 0 ] ||
    barred='setpriv --bounding-set=-dac_override,-dac_read_search'
for option in --new '--acknowledge HEAD'; do
	fails 2 $barred audit-trail $option >out 2>err
	same /dev/null out
	says "audit-trail: cannot read what was looked at in $PWD/$kept: \
cannot open: Permission denied; whoever runs this has to be able to read it" err
done
chmod 600 $kept
same was $kept
fails 1 audit-trail --new >out
says '[rewritten]' out
E

it '--new does not take a list that is damaged for none' <<'E'
write_anew
for damage in '1s/audited 1/audited x/' 's/^tip ./tip z/' '2d' '1,$d'; do
	sed "$damage" was >$kept
	cp $kept damaged
	for option in --new '--acknowledge HEAD'; do
		fails 2 audit-trail $option >out 2>err
		same /dev/null out
		says "audit-trail: $PWD/$kept is damaged; remove it: then \
everything is new again" err
		same damaged $kept
	done
done
cp was $kept
fails 1 audit-trail --new >out
says '[rewritten]' out
rm $kept
audit-trail --new >out
E

it 'modes that do not go together are refused' <<'E'
cd agreed
for wrong in '--new --staged' '--new --check HEAD^..HEAD' \
    '--acknowledge HEAD --receive' '--acknowledge HEAD alice' \
    '--new --receive'; do
	fails 2 audit-trail $wrong </dev/null 2>err
	says 'usage: audit-trail' err
done
E

seldom 'a terminal gets it laid out: headings, its width, what it comes to' <<'E'
history witnessed
cat >run <<'X'
stty cols 60 rows 200
audit-trail -C agreed
X
script -qec 'sh run' log </dev/null >out
tr -d '\r' <out | trail >got
cat >want <<X
$f  agreed
  2026-11-07  ID  Bob Okafor <bob@example.org>
                            wrote up
  2026-11-07  ID  Alice Ng <alice@example.org>
                            agreed, named (not signed)

people/alice/person.ini
  2026-11-02  ID  Bob Okafor <bob@example.org>
                            created

No rule was broken, in 3 commits.
X
same want got
sed -i 's/agreed$/forged-author/' run
script -qec 'sh run' log </dev/null >out || :
tr -d '\r' <out | trail >got
sed -n '/^What broke a rule$/,$p' got >end
cat >want <<X
What broke a rule
  ID $f: author
  and committer are not both Alice Ng <alice@example.org>,
  who is said to agree [forged]
X
same want end
# what is longer than the screen goes through the pager, with its colours
cat >run <<'X'
stty cols 80 rows 5
TERM=xterm GIT_PAGER='cat >../paged' audit-trail -C witnessed
X
script -qec 'sh run' log </dev/null >out
says 'wrote up' paged
grep -q "$(printf '\033\\[1m')people" paged
# and elsewhere nothing is laid out
audit-trail -C agreed >out
grep -q "^$f\$" out
E

it '--administrator is somebody whom this clone does not know' <<'E'
cd agreed
git reset -q --hard
echo '[policy]' >one-to-one.ini
git add one-to-one.ini
as carol git commit -q --no-verify -m 'Settings' one-to-one.ini
fails 1 audit-trail >../out
says '[policy-changed]' ../out
says 'who is no present manager of everybody here; an administrator may' ../out
audit-trail --administrator carol@example.org
fails 1 audit-trail --administrator dave@example.org >../out
says 'who is no administrator' ../out
audit-trail --administrator dave@example.org \
    --administrator carol@example.org --check HEAD~..HEAD
GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=one-to-one.administrator \
    GIT_CONFIG_VALUE_0=carol@example.org audit-trail \
    --administrator dave@example.org
fails 2 audit-trail --administrator carol 2>../err
says "--administrator: 'carol' is no e-mail address" ../err
for option in --staged --receive '--against .'; do
	fails 2 audit-trail $option --administrator carol@example.org 2>../err
	says '--administrator is for who looks at history' ../err
done
E

it 'who the administrators are cannot be read: no answer is given' <<'E'
cd agreed
git reset -q --hard
echo '[policy]' >one-to-one.ini
git add one-to-one.ini
as bob git commit -q --no-verify -m 'Settings' one-to-one.ini
export GIT_CONFIG_PARAMETERS="'x"
for command in audit-trail overdue; do
	fails 2 $command >../out 2>../err
	says "git's configuration cannot be read" ../err
done
E

done_testing
