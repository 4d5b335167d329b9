#!/bin/sh
# SPDX-License-Identifier: ISC
# new-person - write and commit people/ID/person.ini.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# cannot TEXT OPTIONS...  refuses to add a Dave with these options; of those
# that are given twice the last one counts
cat >>"$words" <<'E'
bob='Bob Okafor <bob@example.org>'
dave() {
	new-person --name 'Dave Roy' --email dave@example.org \
	    --manager "$bob" "$@"
}
cannot() {
	_wrong="new-person: $1"
	shift
	refuses "$_wrong" dave "$@" dave
}
E

given <<'E'
git init -q notes
cd notes
new-person --name 'Alice Ng' --email alice@example.org --manager "$bob" alice
E

it 'writes each address that is given' <<'E'
cd notes
does dave --email roy@example.org dave
grep '^email' people/dave/person.ini >got
printf 'email = %s@example.org\n' dave roy >want
same want got
says "wrote 'dave@example.org', 'roy@example.org' as the addresses of Dave \
Roy; one of them has to be the one that 'git config user.email' shows" "$err"
E

it 'writes what is needed, commits it, and says what to do next' <<'E'
cd notes
does dave dave
echo people/dave/person.ini >want
same want "$out"
cat >want <<'X'
new-person: wrote 'dave@example.org' as the address of Dave Roy; it has to be the one that 'git config user.email' shows on their machine; to correct it: new-person --set email=ADDRESS dave
new-person: next: new-document dave contract
X
same want "$err"
rm want
cat >../want <<'X'
[person]
name = Dave Roy
email = dave@example.org
manager = Bob Okafor <bob@example.org>
X
same ../want people/dave/person.ini
git show HEAD:people/dave/person.ini >../got
same ../want ../got
git log -1 --format='%an <%ae> %cn <%ce>%n%B' --stat >../got
cat >../want <<'X'
Bob Okafor <bob@example.org> Bob Okafor <bob@example.org>
new-person: dave


 people/dave/person.ini | 4 ++++
 1 file changed, 4 insertions(+)
X
same ../want ../got
git status --porcelain >../got
same /dev/null ../got
E

it 'writes all that its options say' <<'E'
cd notes
does new-person --probation-until 2024-09-04 --fte 0.6 --initials DRo \
    --manager 'Bob Okafor <bob@example.org>, 2024-03-04..2026-05-31' \
    --manager 'Carol Diaz <carol@example.org>, 2026-06-01.., acting' \
    --manager 'Bea Orr <bea@example.org>, 2020-01-01.., initials BeO' \
    --started 2024-03-04 --email dave@example.org --name 'Dave Roy' dave
cat >../want <<'X'
[person]
name = Dave Roy
email = dave@example.org
initials = DRo
started = 2024-03-04
manager = Bob Okafor <bob@example.org>, 2024-03-04..2026-05-31
manager = Carol Diaz <carol@example.org>, 2026-06-01.., acting
manager = Bea Orr <bea@example.org>, 2020-01-01.., initials BeO
fte = 0.6
probation-until = 2024-09-04
X
same ../want people/dave/person.ini
new-session -d 2024-03-04 dave >/dev/null
E

it 'makes the first commit of a repository' <<'E'
git init -q new
cd new
dave dave >../got 2>/dev/null
echo people/dave/person.ini >../want
same ../want ../got
git log --format=%s >../got
echo 'new-person: dave' >../want
same ../want ../got
git status --porcelain >../got
same /dev/null ../got
E

it 'takes names in any script' <<'E'
cd notes
add() {
	does new-person --name "$1" --email $2@example.org \
	    --manager "$3 <m@example.org>" $2
	says "name = $1" people/$2/person.ini
	says "manager = $3 <m@example.org>" people/$2/person.ini
}
add 'Ελένη Παπαδοπούλου' eleni 'Þórdís Ævarsdóttir'
add '王小明' ming 'محمد علي'
add 'अनीता शर्मा' anita "Siân O'Brien-Nguyễn"
check-record
E

it 'needs a name, an address, a manager and one id' <<'E'
cd notes
given='--name, --email and --manager are needed'
misused "new-person: $given" new-person --email d@e.f --manager "$bob" dave
misused "new-person: $given" new-person --name Dave --manager "$bob" dave
misused "new-person: $given" new-person --name Dave --email d@e.f dave
misused 'new-person: the id is missing' dave
misused "new-person: 'two' is too much: it takes one id" dave one two
misused "new-person: '--fte' needs a value: --fte fraction" new-person --fte
E

seldom 'refuses an id that could not be a folder of its own' <<'E'
cd notes
for id in Alice ../x '' . .. -rf a/b 'a b' dàve _x a.b "$(printf 'a\nb')" \
    "$(printf '%065d' 0)"; do
	shown=$(printf %s "$id" | tr '\n' '?')
	refuses "new-person: '$shown' is not an id; use small letters, digits \
and '-', at most 64" dave -- "$id"
done
misused "new-person: there is no option '-r'" dave -rf
does dave "$(printf '%064d' 0)"
E

it 'refuses an id that no folder of Windows can have' <<'E'
cd notes
for id in con prn aux nul com1 lpt9; do
	refuses "new-person: '$id' is the name of a device on Windows, where \
no file can be called so; choose another name" dave $id
done
does dave com10
E

it 'refuses an id that means somebody else in an item' <<'E'
cd notes
for id in manager supervisor; do
	refuses "new-person: '$id' is a word for whoever leads: an item of \
theirs begins with @$id; choose another id, such as the first name" dave $id
done
does dave manager-dave
# who has it already is led and changed as before
git mv people/manager-dave people/manager
git commit -q -m 'Made by hand'
does new-person --set fte=0.6 manager
E

it 'refuses an id that was taken before, wherever it stands' <<'E'
cd notes
refuses 'new-person: people/alice exists; choose another id, or '\
'change it: new-person --set KEY=VALUE alice' dave alice
rm -r people/alice
refuses 'new-person: people/alice exists; choose another id, or '\
'change it: new-person --set KEY=VALUE alice' dave alice
git checkout -q people
mkdir people/dave
echo mine >people/dave/person.ini
fails_at people/dave/person.ini \
    'new-person: people/dave/person.ini: exists already; move it away first' dave dave
git add people/dave
rm -r people/dave
refuses 'new-person: people/dave/person.ini is staged already; commit it, '\
'or take it back: git rm --cached people/dave/person.ini' dave dave
E

it 'takes a day as people say it' <<'E'
cd notes
does dave --started 'last monday' --probation-until +6m dave
says 'started = 2026-11-16' people/dave/person.ini
says 'probation-until = 2027-05-21' people/dave/person.ini
E

seldom 'refuses dates and figures that cannot be' <<'E'
cd notes
for option in started probation-until; do
	for day in 2026-02-30 2026-2-1 soon ''; do
		cannot "--$option: '$day' is not a day; write YYYY-MM-DD, or \
words such as today, friday, +1w" \
		    --$option "$day"
	done
done
for part in 0 1.5 0,6 half; do
	cannot "fte: '$part' is not a share of full time; write for example 0.6" \
	    --fte "$part"
done
E

seldom 'refuses who could not be told apart, or written to' <<'E'
cd notes
for address in dave 'a b@c' '<a@b.c>'; do
	cannot "email: '$address' is not an e-mail address; write name@example.org" --email "$address"
done
for manager in Bob 'Bob <>' '<b@e.f>'; do
	cannot "manager: '$manager' does not begin with a name and an address; write Name <name@example.org>" \
	    --manager "$manager"
done
for manager in 'Bob <b@e.f>, ..' 'Bob <b@e.f>, 2026-02-30..' \
    'Bob <b@e.f>, 2026-02-01..2026-01-31' 'Bob <b@e.f>, boss'; do
	cannot "manager: '$manager' is not understood; write Name <address>, \
FROM..TO, and perhaps acting or initials XY" --manager "$manager"
done
for letters in 'D R' '(DR)'; do
	cannot "initials: '$letters' are not initials; write 1 to 15 letters" \
	    --initials "$letters"
done
cannot "Dan Rex has the same initials as Dave Roy (DR); add ', initials XY' \
behind the address of Dan Rex" \
    --manager 'Dan Rex <dan@example.org>'
cannot "Beth Oz has the same initials as Bob Okafor (BO); add ', initials XY' \
behind the address of Beth Oz" \
    --manager 'Beth Oz <beth@example.org>'
cannot 'Dave Roy cannot lead their own sessions; name somebody else' \
    --manager 'Dave Roy <dave@example.org>'
E

seldom 'refuses a value that would be more, or less, than it seems' <<'E'
cd notes
no='cannot stand in person.ini: a value must'
cannot "name: 'D?left = 2026-01-01' $no be one line" \
    --name "$(printf 'D\nleft = 2026-01-01')"
cannot "manager: '$bob?fte = 0.1' $no be one line" \
    --manager "$(printf '%s\nfte = 0.1' "$bob")"
cannot "name: 'Dave ; Roy' $no not contain a blank before ';', what follows \
would be lost as a comment" --name 'Dave ; Roy'
cannot "name: ' ' $no not start or end with a blank" --name ' '
for key in name email manager initials fte; do
	cannot "$key: has no value; write one, or leave it out" --$key ''
done
cannot "name: 'D?' cannot stand in person.ini: not UTF-8" \
    --name "$(printf 'D\353')"
cannot "name: 'D?' cannot stand in person.ini: bidirectional control \
character" --name "$(printf 'D\342\200\256')"
cannot "name: 'D?[2J' cannot stand in person.ini: control character" \
    --name "$(printf 'D\033[2J')"
long=$(printf '%0200d' 0)
cannot "name: '$long' cannot stand in person.ini: too long for one line; \
shorten it" --name "$long"
E

it 'refuses somebody whom git does not know, or knows twice' <<'E'
cd notes
git config user.name ''
cannot "git does not know who you are (empty ident name (for \
<bob@example.org>) not allowed); tell it: git config --global user.name \
'Your Name' and git config --global user.email you@example.org"
git config --unset user.name
git config user.email ''
cannot "git does not know who you are; tell it: git config --global user.name \
'Your Name' and git config --global user.email you@example.org"
git config --unset user.email
GIT_AUTHOR_EMAIL=x@example.org
export GIT_AUTHOR_EMAIL
cannot "author 'Bob Okafor <x@example.org>' and committer 'Bob Okafor \
<bob@example.org>' differ; one person has to be both; unset the variables \
GIT_AUTHOR_* and GIT_COMMITTER_*, and use user.name and user.email alone"
E

it 'leaves what is staged or edited elsewhere as it is' <<'E'
cd notes
echo one >staged
echo one >edited
git add edited
git commit -q -m edited
echo two >edited
echo two >new
git add staged
git status --porcelain >../before
does dave dave
git status --porcelain >../after
same ../before ../after
git show --format= --name-only >../got
echo people/dave/person.ini >../want
same ../want ../got
E

it 'leaves the index its mode, and knows git by GIT_INDEX_FILE' <<'E'
cd notes
chmod 600 .git/index
dave dave
stat -c %a .git/index >mode
echo 600 >../want
same ../want mode
rm mode
cp .git/index .git/other
cd people
GIT_INDEX_FILE=.git/other new-person --name Carol --email carol@example.org \
    --manager "$bob" carol
cd ..
silent env GIT_INDEX_FILE=.git/other git status --porcelain
E

it 'leaves all as it is while another git is at work' <<'E'
cd notes
touch .git/index.lock
fails_at people/dave/person.ini "new-person: '$notes/.git/index.lock' exists: \
another git program is at work; if none is, one has crashed: look at git \
status, then remove that file" dave dave
rm .git/index.lock
touch .git/refs/heads/main.lock
fails_at people/dave/person.ini "new-person: 'refs/heads/main' is locked: \
another git program is at work; if none is, one has crashed: remove \
'$notes/.git/refs/heads/main.lock'" dave dave
rm .git/refs/heads/main.lock
E

it 'says what helps where git makes repositories of another kind' <<'E'
GIT_DEFAULT_HASH=sha256 git init -q other
cd other
fails 2 new-person --name Dave --email dave@example.org --manager "$bob" dave \
    2>../err
says 'only SHA-1 repositories with refs in files can: new-notes DIR makes '\
'one (or git init --object-format=sha1, from git 2.45 on with --ref-format=files)' \
    ../err
git init -q --object-format=sha1 ../third
cd ../third
new-person --name Dave --email dave@example.org --manager "$bob" dave
E

it 'leaves no empty folders where it fails' <<'E'
strace -V >version 2>&1 || exit 0
git init -q empty
cd empty
for when in 1 2; do
	fails 2 traced -o ../calls -e trace=mkdirat \
	    -e inject=mkdirat:error=ENOSPC:when=$when new-person --name Dave \
	    --email dave@example.org --manager "$bob" dave >../out 2>../err
	says 'No space left' ../err
	test ! -e people
done
E

it '--set changes lines of somebody who is there, and nothing else' <<'E'
cd notes
cat >people/alice/person.ini <<'X'
; our Alice
[person]
name = Alice Ng
email = alice@example.org
manager = Bob Okafor <bob@example.org>, 2026-01-05..

# half of the week
fte = 0.5
X
commit people
does new-person --set fte=0.6 --set 'probation-until = 2026-12-31' \
    --set 'manager=Carol Diaz <carol@example.org>, 2026-06-01.., acting' \
    --away 2026-08-03..2026-08-14 --set away=2026-09-01..2026-09-02 alice
echo people/alice/person.ini >../want
same ../want "$out"
same /dev/null "$err"
cat >../want <<'X'
; our Alice
[person]
name = Alice Ng
email = alice@example.org
manager = Bob Okafor <bob@example.org>, 2026-01-05..
manager = Carol Diaz <carol@example.org>, 2026-06-01.., acting

# half of the week
fte = 0.6
probation-until = 2026-12-31
away = 2026-09-01..2026-09-02
away = 2026-08-03..2026-08-14
X
same ../want people/alice/person.ini
git show HEAD:people/alice/person.ini >../got
same ../want ../got
git log -1 --format=%s >../got
echo 'new-person: alice changed' >../want
same ../want ../got
silent git status --porcelain
does new-person --set \
    'manager=Carol Diaz <carol@example.org>, 2026-06-01..2026-10-31' alice
grep -c ^manager people/alice/person.ini >../got
says 'Carol Diaz <carol@example.org>, 2026-06-01..2026-10-31' \
    people/alice/person.ini
echo 2 >../want
same ../want ../got
E

it '--set of what stands there already makes no commit' <<'E'
cd notes
git rev-parse HEAD >../before
does new-person --set name='Alice Ng' --set "manager=$bob" alice
echo 'new-person: people/alice/person.ini says so already' >../want
same ../want "$err"
same /dev/null "$out"
git rev-parse HEAD >../after
same ../before ../after
does new-person --away 2026-12-01..2026-12-10 alice
git rev-parse HEAD >../before
does new-person --away 2026-12-01..2026-12-10 alice
git rev-parse HEAD >../after
same ../before ../after
E

it '--away takes days as people say them' <<'E'
cd notes
does new-person --away tomorrow..+2w --away 'Last Friday..' \
    --away monday alice
sed -n 's/^away = //p' people/alice/person.ini >../got
printf '%s\n' 2026-11-22..2026-12-05 2026-11-20.. 2026-11-23 >../want
same ../want ../got
refuses "new-person: away: 'friday..soon' is not a range of days; write \
YYYY-MM-DD..YYYY-MM-DD" new-person --away friday..soon alice
E

seldom '--set refuses what person.ini would refuse' <<'E'
cd notes
refuses "new-person: unknown key 'shoe'; a person has name, email, initials, \
started, manager, supervisor, probation-until, fte, away, left" \
    new-person --set shoe=43 alice
refuses "new-person: fte: '2' is not a share of full time; write for example 0.6" \
    new-person --set fte=2 alice
refuses "new-person: --set: 'fte' is not KEY=VALUE; write for example \
fte=0.6" new-person --set fte alice
refuses "new-person: away: 'soon' is not a range of days; write \
YYYY-MM-DD..YYYY-MM-DD" new-person --away soon alice
refuses "new-person: name: 'D?left = 2026-01-01' cannot stand in person.ini: \
a value must be one line" new-person --set "$(printf 'name=D\nleft = 2026-01-01')" \
    alice
refuses "new-person: there is no person 'alise'; did you mean 'alice'?" \
    new-person --set fte=0.6 alise
refuses "new-person: there is no people/dave/person.ini; --set, --left and \
--away change what is there" new-person --set fte=0.5 dave
misused 'new-person: --set, --left and --away change somebody who is there, '\
'and go with no other options' new-person --set fte=0.5 --name Dave alice
a=people/alice/person.ini
echo >>$a
refuses "new-person: $a has changes that are not committed; first: git commit \
$a, or take them back: git restore --staged --worktree $a" \
    new-person --set fte=0.5 alice
git add people
refuses "new-person: $a has changes that are not committed; first: git commit \
$a, or take them back: git restore --staged --worktree $a" \
    new-person --set fte=0.5 alice
# as it is seen from a folder below, where it is typed
cd people
a=alice/person.ini
refuses "new-person: $a has changes that are not committed; first: git commit \
$a, or take them back: git restore --staged --worktree $a" \
    new-person --set fte=0.5 alice
git restore --staged --worktree $a
# as git checks it out on Windows; it sees no change, so nothing can be committed
git config core.autocrlf true
rm $a
git checkout -q $a
refuses "new-person: $a has other line ends than what is committed; git config \
core.autocrlf input, then: sed -i 's/\r$//' '$a' && git add '$a'" \
    new-person --set fte=0.5 alice
git config core.autocrlf input
sed -i 's/\r$//' "$a" && git add "$a"
does new-person --set fte=0.5 alice
says "$a" "$out"
new-person --set fte=0.5 alice 2>../../log
says "new-person: $a says so already" ../../log
E

it '--set of two values for one line takes neither' <<'E'
cd notes
for two in 'fte=0.5 fte=0.6' 'left=2027-01-31 left=2027-02-28' \
    'email=a@example.org email=b@example.org' \
    'manager=Pat<p@x.org> manager=Pat<p@x.org>,2027-01-01..'; do
	refuses "new-person: --set: another option takes the place of \
'${two% *}'; leave one of them out" new-person --set "${two% *}" \
	    --set "${two#* }" alice
done
refuses "new-person: --set: another option takes the place of 'left=2027-01-31'; \
leave one of them out" new-person --set left=2027-01-31 --left 2027-02-28 alice
# the same twice, a line emptied first, and what has several lines
does new-person --set fte=0.5 --set fte=0.5 --set away=2027-01-01..2027-01-02 \
    --set away=2027-02-01..2027-02-02 alice
does new-person --set fte= --set fte=0.6 --set left=2027-01-31 --left 2027-01-31 \
    alice
E

it '--set of name, email and initials is for the person who has acted' <<'E'
cd notes
does new-person --set email=ang@example.org alice
says 'email = ang@example.org' people/alice/person.ini
test $(grep -c ^email people/alice/person.ini) = 1
does new-person --set email=alice@example.org alice
echo hello >note
git add note
as alice git commit -qm note
for setting in email=ang@example.org initials=AO; do
	fails_at people/alice/person.ini "new-person: name, email and \
initials are for Alice Ng to change, who types: new-person --set $setting \
alice" new-person --set fte=0.5 --set "$setting" alice
done
# both, and as a shell takes them
fails_at people/alice/person.ini "new-person: name, email and initials are \
for Alice Ng to change, who types: new-person --set 'name=Alice O'\\''Hara' \
--set initials=AO alice" new-person --set "name=Alice O'Hara" --set initials=AO \
    alice
does new-person --name "Pat O'Hara" --email "pat.o'hara@example.org" \
    --manager 'Bob Okafor <bob@example.org>' pat
git -c "user.email=pat.o'hara@example.org" commit -q --allow-empty -m note
fails_at people/pat/person.ini "new-person: name, email and initials are for \
Pat O'Hara to change, who types: new-person --set email=pat@example.org pat; if \
that is you, first: git config user.email 'pat.o'\\''hara@example.org'" \
    as eve new-person --set email=pat@example.org pat
# an administrator, whom the rules let, too
git config one-to-one.administrator eve@example.org
does as eve new-person --set initials=AX alice
git config --unset one-to-one.administrator
# her old address stays hers, and is where the mail goes until she says else
does as alice new-person --set email=ang@example.org --set initials=AO alice
says 'reminders go to the first address, alice@example.org' "$err"
cat >../want <<'X'
[person]
name = Alice Ng
email = alice@example.org
email = ang@example.org
manager = Bob Okafor <bob@example.org>
initials = AO
X
same ../want people/alice/person.ini
sed -i '/^email = alice/{h;d;};/^email = ang/G' people/alice/person.ini
as alice git commit -qam 'The new address first'
as alice new-person --set fte=0.5 alice 2>"$err" || :
fails 1 grep reminders "$err"
audit-trail --administrator eve@example.org >/dev/null
E

seldom '--set of a new manager ends the last, and says who has to do what' <<'E'
cd notes
does new-person --set 'manager=Bob Okafor <bob@example.org>, 2026-06-01..' alice
same /dev/null "$err"
does new-session -d 2026-11-20 -k one-to-one alice
fill_in people/alice/2026-11-20-one-to-one.md
commit people
# who acts for a manager, or leads for a time, does not end anybody
for for_now in '2026-07-01..2026-07-31' '2026-08-01.., acting'; do
	does new-person --set "manager=Eve Malik <eve@example.org>, $for_now" alice
	same /dev/null "$err"
	says 'manager = Bob Okafor <bob@example.org>, 2026-06-01..' \
	    people/alice/person.ini
done
does new-person --set \
    'manager=Eve Malik <eve@example.org>, 2026-08-01..2026-08-31' alice
does new-person --set 'manager=Carol Diaz <carol@example.org>, 2026-12-01..' \
    alice
grep ^manager people/alice/person.ini >../got
cat >../want <<'X'
manager = Bob Okafor <bob@example.org>, 2026-06-01..2026-11-30
manager = Eve Malik <eve@example.org>, 2026-08-01..2026-08-31
manager = Carol Diaz <carol@example.org>, 2026-12-01..
X
same ../want ../got
cat >../want <<'X'
new-person: Bob Okafor leads until 2026-11-30, then Carol Diaz, whom the administrator has to let into the repository: carol@example.org
new-person: agreement, for Alice Ng: not agreed since 2026-11-21, people/alice/2026-11-20-one-to-one.md
X
same ../want "$err"
# two who lead at one time are written one by one
does new-person --set 'manager=Bob Okafor <bob@example.org>, 2026-06-01..' alice
same /dev/null "$err"
says 'Carol Diaz <carol@example.org>, 2026-12-01..' people/alice/person.ini
E

seldom '--left ends the manager, and says what is still to be done' <<'E'
cd notes
does new-person \
    --set 'manager=Carol Diaz <carol@example.org>, 2025-01-01..2026-05-31' \
    --set 'manager=Bob Okafor <bob@example.org>, 2026-06-01.., initials BO' \
    alice
does new-session -d 2026-11-20 -k one-to-one alice
fill_in people/alice/2026-11-20-one-to-one.md
does new-session --planned -d 2026-12-10 -k check-in alice
does new-session --planned -d 2027-02-10 -k support alice
commit people
does new-person --left 2027-01-31 alice
cat >../want <<'X'
[person]
name = Alice Ng
email = alice@example.org
manager = Bob Okafor <bob@example.org>, 2026-06-01..2027-01-31, initials BO
manager = Carol Diaz <carol@example.org>, 2025-01-01..2026-05-31
left = 2027-01-31
X
same ../want people/alice/person.ini
cp people/alice/person.ini ../before.ini
cat >../want <<'X'
new-person: planned for a later day: people/alice/2027-02-10-support.md; move-record -d DATE puts it on another, git rm takes it away
new-person: agreement, for Alice Ng: not agreed since 2026-11-21, people/alice/2026-11-20-one-to-one.md
new-person: write-up, for Bob Okafor: planned for 2026-12-10, people/alice/2026-12-10-check-in.md
X
same ../want "$err"
check-record
# again: the same is said, and nothing written
git rev-parse HEAD >../before
does new-person --left 2027-01-31 alice
git rev-parse HEAD >../after
same ../before ../after
says 2027-02-10 "$err"
# no range: until then
does dave dave
does new-person --left 2026-12-31 dave
says "manager = $bob, ..2026-12-31" people/dave/person.ini
# a last day that is put off is one until which somebody leads
does new-person --left 2027-01-31 dave
says "manager = $bob, ..2027-01-31" people/dave/person.ini
does new-person --left 2027-03-31 alice
sed 's/2027-01-31/2027-03-31/' ../before.ini >../want
same ../want people/alice/person.ini
refuses "new-person: --left: '2026-02-30' is not a day; write YYYY-MM-DD, or words such as today, friday, +1w" \
    new-person --left 2026-02-30 dave
E

seldom '--set KEY= takes a line away that need not be there' <<'E'
cd notes
cp people/alice/person.ini ../before.ini
does new-person --set 'manager=Bob Okafor <bob@example.org>, 2026-06-01..' alice
does dave dave
cp people/dave/person.ini ../dave.ini
cp people/alice/person.ini ../before.ini
does new-person --set fte=0.6 --set started=2026-06-01 --left 2026-11-30 \
    --away today..+2 alice
does new-person --left 2026-11-30 dave
does new-person --set fte= --set started= --set left= --set away= alice
same ../before.ini people/alice/person.ini
does new-person --set left= dave
same ../dave.ini people/dave/person.ini
git rev-parse HEAD >../before
does new-person --set left= --set initials= alice
says 'says so already' "$err"
git rev-parse HEAD | same ../before -
for key in name email manager; do
	refuses "new-person: $key: nobody is in a roster without it; to change \
it: new-person --set $key=VALUE ID" new-person --set $key= alice
done
does new-person --away today..+2 --away +7..+9 alice
refuses "new-person: away: several lines of person.ini have it; take one away \
with an editor" new-person --set away= alice
refuses "new-person: unknown key 'lef'; did you mean 'left'?" \
    new-person --set lef= alice
E

c=new-person prints=people/dave/person.ini
try="$c --name Dave --email dave@example.org --manager Bob<bob@example.org> "\
'dave'
person=no settings=no unborn=no
. "${0%/*}/trouble.sh"

it 'begins notes beside code, though the server has some; not beside notes' <<'E'
git init -q --bare server.git
git clone -q server.git clone 2>err
cd clone
git commit -q --allow-empty -m Code
git push -q
new_person() {
	new-person --name 'Dave Roy' --email dave@example.org \
	    --manager 'Bob Okafor <bob@example.org>' dave
}
git switch -q --orphan other
new_person 2>err
git rev-list --count other >got
echo 1 >want
same want got
# of a server that was empty when it was cloned
git push -q origin other:main -f
git init -q ../late
cd ../late
git fetch -q ../server.git main:other
fails 2 new_person 2>err
says "branch 'refs/heads/main' has no commit, but 'refs/heads/other' has \
some: git switch other" err
# one that cannot be read may have notes
git rev-parse other >../other
tr 0-9a-f f0-9a-e <../other >.git/refs/heads/other
fails 2 new_person 2>err
says "refs/heads/other" err
mv ../other .git/refs/heads/other
git switch -q other
says 'Dave Roy' people/dave/person.ini
E

done_testing
