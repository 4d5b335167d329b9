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

it 'prints the text as it stands, and below it what was said of it' <<'E'
cd notes
does show-record $f
same /dev/null "$err"
cat $f >../want
cat >>../want <<X

------------------------------------------------------------------------

State       agreed

person      Alice Ng    agreed     named      2026-10-26  $(short --grep=Agreed)
manager     Bob Okafor  not asked

Record      $f
Text        $(git rev-parse HEAD:$f)
SHA-256     $(sha256sum $f | cut -c 1-64)
Printed     2026-11-21, commit $(git rev-parse HEAD)
X
same ../want "$out"
does show-record --text $f
same ../want "$out"
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

it 'says what each party said' <<'E'
cd notes
says_block() {
	show-record $new >../got
	block <../got | sed -n '/^person/,/^$/p' | sed 's/  [0-9a-f]*$//; /^$/d' \
	    >../now
	printf '%s\n' "$@" >../want
	same ../want ../now
}
says_block 'person      Alice Ng    not yet' 'manager     Bob Okafor  not asked'
agree --yes $new
says_block 'person      Alice Ng    not yet' \
    'manager     Bob Okafor  agreed   named      2026-11-21'
as alice agree --yes --decline No. $new
# by her item his agreement has lapsed
says_block 'person      Alice Ng    declined  named      2026-11-21' \
    'manager     Bob Okafor  not yet'
as alice agree --yes $new
as alice agree --yes --withdraw $new
says_block 'person      Alice Ng    withdrew  named      2026-11-21' \
    'manager     Bob Okafor  not yet'
as alice agree --yes --for bob --evidence 'He said so.' $new
says_block 'person      Alice Ng    withdrew               named      2026-11-21' \
    'manager     Bob Okafor  agreed, says Alice Ng  witnessed  2026-11-21'
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

it '--html is one page that is well made' <<'E'
cd notes
does show-record --html $f
python3 - "$out" <<'X'
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
says '<tr><th scope="row">place</th><td>Room 3</td></tr>' "$out"
says '<h2>Achieved since last meeting</h2>' "$out"
says '<h2>Sign-off: agreed</h2>' "$out"
says "<td>Alice Ng</td><td>agreed</td><td>named</td><td>2026-10-26</td>" "$out"
says "<code>$(git rev-parse HEAD:$f)</code>" "$out"
says "<code>$(sha256sum $f | cut -c 1-64)</code>" "$out"
says '<td>2026-11-21</td>' "$out"
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
	! grep -F -e "$word" "$out"
done
says '<td>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</td>' "$out"
says '[picture: pic &quot;ture&quot; &gt;]' "$out"
says '<a href="https://example.org/?a&amp;b">another</a>' "$out"
says '<li>☐ open</li>' "$out"
says '<li>☑ done</li>' "$out"
says '<li>☒ dropped</li>' "$out"
says '<li>plain [x] box</li>' "$out"
says '<li>☑ numbered</li>' "$out"
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
record" show-record people/alice/2026-11-21-one-to-one.md
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
nothing can be said of it; first: git fetch --unshallow" show-record -C ../shallow $f
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

it 'refuses what is not a record, and one option too many' <<'E'
cd notes
fails 2 show-record people/alice/person.ini
fails 2 show-record alice
misused 'show-record: --html or --text, not both' show-record --html --text $f
ln -s 2026-10-24-one-to-one.md people/alice/2026-11-20-one-to-one.md
commit people
fails 2 show-record people/alice/2026-11-20-one-to-one.md
E

it 'refuses a person, and names the newest record of theirs until today' <<'E'
cd notes
mkdir -p sub people/erin
what="'alice' is a person: name a record; the newest: show-record"
refuses "show-record: $what $new" show-record alice
git clone -q --bare . ../bare.git
refuses "show-record: $what $new" show-record -C ../bare.git alice
new-session --planned -d 2026-12-05 alice
commit people
refuses "show-record: $what ../$new" show-record -C sub alice
ONE_TO_ONE_TODAY=2026-12-05
refuses "show-record: $what people/alice/2026-12-05-one-to-one.md" \
    show-record alice
refuses "show-record: there is no person 'erin'; new-person adds one" \
    show-record erin
refuses "show-record: there is no person 'alcie'; did you mean 'alice'?" \
    show-record alcie
E

done_testing
