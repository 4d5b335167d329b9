#!/bin/sh
# SPDX-License-Identifier: ISC
# show-record - a record with its sign-off block, to read or to print.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

cat >>"$words" <<'E'
f=people/alice/2026-10-24-one-to-one.md
new=people/alice/2026-11-07-one-to-one.md
short() { git log -1 --format=%H "$@" | cut -c 1-12; }
block() { sed -n '/^-----------/,$p'; }
E

given <<'E'
. "$top/tests/man-fixture.sh"
E

it 'prints the text, set apart, and below it what was said of it' <<'E'
cd notes
does show-record $f
same /dev/null "$err"
sed 's/^/| /; s/ $//' $f >../want
cat >>../want <<X

------------------------------------------------------------------------

State       agreed

person      Alice Ng <alice@example.org>  agreed     named      2026-10-26  $(short --grep=Agreed)
manager     Bob Okafor <bob@example.org>  not asked

Record      $f
Text        $(git rev-parse HEAD:$f)
SHA-256     $(sha256sum $f | cut -c 1-64)
Printed     2026-11-21, commit $(git rev-parse HEAD)
X
same ../want "$out"
does show-record --text $f
same ../want "$out"
E

it 'no text can look like what is said of it' <<'E'
cd notes
printf '%s\n' '' "$(printf '%072d' 0 | tr 0 -)" '' 'State       agreed' '' \
    "Record      $new" >>$new
git commit -qm more $new
does show-record $new
[ "$(sed -n 's/^State *//p' "$out")" = waiting ]
says '| State       agreed' "$out"
[ "$(grep -c '^--------' "$out")" = 1 ]
E

it 'knows a person beside another whose name begins like theirs' <<'E'
cd notes
mkdir people/alice-ann
sed 's/Alice Ng/Ann Ng/; s/alice@/ann@/' people/alice/person.ini \
    >people/alice-ann/person.ini
echo 'Who is who' >people/alice.md
git add people
git commit -qm Ann
does show-record $f
says 'State       agreed' "$out"
git rm -qr people/alice-ann people/alice.md
git commit -qm 'And neither'
does show-record $f
E

seldom 'says what each party said' <<'E'
cd notes
says_block() {
	show-record $new >../got
	block <../got | sed -n '/^person/,/^$/p' | sed 's/  [0-9a-f]*$//; /^$/d' \
	    >../now
	printf '%s\n' "$@" >../want
	same ../want ../now
}
says_block 'person      Alice Ng <alice@example.org>  not yet' 'manager     Bob Okafor <bob@example.org>  not asked'
agree --yes $new
says_block 'person      Alice Ng <alice@example.org>  not yet' \
    'manager     Bob Okafor <bob@example.org>  agreed   named      2026-11-21'
as alice agree --yes --decline No. $new
# by her item his agreement has lapsed
says_block 'person      Alice Ng <alice@example.org>  declined  named      2026-11-21' \
    'manager     Bob Okafor <bob@example.org>  not yet'
as alice agree --yes $new
as alice agree --yes --withdraw $new
says_block 'person      Alice Ng <alice@example.org>  withdrew  named      2026-11-21' \
    'manager     Bob Okafor <bob@example.org>  not yet'
as alice agree --yes --for bob --evidence 'He said so.' $new
says_block 'person      Alice Ng <alice@example.org>  withdrew               named      2026-11-21' \
    'manager     Bob Okafor <bob@example.org>  agreed, says Alice Ng  witnessed  2026-11-21'
E

it 'names every state' <<'E'
cd notes
is() {
	show-record "$1" >../got
	says "State       $2" ../got
}
is $f agreed
is $new waiting
sed -i 's/^status: held/status: planned/' $new
commit $new
is $new planned
sed -i 's/^status: planned/status: cancelled\nreason: leave/' $new
commit $new
is $new cancelled
sed -i 's/Room 3/Room 4/' $f
amend -m why $f
is $f amended
s=people/alice/2026-11-14-supervision.md
printf -- '---\nkind: supervision\ndate: 2026-11-14\nstatus: held\n---\n' >$s
printf '\n# Supervision\n' >>$s
commit $s
grep -q 'agreed-by: none' "$top/lib/notes/kinds/supervision.md" || exit 0
is $s recorded
E

it 'a record that lacks a section which was due is a draft' <<'E'
cd notes
mkdir templates
printf -- '---\ntitle: T\nrecurring: Aims, 1 month\n---\n# T\n\n## Aims\n' \
    >templates/talk.md
talk=people/alice/2026-11-14-talk.md
printf -- '---\nkind: talk\ndate: 2026-11-14\nstatus: held\n---\n' >$talk
commit .
show-record $talk >../got
says 'State       draft' ../got
# the text is judged once, in the commit that brought it
before=people/alice/2026-11-02-talk.md
sed s/2026-11-14/2026-11-02/ $talk >$before
printf '\n## Aims\n\nMany.\n' >>$before
commit .
show-record $talk >../got
says 'State       draft' ../got
later=people/alice/2026-11-20-talk.md
sed s/2026-11-14/2026-11-20/ $talk >$later
commit .
show-record $later >../got
says 'State       waiting' ../got
E

seldom '--html is one page that is well made' <<'E'
cd notes
does show-record --html $f
python3 -S - "$out" <<'X'
import base64, hashlib, html.parser, re, sys
page = open(sys.argv[1], encoding='utf-8').read()
assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
style = re.search('<style>(.*?)</style>', page, re.S).group(1)
sum = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
assert "default-src 'none'" in page and f"style-src 'sha256-{sum}'" in page
void = 'meta br hr'.split()
class Page(html.parser.HTMLParser):
    open = []
    def handle_starttag(self, tag, attributes):
        names = [name for name, value in attributes]
        assert tag not in 'script img iframe object embed link form base'.split()
        assert not [n for n in names if n.startswith('on') or n in ('src', 'style')]
        if tag not in void:
            self.open.append(tag)
    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag
p = Page()
p.feed(page)
assert p.open == []
X
says '<title>One to one: Alice Ng and Bob Okafor, 24 October 2026</title>' "$out"
says '<dt>Place</dt><dd>Room 3</dd>' "$out"
says '<h2>Achieved since last meeting</h2>' "$out"
says '<h2>Sign-off: agreed</h2>' "$out"
says '<p class="stands agreed">Alice Ng agreed on 26 October 2026; not signed.</p>' \
    "$out"
says '</th><td>agreed</td><td>named</td><td><time datetime="2026-10-26">' "$out"
says "<code>$(git rev-parse HEAD:$f)</code>" "$out"
says "<code>$(sha256sum $f | cut -c 1-64)</code>" "$out"
says '<dt>Printed</dt><dd><time datetime="2026-11-21">21 November 2026</time>' "$out"
says '@media print' "$out"
E

it '--html: nothing active comes out of a record' <<'E'
cd notes
sed -i 's/Room 3/<script>alert(1)<\/script> \&amp;/' $new
cat >>$new <<'X'

<script>alert(2)</script>

A <b onclick="alert(3)">word</b>, a ![pic "ture" >](https://example.org/a.png
"a title"), a [link](javascript:alert(4)), [another](https://example.org/?a&b).

- [ ] open
- [x] done
- [-] dropped
- plain [x] box

1. [X] numbered
X
commit $new
disclose --to '<img src=x onerror=alert(5)>' -m '"&<i>' $new
does show-record --html $new
for word in '<script' '<img' 'onclick="' 'javascript:' '<b ' '<i>' \
    'https://example.org/a.png' 'raw HTML omitted'; do
	fails 1 grep -F -e "$word" "$out"
done
says '<dd>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</dd>' "$out"
says '[picture: pic &quot;ture&quot; &gt;]' "$out"
says '<a href="https://example.org/?a&amp;b">another</a>' "$out"
says '<li><span class="box" role="img" aria-label="open">☐</span> open</li>' \
    "$out"
says '<li><span class="box" role="img" aria-label="done">☑</span> done</li>' \
    "$out"
says '<li><span class="box" role="img" aria-label="dropped">☒</span> dropped</li>' \
    "$out"
says '<li>plain [x] box</li>' "$out"
says '<li><span class="box" role="img" aria-label="done">☑</span> numbered</li>' \
    "$out"
says '<td>&lt;img src=x onerror=alert(5)&gt;</td><td>&quot;&amp;&lt;i&gt;</td>' \
    "$out"
E

it 'shows what is committed, not what is in the file' <<'E'
cd notes
does show-record $f
cp "$out" ../want
echo More. >>$f
git add $f
rm $f
does show-record $f
same ../want "$out"
refuses "show-record: people/alice/2026-11-21-one-to-one.md: there is no such \
record; those that there are: git ls-files :/people" show-record people/alice/2026-11-21-one-to-one.md
E

it 'works from any folder, in a bare repository, and on a detached HEAD' <<'E'
cd notes
does show-record $f
cp "$out" ../want
cd people/alice
does show-record ${f##*/}
same ../../../want "$out"
cd ../..
git clone -q --bare . ../bare.git
does show-record -C ../bare.git $f
same ../want "$out"
refuses "show-record: people/alice/contract.md: there is no such record; those \
that there are: git -C ../bare.git ls-tree -r --name-only HEAD people/" \
    show-record -C ../bare.git people/alice/contract.md
git -C ../bare.git ls-tree -r --name-only HEAD people/ >../out
says $f ../out
refuses "show-record: person.ini: is not a record; in a bare repository write \
people/PERSON/NAME.md" show-record -C ../bare.git person.ini
git checkout -q --detach
does show-record $f
same ../want "$out"
E

it 'shows nothing where history is not whole' <<'E'
cd notes
git clone -q --depth 1 "file://$PWD" ../shallow
refuses "show-record: this repository is shallow: its history is not whole, so \
nothing can be said of it; first: git -C ../shallow fetch --unshallow" \
    show-record -C ../shallow $f
for commit in $(git rev-list HEAD); do
	file=.git/objects/$(echo $commit | sed 's/^../&\//')
	mv $file ../object
	fails 2 show-record $f >"$out" 2>"$err"
	same /dev/null "$out"
	mv ../object $file
done
does show-record $f
E

it 'is not misled by replaced objects and grafts' <<'E'
cd notes
does show-record $f
cp "$out" ../want
git replace $(git rev-list --grep=Agreed HEAD) $(git rev-list --max-parents=0 HEAD)
does show-record $f
same ../want "$out"
git rev-parse HEAD >.git/info/grafts
does show-record $f
same ../want "$out"
E

it 'says what was agreed before, and why it was changed' <<'E'
cd notes
sed -i 's/Room 3/Room 4/' $f
amend -m 'It was in the other room.' $f
does show-record $f
cat >../want <<X
Before this text

2026-10-26  Alice Ng <alice@example.org> agreed to an earlier text (commit $(short --grep=Agreed-by))
2026-11-21  Bob Okafor <bob@example.org> amended it: It was in the other room. (commit $(short))
X
sed -n '/^Before this text/,$p' "$out" >../got
same ../want ../got
does show-record --html $f
says '<p class="stands amended">Changed after it was agreed. It waits for Alice Ng.' \
    "$out"
says '<td>amended it: It was in the other room.</td>' "$out"
E

# Until somebody has committed anything, their manager may mend a slip in their
# address; who reads an agreement has to know whose word it is.
it 'says so where somebody else gave the person their address' <<'E'
cd notes
mkdir people/eve
printf '[person]\nname = Eve Malik\nemail = evi@example.org\nmanager = %s\n' \
    'Bob Okafor <bob@example.org>, 2026-01-05..' >people/eve/person.ini
sed 's/Alice Ng/Eve Malik/; s/@alice/@eve/' $f >people/eve/${f##*/}
commit people
sed -i 's/evi@/eve@/' people/eve/person.ini
commit people
set_in=$(short)
as eve agree --yes people/eve/${f##*/}
does show-record people/eve/${f##*/}
says "            under an address that Bob Okafor <bob@example.org> set on \
2026-11-21, commit $set_in" "$out"
does show-record --html people/eve/${f##*/}
says 'an address that Bob Okafor &lt;bob@example.org&gt; set on' "$out"
# whose own change it is has nobody else to tell of
sed -i 's/eve@/malik@/' people/eve/person.ini
git add people
as eve git commit -qm 'My new address'
export GIT_AUTHOR_NAME='Eve Malik' GIT_AUTHOR_EMAIL=malik@example.org
export GIT_COMMITTER_NAME='Eve Malik' GIT_COMMITTER_EMAIL=malik@example.org
agree --yes --withdraw people/eve/${f##*/}
does show-record people/eve/${f##*/}
fails 1 grep 'under an address' "$out"
# and it is not undone by leaving the address and coming back to it
sed -i 's/malik@/eve@/' people/eve/person.ini
commit people
as eve agree --yes people/eve/${f##*/}
does show-record people/eve/${f##*/}
says "2026-11-21, commit $set_in" "$out"
E

# "What it has as the other parent has it was done there, by whoever did it there."
it 'but not where somebody else joined the change of their own' <<'E'
cd notes
git checkout -q -b hers
sed -i 's/alice@/ng@/' people/alice/person.ini
git add people
as alice git commit -qm 'My new address'
git checkout -q -
echo 'fte = 0.5' >>people/alice/person.ini
commit people
git merge -q hers
GIT_AUTHOR_NAME='Alice Ng' GIT_AUTHOR_EMAIL=ng@example.org \
    GIT_COMMITTER_NAME='Alice Ng' GIT_COMMITTER_EMAIL=ng@example.org \
    agree --yes $new
does show-record $new
says '<ng@example.org>' "$out"
fails 1 grep 'under an address' "$out"
E

# A roster may be taken away by its creator as long as there is nothing beside it.
it 'says so where the roster was taken away and made again with it' <<'E'
cd notes
mkdir people/eve
sed 's/Alice Ng/Eve Malik/; s/alice@/eve@/' people/alice/person.ini >../roster
cp ../roster people/eve/person.ini
commit people
git rm -q people/eve/person.ini
git commit -qm 'A slip'
mkdir people/eve
sed 's/eve@/malik@/' ../roster >people/eve/person.ini
sed 's/Alice Ng/Eve Malik/; s/@alice/@eve/' $f >people/eve/${f##*/}
commit people
set_in=$(short)
GIT_AUTHOR_NAME='Eve Malik' GIT_AUTHOR_EMAIL=malik@example.org \
    GIT_COMMITTER_NAME='Eve Malik' GIT_COMMITTER_EMAIL=malik@example.org \
    agree --yes people/eve/${f##*/}
does show-record people/eve/${f##*/}
says "            under an address that Bob Okafor <bob@example.org> set on \
2026-11-21, commit $set_in" "$out"
E

it 'says so where it was begun again on a branch that does not know of it' <<'E'
cd notes
mkdir people/eve
sed 's/Alice Ng/Eve Malik/; s/alice@/eve@/' people/alice/person.ini >../roster
cp ../roster people/eve/person.ini
commit people
git checkout -q -b beside HEAD^
mkdir people/eve
sed 's/eve@/malik@/' ../roster >people/eve/person.ini
commit people
set_in=$(short)
git merge -q -s ours -m Merge "@{-1}"
sed 's/Alice Ng/Eve Malik/; s/@alice/@eve/' $f >people/eve/${f##*/}
commit people
GIT_AUTHOR_NAME='Eve Malik' GIT_AUTHOR_EMAIL=malik@example.org \
    GIT_COMMITTER_NAME='Eve Malik' GIT_COMMITTER_EMAIL=malik@example.org \
    agree --yes people/eve/${f##*/}
does show-record people/eve/${f##*/}
says "2026-11-21, commit $set_in" "$out"
E

it 'says of a signature that it could not be checked' <<'E'
cd notes
ssh-keygen -q -t ed25519 -N '' -f ../key
as alice git -c gpg.format=ssh -c user.signingKey="$(cd .. && pwd)/key" \
    -c commit.gpgSign=true -c core.commentChar='#' commit -q --allow-empty \
    -m "Agreed

Record: $new
Text: $(git rev-parse HEAD:$new)
Text-SHA256: $(sha256sum $new | cut -c 1-64)
Agreed-by: Alice Ng <alice@example.org>"
does show-record $new
says "$(short)  signature: could not check" "$out"
does show-record --html $new
says 'Alice Ng agreed on 21 November 2026; signature: could not check.' "$out"
E

# Anybody can make the same commit again, with something else for its signature.
seldom 'shows how surely an act was done, whatever else was made of its commit' <<'E'
cd notes
ssh-keygen -q -t ed25519 -N '' -f ../key
echo "*@example.org $(cut -d ' ' -f 1,2 ../key.pub)" >.git/signers
git config gpg.ssh.allowedSignersFile "$PWD/.git/signers"
git config gpg.format ssh
for who in alice bob; do
	as $who git -c user.signingKey="$(cd .. && pwd)/key" \
	    -c commit.gpgSign=true -c core.commentChar='#' \
	    commit -q --allow-empty -m "Agreed

Record: $new
Text: $(git rev-parse HEAD:$new)
Text-SHA256: $(sha256sum $new | cut -c 1-64)
Agreed-by: $(as $who git var GIT_AUTHOR_IDENT | sed 's/>.*/>/')"
	signed=$(git rev-parse HEAD) last=$signed x=x
	# of one second the later id is the last word
	while [ "$last" = "$signed" ]; do
		twin=$(git cat-file commit "$signed" |
		    sed "/^gpgsig /,/END SSH/c\\
gpgsig $x" | git hash-object -t commit -w --stdin --literally)
		last=$(printf '%s\n' "$signed" "$twin" | sort | tail -n 1)
		x=x$x
	done
	git merge -q -m Merge "$twin"
	does show-record $new
	tr -s ' ' <"$out" >../row
	says "agreed signed 2026-11-21 $(echo "$signed" | cut -c 1-12)" ../row
done
E

seldom 'shows of commits that are one act always the same one' <<'E'
cd notes
as alice agree --yes $new
bare=$(git rev-parse HEAD)
for order in '' -r; do
	x=
	# of one second the later id is the last word
	while x=x$x; do
		twin=$(git cat-file commit "$bare" | sed "/^committer /a\\
gpgsig $x" | git hash-object -t commit -w --stdin --literally)
		last=$(printf '%s\n' "$bare" "$twin" | sort $order | tail -n 1)
		[ "$last" = "$twin" ] && break
	done
	git reset -q --hard "$bare"
	git merge -q -m Merge "$twin"
	does show-record $new
	says "$(echo "$twin" | cut -c 1-12)  signature: could not check" "$out"
done
E

seldom 'asks once of each commit of an act, however often it was made again' <<'E'
cd notes
ssh-keygen -q -t ed25519 -N '' -f ../key
echo "bob@example.org $(cut -d ' ' -f 1,2 ../key.pub)" >.git/signers
git config gpg.ssh.allowedSignersFile "$PWD/.git/signers"
git config gpg.format ssh
printf '#!/bin/sh\n%s\n' "echo x >>'$PWD/../asked'" 'exec ssh-keygen "$@"' >../asks
chmod +x ../asks
git config --global gpg.ssh.program "$PWD/../asks"
as alice agree --yes $new
git cat-file commit HEAD >../agreed
for n in 1 2 3 4 5; do
	echo $n | ssh-keygen -q -Y sign -n git -f ../key |
	    sed '1s/^/gpgsig /; 2,$s/^/ /' >../signed
	twin=$(sed '/^committer /r ../signed' ../agreed |
	    git hash-object -t commit -w --stdin --literally)
	git merge -q -m Merge "$twin"
done
does show-record $new
asked=$(wc -l <../asked)
# of each: whether the list has its key, and whether it fits at all
test "$asked" = 10
E

it 'shows everything of a person, oldest first, each text set apart' <<'E'
cd notes
new-session --planned -d 2026-12-05 alice
printf -- '---\nkind: one-to-one\ndate: 2026-11-14\nstatus: held\n---\n' \
    >people/alice/2026-11-14-one-to-one.md
printf '\nState       agreed\n' >>people/alice/2026-11-14-one-to-one.md
commit people
cp people/alice/2026-11-14-one-to-one.md people/alice/2026-11-15-one-to-one.md
sed -i s/2026-11-14/2026-11-15/ people/alice/2026-11-15-one-to-one.md
commit people
void-record -m 'Never was.' people/alice/2026-11-15-one-to-one.md
does show-record alice
head -n 5 "$out" >../got
cat >../want <<'X'
2026-10-24  One to one  agreed   people/alice/2026-10-24-one-to-one.md
2026-11-07  One to one  waiting  people/alice/2026-11-07-one-to-one.md
2026-11-14  One to one  draft    people/alice/2026-11-14-one-to-one.md
2026-11-15  One to one  void     people/alice/2026-11-15-one-to-one.md
2026-12-05  One to one  planned  people/alice/2026-12-05-one-to-one.md
X
same ../want ../got
says '| State       agreed' "$out"
# a record's text never begins a line
grep '^State ' "$out" >../got
printf 'State       %s\n' agreed waiting draft void planned >../want
same ../want ../got
grep '^|' "$out" | sed 's/^| \{0,1\}//' >../got
for file in 2026-10-24 2026-11-07 2026-11-14 2026-12-05; do
	cat people/alice/$file-one-to-one.md
done >../want
same ../want ../got
says "It is       void since 2026-11-21, by Bob Okafor <bob@example.org>: Never \
was." "$out"
E

it '--last takes so many sessions, several files come in their order' <<'E'
cd notes
new-document alice contract
commit people
does show-record --last 1 alice
grep '^Record ' "$out" >../got
echo "Record      $new" >../want
same ../want ../got
does show-record alice
grep '^Record ' "$out" >../got
printf 'Record      %s\n' people/alice/contract.md $f $new >../want
same ../want ../got
does show-record $new $f $new
grep '^Record ' "$out" >../got
printf 'Record      %s\n' $new $f >../want
same ../want ../got
refuses "show-record: --last: from 1 on; without it all are shown" \
    show-record --last 0 alice
# nothing is printed where one of them cannot be
fails 2 show-record $f people/alice/2026-01-01-one-to-one.md >"$out" 2>"$err"
same /dev/null "$out"
E

it 'a person without a record has a page that says so' <<'E'
cd notes
mkdir people/erin
printf '[person]\nname = Erin Li\nemail = erin@example.org\nmanager = %s\n' \
    'Bob Okafor <bob@example.org>, 2026-01-05..' >people/erin/person.ini
commit people
does show-record erin
says 'There is no record yet.' "$out"
does show-record --html erin
says '<p>There is no record yet.</p>' "$out"
E

seldom '--html of a person: an index, a year, and a place for each path' <<'E'
cd notes
does show-record --html alice
python3 -S - "$out" <<'X'
import html.parser, sys
class Page(html.parser.HTMLParser):
    ids, links, heads = [], [], []
    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if 'id' in a:
            self.ids.append(a['id'])
        if tag == 'a':
            self.links.append(a['href'])
        if tag[0] == 'h' and tag[1:].isdigit():
            self.heads.append(int(tag[1:]))
p = Page()
p.feed(open(sys.argv[1], encoding='utf-8').read())
assert len(set(p.ids)) == len(p.ids)
assert all(link[1:] in p.ids for link in p.links), p.links
assert p.heads[0] == 1 and p.heads.count(1) == 1
assert all(b <= a + 1 for a, b in zip(p.heads, p.heads[1:])), p.heads
X
says '<title>Records of Alice Ng</title>' "$out"
says "<a href=\"#$f\">One to one</a></td><td>Alice Ng agreed on 26 October 2026; not \
signed.</td>" "$out"
says "<article id=\"$f\">" "$out"
says '<caption>From December 2025 to November 2026</caption>' "$out"
says '<span class="said">held and agreed, late</span>' "$out"
E

seldom '--html: each item, from the day it was opened on' <<'E'
git init -q notes2
cd notes2
mkdir -p people/alice templates
printf '%s\n' --- 'title: Talk' 'carry-from: Next' 'carry-to: Next' --- \
    '# Talk' '' '## Next' >templates/talk.md
cp ../notes/people/alice/person.ini people/alice
talk() {
	day=$1
	shift
	{
		printf '%s\n' --- 'kind: talk' "date: $day" 'status: held' \
		    --- '# Talk' '' '## Next' ''
		printf -- '- %s\n' "$@"
	} >people/alice/$day-talk.md
	git add .
	on $day git commit -qm "$day"
}
talk 2026-03-02 '[ ] @alice ask "HR" by 2026-12-01' '[ ] @bob book the room'
talk 2026-04-01 '[ ] @alice ask "HR" by 2026-12-01 (from 2026-03-02)' \
    '[ ] @bob book the room (from 2026-03-02)' '[ ] @alice draft it by 2026-05-01'
talk 2026-05-01 '[ ] @alice ask "HR" by 2026-12-01 (from 2026-03-02)' \
    '[x] @bob book the room (from 2026-03-02)' \
    '[ ] @alice draft it by 2026-05-01 (from 2026-04-01)' '[-] forget it'
show-record --html alice >got
sed -n '/<ul class="items">/,/<\/ul>/p' got | sed 's/<[^>]*>//g; /^$/d' >words
cat >want <<'X'
ask &quot;HR&quot;Alice Ng, by 1 December 2026. Opened on 2 March 2026, carried into 2 records, still open.
draft itAlice Ng, by 1 May 2026. Opened on 1 April 2026, carried into 1 record, still open, and late.
book the roomBob Okafor. Opened on 2 March 2026, carried into 1 record, done on 1 May 2026.
forget itOpened on 1 May 2026, dropped on 1 May 2026.
X
same want words
# days lead to the records, and a mark stands at each day; 264 days in all
grep -c 'href="#people/alice/2026-05-01-talk.md"><time' got >n
echo 2 >two
same two n
python3 -S - got <<'X'
import re, sys
page = open(sys.argv[1]).read()
rows = re.findall(r'<svg class="time( late)?"[^>]*>(.*?)</svg>\n?</li>', page, re.S)
assert [late for late, _ in rows] == ['', ' late', '', ''], rows
def at(day):
    return '%.2f%%' % (int(10000 * day / 264) / 100)
def strokes(row):
    return re.findall(r'<line x1="([0-9.%]+)" x2="\1" y1="5"', row)
assert strokes(rows[0][1]) == [at(30), at(60)], rows[0]
assert strokes(rows[2][1]) == [at(30)]
assert '<circle cx="0.00%"' in rows[0][1]
assert '<line x1="0.00%" x2="100.00%" y1="10"' in rows[0][1]
assert '<svg x="%s"><path class="full"' % at(60) in rows[2][1]
assert '<svg x="%s"><path d="M-4 6l8 8m0-8l-8 8"' % at(60) in rows[3][1]
X
says 'The faint strokes are beginnings of months.' got
# the last record alone: the item began before it, where no link leads
show-record --html --last 1 alice >got
says 'Opened on <time datetime="2026-03-02">' got
E

it 'a file says itself which repository it is in' <<'E'
mkdir elsewhere
cd elsewhere
does show-record ../notes/people/alice/2026-10-24-one-to-one.md
says 'State       agreed' "$out"
git init -q .
does show-record ../notes/people/alice/2026-10-24-one-to-one.md
says 'State       agreed' "$out"
E

it 'refuses what is not a record, and one option too many' <<'E'
cd notes
fails 2 show-record people/alice/person.ini
misused 'show-record: the person or file is missing' show-record
misused 'show-record: --last is for a person: a file is one record' \
    show-record --last 1 $f
new=people/alice/2026-11-19-one-to-one.md
cp $f $new
refuses "show-record: $new: is not committed; share-record it first" \
    show-record $new
misused 'show-record: --html or --text, not both' show-record --html --text $f
ln -s 2026-10-24-one-to-one.md people/alice/2026-11-20-one-to-one.md
commit people
fails 2 show-record people/alice/2026-11-20-one-to-one.md
E

seldom 'a person who is not there is answered with the one that was meant' <<'E'
cd notes
refuses "show-record: there is no person 'erin'; new-person adds one" \
    show-record erin
refuses "show-record: there is no person 'alcie'; did you mean 'alice'?" \
    show-record alcie
# by whatever else they are called, in each command that takes either
for c in show-record 'agree --yes' audit-trail share-record carry-forward; do
	for who in Alice 'alice ng' AN people/alice people/alice/ \
	    alice@example.org; do
		refuses "${c%% *}: there is no person '$who'; did you mean \
'alice'?" $c "$who"
	done
	fails 2 $c people/erin 2>err
	fails 1 grep 'did you mean' err
done
git clone -q --bare . ../bare
cd ../bare
refuses "show-record: there is no person 'Alice'; did you mean 'alice'?" \
    show-record Alice
E

done_testing
