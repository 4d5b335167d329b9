#!/bin/sh
# SPDX-License-Identifier: ISC
# import-notes - turn notes that were kept otherwise into records.
. "${0%/*}/../lib.sh"
. "${0%/*}/words.sh"

# notes LINE...		../in.md has these lines
# told			what was said of lines, without the program's name
# body DATE[-N]		what stands below the lines at the top of a record
# becomes		reads pairs of lines, "< as it was" and "> as it is to
#			be"; then all that was told, "! line: why"
# day TEXT		the day that a heading with it gives, or why none
# rules			check-record has nothing to say for which a record could
#			not be agreed to, or pushed
cat >>"$words" <<'E'
notes() {
	printf '%s\n' "$@" >../in.md
}
told() {
	sed 's/^import-notes: //; s/^\.\.\/in\.md://' "$err"
}
body() {
	_day=${1%%-[2-9]}
	sed '1d; /^---$/,$!d' people/alice/$_day-one-to-one${1#"$_day"}.md |
	    sed 1,2d
}
becomes() {
	cat >../table
	{
		printf '# 2025-11-18\n\n'
		sed -n 's/^< \{0,1\}//p' ../table
	} >../in.md
	{
		printf '# 2025-11-18\n\n'
		sed -n 's/^> \{0,1\}//p' ../table
	} >../want
	sed -n 's/^! //p' ../table >../want.told
	does import-notes alice ../in.md
	body 2025-11-18 >../got
	same ../want ../got
	told >../got.told
	same ../want.told ../got.told
	rules
}
day() {
	printf '# %s\n\nText\n' "$*" >../day.md
	import-notes -n $days alice ../day.md 2>"$err" >"$out" || :
	sed 's/^people.alice.//; s/-one-to-one.md$//' "$out"
	sed 's/^import-notes: //; s/^\.\.\/day\.md://' "$err"
}
rules() {
	check-record >../found || :
	grep -E '\[(hidden|text|front-matter|name|kind|unrecorded)\]$' ../found \
	    >../others || :
	same /dev/null ../others
}
E

given <<'E'
git init -q notes
cd notes
mkdir -p people/alice people/dan
cat >people/alice/person.ini <<'X'
[person]
name = Alice Ng
email = alice@example.org
manager = Bob Okafor <bob@example.org>, 2024-01-01..2025-12-31
manager = Carol Diaz <c.diaz@example.org>, 2026-01-01..
X
cat >people/dan/person.ini <<'X'
[person]
name = Dan Roy
email = dan@example.org
manager = Bob Okafor <bob@example.org>
X
printf '[policy]\nsince = 2026-11-21\n' >one-to-one.ini
git add .
git commit -q -m 'Alice and Dan'
E

# The folders of tests/import: of each style of notes its files, the arguments
# in `command`, the person, and what is to come out: want/, which has all that
# is written (where there is none, it is refused), and want.err.
for style in "$top"/tests/import/*/; do
	export style
	it "reads notes of the style $(basename "$style")" <<'E'
git init -q one
cp -R "$style"/* one
cd one
mkdir ../want
mv want.err command ..
[ ! -d want ] || mv want/people ../want
rm -rf want
printf '[policy]\nsince = 2026-01-01\n' >one-to-one.ini
git add .
git commit -q -m 'A person'
status=2
[ ! -d ../want/people ] || status=0
(cd ../want && find . -name '*.md' | sed 's/^\.\///' | sort) >../want.out
eval "fails $status import-notes -n $(cat ../command)" >../out 2>../err
same ../want.out ../out
same ../want.err ../err
git status --porcelain >../changed
same /dev/null ../changed
eval "fails $status import-notes $(cat ../command)" >../out 2>../err
same ../want.out ../out
same ../want.err ../err
git ls-files --others >../new
same ../want.out ../new
while read -r path; do
	same ../want/$path $path
done <../new
rules
E
done

it 'shows with -n what it would write, and writes nothing' <<'E'
cd notes
notes '# 2025-11-18' '- [/] a' '# 2025-11-04' 'b'
snapshot >../before
does import-notes -n alice ../in.md
snapshot >../after
unchanged ../before ../after
cat >../want <<'X'
people/alice/2025-11-04-one-to-one.md
people/alice/2025-11-18-one-to-one.md
X
same ../want "$out"
echo "2: looks like a box; write '- [ ] a'" >../want
told >../got
same ../want ../got
E

seldom 'writes nothing over: a second run finds all of them there' <<'E'
cd notes
notes '# 2025-11-18' 'a' '# 2025-11-04' 'b'
does import-notes alice ../in.md
refuses 'import-notes: people/alice/2025-11-04-one-to-one.md: is there already, as all of these records are; nothing is left to do' \
    import-notes alice ../in.md
# a path is as it is seen from the folder below
cd people
refuses 'import-notes: alice/2025-11-04-one-to-one.md: is there already, as all of these records are; nothing is left to do' \
    import-notes alice ../../in.md
cd ..
# other notes of a day that is there were never taken in
notes '# 2025-11-18' 'a, and more' '# 2025-11-04' 'b'
refuses 'import-notes: people/alice/2025-11-18-one-to-one.md: is there already, with another text; if these are other notes of that day, write into it what they have besides' \
    import-notes alice ../in.md
rm people/alice/2025-11-18-one-to-one.md
part='import-notes: people/alice/2025-11-04-one-to-one.md: is there already, as 1 of these 2 records are; take their meetings out of the notes, or the files away with git clean, if a run that was killed has left them'
refuses "$part" import-notes alice ../in.md
refuses "$part" import-notes -n alice ../in.md
# also what only the index has, or the last commit, or what is no file
git add people
rm people/alice/2025-11-04-one-to-one.md
refuses "$part" import-notes alice ../in.md
git commit -q -m 'Notes'
git rm -q --cached people/alice/2025-11-04-one-to-one.md
refuses "$part" import-notes alice ../in.md
git commit -q -m 'None'
mkdir people/alice/2025-11-04-one-to-one.md
refuses 'import-notes: people/alice/2025-11-04-one-to-one.md: not a regular file; move it away' \
    import-notes alice ../in.md
rmdir people/alice/2025-11-04-one-to-one.md
head -c 100000 /dev/zero | tr '\0' x >people/alice/2025-11-04-one-to-one.md
fails 2 import-notes alice ../in.md 2>"$err"
rm people/alice/2025-11-04-one-to-one.md
does import-notes alice ../in.md
E

seldom 'leaves nothing when a record cannot be written' <<'E'
cd notes
notes '# 2025-11-18' 'a' '# 2025-11-11' 'b' '# 2025-11-04' 'c'
snapshot >../before
for call in linkat fsync; do
	for n in 1 2 3; do
		fails 2 traced -o ../trace -e trace=$call \
		    -e inject=$call:error=EIO:when=$n \
		    import-notes alice ../in.md >"$out" 2>"$err"
		says 'import-notes: people/alice/' "$err"
		snapshot >../after
		unchanged ../before ../after
	done
done
does import-notes alice ../in.md
E

it 'writes all of them although it is asked to stop' <<'E'
cd notes
notes '# 2025-11-18' 'a' '# 2025-11-11' 'b' '# 2025-11-04' 'c'
for signal in TERM INT HUP QUIT; do
	s=0
	traced -o ../trace -e trace=linkat -e inject=linkat:signal=$signal:when=1 \
	    import-notes alice ../in.md >"$out" 2>"$err" || s=$?
	test $s -gt 128
	ls people/alice/*.md >../got
	same "$out" ../got
	rm people/alice/*.md
done
E

it 'prints before it writes, and writes nothing if that fails' <<'E'
[ -w /dev/full ] || exit 0
cd notes
notes '# 2025-11-18' 'a'
fails 2 import-notes alice ../in.md >/dev/full 2>"$err"
test ! -e people/alice/2025-11-18-one-to-one.md
E

it 'takes the notes of one meeting from each file, named as seen from here' <<'E'
mkdir old
printf 'Tue 18 Nov 2025\n\na\n' >old/one.txt
printf '# Notes\n\nDate: 4 November 2025\n\nb\n' >old/two.txt
printf -- '---\ntitle: Talk\ndate: 2025-10-21\n---\n# Talk\nc\n' >old/three.md
printf 'd\n' >'old/Alice 2025-10-07.txt'
cd notes/people/alice
does import-notes alice ../../../old/*
cat >want <<'X'
2025-10-07-one-to-one.md
2025-10-21-one-to-one.md
2025-11-04-one-to-one.md
2025-11-18-one-to-one.md
X
same want "$out"
for f in $(cat want); do
	tail -n 1 $f
done >got
printf '%s\n' d c b a >want
same want got
cd ../../..
printf '# 2025-11-18\n- [/] a\n' >two.md
printf '# 2025-11-11\n- [/] b\n' >one.md
cd notes
does import-notes -n -k check-in alice ../one.md ../two.md
sed 's/: .*//; s/^import-notes//' "$err" >../got
says 'one.md:2: looks like a box' "$err"
says 'two.md:2: looks like a box' "$err"
test $(wc -l <"$err") -eq 2
refuses 'import-notes: ../none.md: there is no word in it; name another file' \
    import-notes -k check-in alice ../one.md $(: >../none.md; echo ../none.md) \
    ../two.md
cd ..
does import-notes -C notes -k check-in alice ../old/one.txt
echo people/alice/2025-11-18-check-in.md >want
same want "$out"
says 'kind: check-in' notes/people/alice/2025-11-18-check-in.md
E

seldom 'keeps settings of other programs as a block, and rules as rules' <<'E'
cd notes
# settings LINE...	stand at the top, and become a block with this fence
settings() {
	printf '%s\n' --- "$@" --- '# 2025-11-18' >../in.md
	does import-notes alice ../in.md
	printf '%s\n' "$fence" "$@" "$fence" '' '# 2025-11-18' >../want
	body 2025-11-18 >../got
	same ../want ../got
	rm people/alice/*.md
}
fence='```'
settings 'a: b' '' '- c' '  d' 'key 2_x-y: ' 'f:'
fence='````'
settings 'a: ```x'
fence='```'
# not settings
for line in 'a word' ': a' 'a:b' 'a.b: c' '# Talk'; do
	printf '%s\n' --- 'x: y' "$line" --- '# 2025-11-18' >../in.md
	does import-notes alice ../in.md
	sed 1d ../in.md >../want
	body 2025-11-18 >../got
	same ../want ../got || { echo "for: $line"; exit 1; }
	rm people/alice/*.md
done
printf '%s\n' --- --- '# 2025-11-18' >../in.md
does import-notes alice ../in.md
echo '# 2025-11-18' >../want
body 2025-11-18 >../got
same ../want ../got
rm people/alice/*.md
printf '%s\n' --- 'Date: 2025-11-18' 'b: c' 'Date: 18 Nov 2025' >../in.md
does import-notes alice ../in.md
sed 1d ../in.md >../want
body 2025-11-18 >../got
same ../want ../got
rm people/alice/*.md
printf '%s\n' --- 'Date: 2025-11-18' --- '' 'a' >../in.md
does import-notes alice ../in.md
printf '%s\n' '```' 'Date: 2025-11-18' '```' '' a >../want
body 2025-11-18 >../got
same ../want ../got
rm people/alice/*.md
printf '%s\n' --- 'Date: 2025-11-18' --- >../in.md
does import-notes alice ../in.md
printf '%s\n' '```' 'Date: 2025-11-18' '```' >../want
body 2025-11-18 >../got
same ../want ../got
E

it 'takes the kind that the policy names first' <<'E'
cd notes
printf '[policy]\nkinds = support | one-to-one\n' >one-to-one.ini
notes '# 2025-11-18' a
does import-notes -n alice ../in.md
echo people/alice/2025-11-18-support.md >../want
same ../want "$out"
printf '[policy]\nkinds = supervision\n' >one-to-one.ini
refuses 'import-notes: a record of supervision says only that the meeting took place: name another kind with -k' \
    import-notes alice ../in.md
refuses 'import-notes: contract is a document, and these are notes of meetings: name a kind of meeting with -k' \
    import-notes -k contract alice ../in.md
fails 2 import-notes -k chat alice ../in.md 2>"$err"
says "there is no kind 'chat'" "$err"
E

it 'names who led on the day, or says that nobody did' <<'E'
cd notes
notes '# 2026-01-06' 'a' '# 2025-11-04' 'b' '# 2023-11-07' 'c'
does import-notes alice ../in.md
grep -H '^with' people/alice/*.md >../got || :
cat >../want <<'X'
people/alice/2025-11-04-one-to-one.md:with: Bob Okafor
people/alice/2026-01-06-one-to-one.md:with: Carol Diaz
X
same ../want ../got
echo "5: by person.ini nobody led a one-to-one on 2023-11-07: the record has no 'with:'" >../want
told >../got
same ../want ../got
rules
E

it 'tells the line that makes them imported records' <<'E'
cd notes
notes '# 2026-11-20' 'a' '# 2025-11-04' 'b'
does import-notes -n alice ../in.md
same /dev/null "$err"
line="these records count as imported by a line 'since = 2026-11-21' below [policy] in one-to-one.ini; commit it first, and then them"
sed -i 's/11-21/11-20/' one-to-one.ini
git commit -q -a -m 'since'
# what was not committed first does not help
sed -i 's/11-20/11-21/' one-to-one.ini
does import-notes -n alice ../in.md
echo "import-notes: since in one-to-one.ini is too early: $line" >../want
same ../want "$err"
git rm -q -f one-to-one.ini
git commit -q -m 'none'
does import-notes -n alice ../in.md
echo "import-notes: one-to-one.ini has no since: $line" >../want
same ../want "$err"
notes '# 2026-11-21' 'a'
does import-notes -n alice ../in.md
says 'since = 2026-11-22' "$err"
says 'import-notes: the last one is of today, so this line can be committed from 2026-11-22 on' "$err"
E

it 'gives the second meeting of a day a name of its own, the earlier first' <<'E'
cd notes
notes '# 2025-11-18' 'evening' '# 2025-11-18' 'noon' '# 2025-11-04' 'old'
does import-notes alice ../in.md
body 2025-11-18 | tail -n 1 >../got
body 2025-11-18-2 | tail -n 1 >>../got
rm people/alice/*.md
notes '# 2025-11-04' 'old' '# 2025-11-18' 'noon' '# 2025-11-18' 'evening'
does import-notes alice ../in.md
body 2025-11-18 | tail -n 1 >>../got
body 2025-11-18-2 | tail -n 1 >>../got
printf '%s\n' noon evening noon evening >../want
same ../want ../got
cat >../want <<'X'
people/alice/2025-11-04-one-to-one.md
people/alice/2025-11-18-one-to-one.md
people/alice/2025-11-18-one-to-one-2.md
X
same ../want "$out"
rm people/alice/*.md
for i in $(seq 100); do echo "# 2025-11-18"; echo "m$i"; done >../in.md
refuses 'import-notes: ../in.md:199: more than 99 meetings on 2025-11-18' \
    import-notes alice ../in.md
E

it 'reads what Windows and the old Macintosh write' <<'E'
cd notes
printf '\357\273\277# 2025-11-18\r\n\r\nNaïve café\r\n' >../in.md
does import-notes alice ../in.md
same /dev/null "$err"
printf '# 2025-11-18\n\nNaïve café\n' >../want
body 2025-11-18 >../got
same ../want ../got
rm people/alice/*.md
printf '# 2025-11-18\r\rNaïve café\r' >../in.md
does import-notes alice ../in.md
body 2025-11-18 >../got
same ../want ../got
rm people/alice/*.md
# what is not seen goes, and it is told where
printf '# 2025-11-18\n\nNaïve\342\200\213 ca\302\255fé\n\357\202\267 a\fb\n' >../in.md
does import-notes alice ../in.md
printf '# 2025-11-18\n\nNaïve café\n\357\277\275 ab\n' >../want
body 2025-11-18 >../got
same ../want ../got
cat >../want <<'X'
3: zero-width character: taken away
4: private-use character: U+FFFD stands in its place
X
told >../got
same ../want ../got
rm people/alice/*.md
printf '# 2025-11-18\na\342\200\250b\342\200\251c\nd\357\273\277e\363\260\200\200\n' >../in.md
does import-notes alice ../in.md
printf '# 2025-11-18\na b c\nde\357\277\275\n' >../want
body 2025-11-18 >../got
same ../want ../got
cat >../want <<'X'
2: line or paragraph separator: a blank stands in its place
3: byte order mark: taken away
X
told >../got
same ../want ../got
printf '# 2025-11-18\nNa\357ve\n' >../latin
refuses "import-notes: ../latin:2:3: not UTF-8: iconv -f WINDOWS-1252 -t UTF-8 '../latin', if it was written on Windows" \
    import-notes alice ../latin
cp ../latin "../bob's notes"
refuses "import-notes: ../bob's notes:2:3: not UTF-8: iconv -f WINDOWS-1252 -t UTF-8 '../bob'\\''s notes', if it was written on Windows" \
    import-notes alice "../bob's notes"
for code in LE BE; do
	printf '\357\273\277# 2025-11-18\n' | iconv -t UTF-16$code >../utf16
	refuses "import-notes: ../utf16:1:1: not UTF-8: iconv -f UTF-16 -t UTF-8 '../utf16', if it was written on Windows" \
	    import-notes alice ../utf16
done
E

seldom 'reads days as people write them' <<'E'
cd notes
days=
while IFS='|' read -r text want; do
	echo "$text|$(day "$text" | tr '\n' ' ' | sed 's/ $//')" >>../got
	echo "$text|$want" >>../want
done <<'X'
2025-11-18|2025-11-18
2025-11-18T10:00|2025-11-18
Talk of 2025-11-18.|2025-11-18
2025/11/18 10:00-11:00|2025-11-18
2025.11.18|2025-11-18
1on1 2025年11月8日|2025-11-08
18.11.2025|2025-11-18
18/11/2025|2025-11-18
11/18/2025|2025-11-18
4/4/2025|2025-04-04
Tue 04/11/2025|2025-11-04
Tuesday, 4.11.25|2025-11-04
Fri 04/11/2025|2025-04-11
18 Nov 2025|2025-11-18
18. November 2025|2025-11-18
18th of November, 2025|2025-11-18
1st Sept. 2025|2025-09-01
3-Mar-2025|2025-03-03
Nov 18, 2025|2025-11-18
November 18th 2025|2025-11-18
Tue 18 Nov 25|2025-11-18
Tue 18 Nov ’25|2025-11-18
<2025-11-18 Tue>|2025-11-18
[[2025-11-18]] with Bob|2025-11-18
2025-11-18 (Tue)|2025-11-18
2025-11-18, again 18 Nov 2025|2025-11-18
2025-11-18 (next: 2 Dec)|2025-11-18
2025-11-18_alice|2025-11-18
3Tue 18 Nov 2025|2025-11-18
2nd Nov 2025|2025-11-02
3rd Nov 2025|2025-11-03
03/04/2025|1: '03/04/2025' may be two days: say which with --days
18/11/25|1: '18/11/25' may be two days: say which with --days
18 Nov 25|1: '18 Nov 25' may be two days: say which with --days
31/02/2025|1: '31/02/2025' is not a day of the calendar
2025-02-30|1: '2025-02-30' is not a day of the calendar
Mon 18 Nov 2025|1: 'Mon 18 Nov 2025' was another day of the week
17-21 November 2025|1: '17-21 November 2025' is more than one day
17-21 may|1: '17-21 may' is more than one day
17 – 21 November 2025|1: '17 – 21 November 2025' is more than one day
2025-11-18 and 2025-11-19|1: names two days; leave the one on which they met
2026-11-22|1: 2026-11-22 is still to come; take this meeting out, and start its record with new-session -d 2026-11-22
w/c 2025-11-17|2025-11-17 1: names a week: dated by the day given here
X
same ../want ../got
days='--days dmy'
{ day 03/04/2025; day 18/11/25; day 18 Nov 25; day 11/18/2025; } >../got
days='--days mdy'
{ day 03/04/2025; day 11/18/25; } >>../got
cat >../want <<'X'
2025-04-03
2025-11-18
2025-11-18
1: '11/18/2025' is not a day of the calendar
2025-03-04
2025-11-18
X
same ../want ../got
E

seldom 'refuses a file in which no meeting begins' <<'E'
cd notes
undated="a heading has to name it ('## 2025-11-18'), a line of its own that begins with it, a line that begins with 'Date:', or the name of the file"
: >../in.md
refuses 'import-notes: ../in.md: there is no word in it; name another file' \
    import-notes alice ../in.md
notes '' '---' '|--|' '　'
refuses 'import-notes: ../in.md: there is no word in it; name another file' \
    import-notes alice ../in.md
for text in '# Notes' 'We met in May 2025' '1.2.3.4' '# Room 2025-11' \
    'Version 12025-11-18' '# 2025-11-18-19' '# 18/11/2025/3' '# 123-11-18' \
    '# 18-111-2025' '# 18-11/2025' '# 18/11/202' '# 2025/11' '# 18/11x' \
    '# 18 nov' '# Nov18' '# Nov 182' '# 0/5' '# 5/0' '# 13/14' '# 40/5' \
    '# 5/40' 'Date' 'Date: some day' 'Days: 2'; do
	notes "$text"
	refuses "import-notes: ../in.md: no meeting begins here: there is no day: $undated" \
	    import-notes alice ../in.md || { echo "for: $text"; exit 1; }
done
for text in '# 18 November' '# 18 Nov 1066' '# 18 Nov 2300' '# 18 Nov 2025x' \
    '# 2025-11-188' '# 18 Nov25' '# 18 Nov 25x' '# 18 Nov 10:00' 'Date 2025-11-18' \
    '31/02/2025 we met' 'They met on
2025-11-18' 'They met on 2025-11-18.' \
    '| 2025-11-18 | a |'; do
	notes '' "$text"
	fails 2 import-notes alice ../in.md 2>"$err"
	says ': no meeting begins ' "$err"
done
E

seldom 'says which heading cannot be told' <<'E'
cd notes
level='a heading with a day, of another level than those above: which of them begins a meeting?  Take the day out of the others'
notes '# Since 2024-03-04' '## 2025-11-18' 'a'
refuses "import-notes: ../in.md:2: $level" import-notes alice ../in.md
notes '## 2025-11-18' 'a' '# To 2025-12-31'
refuses "import-notes: ../in.md:3: $level" import-notes alice ../in.md
notes '# 2025-11-18' '# 4 Nov' 'a'
refuses "import-notes: ../in.md:2: '4 Nov' has no year" \
    import-notes alice ../in.md
notes 'a' '' '4 Nov' '' 'b' '' '2025-11-18' 'c'
refuses "import-notes: ../in.md:3: '4 Nov' has no year" \
    import-notes alice ../in.md
notes 'Date: 2025-11-18' 'a' 'Date: 2025-11-04'
refuses 'import-notes: ../in.md:3: names another day than line 1; begin each meeting with a heading that names its day' \
    import-notes alice ../in.md
notes '2025-11-18 2025-11-19' 'a'
refuses 'import-notes: ../in.md:1: names two days; leave the one on which they met' \
    import-notes alice ../in.md
notes '# 4 Nov' 'b' '# 2025-10-21' 'a'
refuses "import-notes: ../in.md:1: '4 Nov' has no year" \
    import-notes alice ../in.md
notes '# 2025-11-18' '# 31/02/2025'
refuses "import-notes: ../in.md:2: '31/02/2025' is not a day of the calendar" \
    import-notes alice ../in.md
echo a >../2027-01-01.md
refuses 'import-notes: ../2027-01-01.md: 2027-01-01 is still to come; take this meeting out, and start its record with new-session -d 2027-01-01' \
    import-notes alice ../2027-01-01.md
echo a >../03-04-2025.md
refuses "import-notes: ../03-04-2025.md: '03-04-2025' may be two days: say which with --days" \
    import-notes alice ../03-04-2025.md
notes '# 2025-11-18' '```' '# 2025-11-04'
refuses 'import-notes: ../in.md:2: a block of code begins here and does not end; end it, or remove this line' \
    import-notes alice ../in.md
E

it 'takes each heading, line and rule to the meeting that it belongs to' <<'E'
cd notes
cat >../in.md <<'X'
Our agenda

# Alice and Bob

Links
-----

More

# 4 Nov

Points
======

## Rules

# 2025

Tue 18 November 2025
--------------------

Notes
-----
### Deep ###
#### due 2 Dec
```
## 2025-01-01
```
<!--
## 2025-01-02
-->

### By 2025-12-01

## Links
---

# 2024

## 2024-12-03

text
---

X
does import-notes alice ../in.md
cat >../want <<'X'
Our agenda

# Alice and Bob

Links
-----

More

# 4 Nov

Points
======

## Rules

# 2025

Tue 18 November 2025
====================

Notes
=====
## Deep ###
### due 2 Dec
```
## 2025-01-01
```
\<!--
## 2025-01-02
-->

## By 2025-12-01

# Links
---
X
body 2025-11-18 >../got
same ../want ../got
printf '# 2024\n\n# 2024-12-03\n\ntext\n===\n' >../want
body 2024-12-03 >../got
same ../want ../got
cat >../want <<'X'
1: stands above the day: kept with the meeting below
8: stands above the day: kept with the meeting below
22: a heading without a day: kept with the meeting above
29: not every reader would see all of it: made visible
33: a day in a heading of a meeting, which begins none
35: a heading without a day: kept with the meeting above
42: a heading without a day: kept with the meeting above
X
told >../got
same ../want ../got
rules
# a rule that stands by itself goes, and what only looks like one
rm people/alice/*.md
notes '***' '# 2025-11-18' 'a' '' '' '* * *' '' '---' '# 2025-11-04' 'b' 'c' \
    '---'
does import-notes alice ../in.md
printf '# 2025-11-18\na\n# 2025-11-04\nb\nc\n---\n' >../want
body 2025-11-18 >../got
body 2025-11-04 >>../got
same ../want ../got
# what stands higher, and has no meeting below it
rm people/alice/*.md
notes '## 2025-11-18' 'a' '# Archive' 'b'
does import-notes alice ../in.md
printf '# 2025-11-18\na\n# Archive\nb\n' >../want
body 2025-11-18 >../got
same ../want ../got
echo '3: a heading without a day: kept with the meeting above' >../want
told >../got
same ../want ../got
E

it 'begins a meeting at a line that has a day and nothing else' <<'E'
cd notes
cat >../in.md <<'X'
Alice Ng / Bob, 1:1 notes

**18/11/2025** with Alice (10:00)
a
2025-11-04 is no meeting, in the middle of a paragraph

2025-10-31 the rota went out

- 4 Nov 2025
  - b
X
does import-notes alice ../in.md
body 2025-11-18 >../got
body 2025-11-04 >>../got
sed 8d ../in.md >../want
same ../want ../got
echo '7: begins with a day, but begins no meeting: other words are in the line' >../want
told >../got
same ../want ../got
rm people/alice/*.md
# where the names come first, it may be a signature
notes '1:1 with Alice - 4 November 2025' 'a' '' 'Date: 18 Nov 2025' \
    'Bob, 5 Nov 2025' 'b' '' 'Bob Okafor, 6 Nov 2025' '' 'Rota 7 Nov 2025'
does import-notes alice ../in.md
body 2025-11-18 >../got
same ../in.md ../got
cat >../want <<'X'
1: has a day, but begins no meeting: only a line that begins with its day does
8: has a day, but begins no meeting: only a line that begins with its day does
X
told >../got
same ../want ../got
E

it 'begins meetings at the items of a list, but not at every day' <<'E'
cd notes
cat >../in.md <<'X'
- [[2025-11-18]] with Alice
	- a
- [[2025-11-04]]
	- leave
	- 2025-08-01
* 2025-10-21
2025-10-07
X
does import-notes alice ../in.md
cat >../want <<'X'
people/alice/2025-11-04-one-to-one.md
people/alice/2025-11-18-one-to-one.md
X
same ../want "$out"
body 2025-11-18 >../got
body 2025-11-04 >>../got
same ../in.md ../got
cat >../want <<'X'
5: a day by itself, and no blank line above it: if a meeting began there, put one
6: a day by itself, and no blank line above it: if a meeting began there, put one
7: a day by itself, and no blank line above it: if a meeting began there, put one
X
told >../got
same ../want ../got
rm people/alice/*.md
notes '# 2025-11-18' 'a' '' '**4 November 2025**' 'b' '' '2 Dec' \
    'Date: 2025-10-21'
does import-notes alice ../in.md
echo '4: a day by itself, where headings begin the meetings: if one began there,' \
    'make it a heading like theirs' >../want
told >../got
same ../want ../got
E

seldom 'takes no notes of another person' <<'E'
cd notes
for title in '# Dan' '# dan' '# 1:1 with Dan Roy' '# Dan Roy and Bob' \
    '## DAN - notes' '# Bob – Dan – 2025-11-18'; do
	notes '# 2025-11-18' "$title"
	refuses 'import-notes: ../in.md:2: a heading of another person (dan); cut the file, so that each has their own' \
	    import-notes alice ../in.md || { echo "for: $title"; exit 1; }
done
notes '# 2025-11-18 Dan' 'a'
refuses 'import-notes: ../in.md:1: a heading of another person (dan); cut the file, so that each has their own' \
    import-notes alice ../in.md
notes '18 Nov 2025' 'a' '' 'Dan, 11 Nov 2025' '' '4 Nov 2025 - Dan'
does import-notes -n alice ../in.md
echo '6: begins with a day, but begins no meeting: other words are in the line' >../want
told >../got
same ../want ../got
beside="stands beside 'Alice' like the heading of another person; split the file, so that each has their own, or rename the heading"
for title in 'Jo Roy-Bell' 'Élodie' 'J. R. Bell'; do
	notes '# 2025-11-18' '## Alice' '## Notes' "## $title" '## Kim'
	refuses "import-notes: ../in.md:4: '$title' $beside" \
	    import-notes alice ../in.md
done
# no names, of no person, or of both
for title in 'dandelions' "Dan's project" 'Notes' 'On the rota' 'Bob' \
    '3 points' 'The New Rota Again' 'R2D2' 'Antidisestablishmentarianism!' \
    '' '🗣️ talk'; do
	notes '# 2025-11-18' '## Alice' "## $title" 'a'
	does import-notes -n alice ../in.md || { echo "for: $title"; exit 1; }
done
notes '# 2025-11-18' '## Alice' '## Jo' '## Bob'
does import-notes -n alice ../in.md
notes '# 2025-11-18' '## Alice' '# 2025-11-11' '## Jo'
does import-notes -n alice ../in.md
E

it 'puts owners where they belong' <<'E'
cd notes
becomes <<'X'
< - [ ] @alice a
> - [ ] @alice a
< - [ ] @Alice Ng: b
> - [ ] @alice b
< * [x] Bob: c
> * [x] @bob c
< 1. [-] **Bob:** d
> 1. [-] @bob d
< - [ ] **Bob**: e
> - [ ] @bob e
< - [ ] [Alice] f
> - [ ] @alice f
<   - [ ] (BO) g
>   - [ ] @bob g
< - [ ] Carol Diaz - h
> - [ ] @c.diaz h
< - [ ] i (Bob)
> - [ ] @bob i
< - [ ] j (assigned to Alice Ng)
> - [ ] @alice j
< - [ ] k [owner: bob]
> - [ ] @bob k
< - [ ] l - @Bob Okafor
> - [ ] @bob l
< - [ ] m — Carol
> - [ ] @c.diaz m
< - [ ] n @bob
> - [ ] @bob n
< - [ ] manager: o
> - [ ] @manager o
< - [ ] p (Zoe)
> - [ ] p (Zoe)
< - [ ] q (assigned to Zoe)
> - [ ] q (assigned to Zoe)
< - [ ] r @zoe
> - [ ] r @zoe
< - [ ] s @zoe's desk
> - [ ] s @zoe's desk
< - [ ] me: t
> - [ ] me: t
< - [ ] u (Bob, Alice)
> - [ ] u (Bob, Alice)
< - [ ] v (an idea)
> - [ ] v (an idea)
< - [ ] Bobby: w
> - [ ] Bobby: w
< - Bob: x
> - Bob: x
< - [ ]
> - [ ]
< - [ ] (idea) y
> - [ ] (idea) y
< - [ ] [an end z
> - [ ] [an end z
< - [ ] aa)
> - [ ] aa)
< - [ ] (,;) bb
> - [ ] (,;) bb
< - [ ] cc - dd
> - [ ] cc - dd
< - [ ] Bob thinks
> - [ ] Bob thinks
< - [ ] (me) ee
> - [ ] (me) ee
< - [ ] you: ff
> - [ ] you: ff
< - [ ] I: gg
> - [ ] I: gg
< - [ ] @
> - [ ] @
< - [ ] (Bob, Alice) hh 1/12
> - [ ] (Bob, Alice) hh 1/12
< - [ ] Bob – ii
> - [ ] @bob ii
< - [ ] (a very long remark that nobody would take for a name, as there is no end to it, and none to come soon either)
> - [ ] (a very long remark that nobody would take for a name, as there is no end to it, and none to come soon either)
< - [ ] a very long remark that nobody would take for a name, as there is no end to it, and none to come soon either
> - [ ] a very long remark that nobody would take for a name, as there is no end to it, and none to come soon either
! 19: 'Zoe' is nobody here: --owner WORD=ID says who
! 20: '@zoe' is nobody here: --owner WORD=ID says who
! 22: 'me' is nobody here: --owner WORD=ID says who
! 23: names no one owner
! 34: 'me' is nobody here: --owner WORD=ID says who
! 35: 'you' is nobody here: --owner WORD=ID says who
! 36: 'I' is nobody here: --owner WORD=ID says who
! 37: '@' is nobody here: --owner WORD=ID says who
! 38: '1/12' has no year, and has no 'by' before it
X
rm people/alice/*.md
notes '# 2025-11-18' '- [ ] @zoe a by Friday'
does import-notes alice ../in.md
echo "2: '@zoe' is nobody here: --owner WORD=ID says who" >../want
told >../got
same ../want ../got
E

it 'tells of a name of two words where an owner stands' <<'E'
cd notes
cat >../names.md <<'X'
## 2025-11-18
- [ ] send the pay band - @Zoe Hall - Due: 2025-11-25
- [ ] mail @zoe about the rota
X
does import-notes -n alice ../names.md
grep nobody "$err" >../got
echo "import-notes: ../names.md:2: '@Zoe Hall' is nobody here: \
--owner WORD=ID says who" >../want
same ../want ../got
does import-notes --owner 'Zoe Hall=bob' alice ../names.md
fails 1 grep nobody "$err"
says '- [ ] @bob send the pay band by 2025-11-25' \
    people/alice/2025-11-18-one-to-one.md
E

it 'takes the word of whoever runs it for other names' <<'E'
cd notes
sed -i 's/Carol Diaz/Bob Diaz/; s/2026-01-01\.\./&, initials CD/' people/alice/person.ini
notes '# 2025-11-18' '- [ ] Bob: a' '- [ ] me: b' '- [ ] c (the boss)' \
    '- [ ] @dan d' '## Alice:' '- [ ] e' '- [ ] @Bob f' '- [ ] g @Bob' \
    '- [ ] h - Bob' '- [ ] Carol: i' '- [ ] j (Bob)' '## Bob' '- [ ] k' \
    '## Alice' '- [ ] l 1/12' '- [ ] m (alice)'
does import-notes -n alice ../in.md
cat >../want <<'X'
2: 'Bob' may be one or the other here: --owner WORD=ID says who
3: 'me' is nobody here: --owner WORD=ID says who
5: '@dan' is nobody here: --owner WORD=ID says who
7: names no owner, as the heading 'Alice' above does: write '@alice' if it is theirs
8: 'Bob' may be one or the other here: --owner WORD=ID says who
9: 'Bob' may be one or the other here: --owner WORD=ID says who
10: 'Bob' may be one or the other here: --owner WORD=ID says who
11: names no owner, as the heading 'Alice' above does: write '@alice' if it is theirs
12: 'Bob' may be one or the other here: --owner WORD=ID says who
16: '1/12' has no year, and has no 'by' before it
X
told >../got
same ../want ../got
does import-notes --owner me=alice --owner 'The Boss=manager' \
    --owner dan=dan --owner bob=c.diaz alice ../in.md
cat >../want <<'X'
# 2025-11-18
- [ ] @c.diaz a
- [ ] @alice b
- [ ] @manager c
- [ ] @dan d
## Alice:
- [ ] e
- [ ] @c.diaz f
- [ ] @c.diaz g
- [ ] @c.diaz h
- [ ] Carol: i
- [ ] @c.diaz j
## Bob
- [ ] k
## Alice
- [ ] l 1/12
- [ ] @alice m
X
body 2025-11-18 >../got
same ../want ../got
E

it 'writes the last day of an item as a record does' <<'E'
cd notes
becomes <<'X'
< - [ ] a by 2025-12-01
> - [ ] a by 2025-12-01
< - [ ] b By: 1 Dec 2025
> - [ ] b by 2025-12-01
< - [ ] c, due 2025-12-01, then more
> - [ ] c by 2025-12-01, then more
< - [ ] d (due 1st December 2025) @bob
> - [ ] @bob d by 2025-12-01
< - [ ] e - Due: December 1, 2025
> - [ ] e by 2025-12-01
< - [ ] f 📅 2025-12-01 ⏫
> - [ ] f by 2025-12-01 ⏫
< - [ ] g deadline Mon 1.12.2025 (from 2025-11-04)
> - [ ] g by 2025-12-01 (from 2025-11-04)
< - [ ] Bob: h by Friday 5 December 2025
> - [ ] @bob h by 2025-12-05
< - [ ] i by Friday
> - [ ] i by Friday
< - [ ] Bob: j due next week
> - [ ] @bob j due next week
< - [ ] k by 8 October
> - [ ] k by 8 October
< - [ ] l by 31/02/2025
> - [ ] l by 31/02/2025
< - [ ] m 2025-12-01
> - [ ] m 2025-12-01
< - [ ] n 1/12 and o
> - [ ] n 1/12 and o
< - [ ] p by 2025-12-01 or by 2025-12-02
> - [ ] p by 2025-12-01 or by 2025-12-02
< - [ ] q standby 2025-12-01
> - [ ] q standby 2025-12-01
< - [ ] by 2025-12-01 r
> - [ ] by 2025-12-01 r
< - [ ] @bob due 1 Dec 2025
> - [ ] @bob by 2025-12-01
< - [ ] s (due 1 Dec 2025 or so)
> - [ ] s (by 2025-12-01 or so)
< - [ ] t by Fri, u
> - [ ] t by Fri, u
< - [ ] v by fox, by foot, by , by
> - [ ] v by fox, by foot, by , by
< - [ ] w by antidisestablishmentarianism
> - [ ] w by antidisestablishmentarianism
< - [ ] x 03/04/2025
> - [ ] x 03/04/2025
< - [ ] y 1/12 and 2/12
> - [ ] y 1/12 and 2/12
! 11: 'by Friday' is not a day of the calendar
! 12: 'due next' is not a day of the calendar
! 13: '8 October' has no year
! 14: '31/02/2025' is not a day of the calendar
! 15: '2025-12-01' has no 'by' before it
! 16: '1/12' has no year, and has no 'by' before it
! 17: '2025-12-02' is a second last day
! 18: '2025-12-01' has no 'by' before it
! 20: nothing to do is named here, and no command lists it; write '- [ ] @OWNER WHAT by YYYY-MM-DD'
! 22: 'by Fri' is not a day of the calendar
! 25: '03/04/2025' has no 'by' before it
! 26: '1/12' has no year, and has no 'by' before it
X
rm people/alice/*.md
notes '# 2025-11-18' '- [ ] a by 03/04/2025'
refuses "import-notes: ../in.md:2: '03/04/2025' may be two days: say which with --days" \
    import-notes alice ../in.md
does import-notes --days dmy alice ../in.md
says 'a by 2025-04-03' people/alice/2025-11-18-one-to-one.md
E

it 'tells what may have been meant for an item, or for more' <<'E'
cd notes
becomes <<'X'
< - [] a
> - [] a
< - [/] b
> - [/] b
< -[ ] c
> -[ ] c
< - [ ]d
> - [ ]d
< ☐ e
> ☐ e
< > - [ ] f
> > - [ ] f
< [ ] g
> [ ] g
< Score: [x] of three
> Score: [x] of three
< - TODO h
> - TODO h
< - [a link](https://example.org) and [1] and [z]
> - [a link](https://example.org) and [1] and [z]
< DONE: i
> DONE: i
< TODO
> TODO
< DEADLINE: tomorrow
> DEADLINE: tomorrow
< key:: value
> key:: value
< Signed: A. Ng
> Signed: A. Ng
< Signed up for it
> Signed up for it
< | a | b |
> | a | b |
< |---|---|
> |---|---|
< | 1 | 2 |
> | 1 | 2 |
< |   |   |
> |   |   |
! 3: looks like a box; write '- [ ] a'
! 4: looks like a box; write '- [ ] b'
! 5: looks like a box; write '- [ ] c'
! 6: looks like a box; write '- [ ] d'
! 7: '☐' is not a box: [ ] is open, [x] done, [-] dropped
! 8: an item in a quote is nobody's task; write '- [ ] f'
! 9: '[ ]' where no item begins
! 10: '[x]' where no item begins
! 11: 'TODO' is not a box: [ ] is open, [x] done, [-] dropped
! 13: 'DONE' is not a box: [ ] is open, [x] done, [-] dropped
! 15: 'DEADLINE:' is not a due day: 'by DATE' in the item is
! 16: a setting of another program
! 17: a typed signature is not an agreement
< a | b
> a | b
< ---|---
> ---|---
< 1 | TODO this
> 1 | TODO this
< 2 |
> 2 |
<
>
< one | TODO | two
> one | TODO | two
< - [x]word
> - [x]word
< - [X]word
> - [X]word
< -[-] word
> -[-] word
< - [✓] done
> - [✓] done
< - [x](https://example.org)
> - [x](https://example.org)
< - [1] one, [2] two
> - [1] one, [2] two
< - [z]
> - [z]
< >
> >
< **Signed** by hand
> **Signed** by hand
< Signed by A. Ng
> Signed by A. Ng
< Signature (staff)
> Signature (staff)
< DEADLINE: 31/02/2025
> DEADLINE: 31/02/2025
< my_key-2:: v
> my_key-2:: v
< 1234567890. - [ ] a
> 1234567890. - [ ] a
< ####### seven
> ####### seven
< #tag
> #tag
< ## ###
> ## ###
< **
> **
< ##
> ##
< no heading
> no heading
<     ---
>     ---
< ``a`` is code
> ``a`` is code
< ```a``` is code, too
> ```a``` is code, too
< ````
> ````
< ~~~~
> ~~~~
< ```
> ```
< ```` x
> ```` x
< - [/] in code
> - [/] in code
< ````
> ````
< | a
> | a
< - -
> - -
< | 1 |
> | 1 |
! 21: a row of a table, in which nothing is an item
! 25: a row of a table, in which nothing is an item
! 26: a row of a table, in which nothing is an item
! 29: looks like a box; write '- [x] word'
! 30: looks like a box; write '- [x] word'
! 31: looks like a box; write '- [-] word'
! 32: looks like a box; write '- [x] done'
! 37: a typed signature is not an agreement
! 38: a typed signature is not an agreement
! 39: a typed signature is not an agreement
! 40: 'DEADLINE:' is not a due day: 'by DATE' in the item is
! 41: a setting of another program
! 42: '[ ]' where no item begins
! 58: a row of a table, in which nothing is an item
! 60: a row of a table, in which nothing is an item
X
E

it 'tells of an action that is said in words' <<'E'
cd notes
becomes <<'X'
< - ACTION Bob to book the room by 2025-09-10
> - ACTION Bob to book the room by 2025-09-10
< - Action: Bob to book the van
> - Action: Bob to book the van
< **Action item:** Bob to paint
> **Action item:** Bob to paint
< ACTION POINT - mend the lift
> ACTION POINT - mend the lift
< To do: buy tea
> To do: buy tea
< Todo: call HR
> Todo: call HR
< TODO: call them
> TODO: call them
< - Action was taken on the lift
> - Action was taken on the lift
< Actions speak louder
> Actions speak louder
< Actions:
> Actions:
< ACTION
> ACTION
< - [ ] Action: ring them
> - [ ] Action: ring them
! 3: 'ACTION' is not an item: write - [ ] @OWNER WORDS by DATE
! 4: 'Action' is not an item: write - [ ] @OWNER WORDS by DATE
! 5: 'Action item' is not an item: write - [ ] @OWNER WORDS by DATE
! 6: 'ACTION POINT' is not an item: write - [ ] @OWNER WORDS by DATE
! 7: 'To do' is not an item: write - [ ] @OWNER WORDS by DATE
! 8: 'Todo' is not an item: write - [ ] @OWNER WORDS by DATE
! 9: 'TODO' is not a box: [ ] is open, [x] done, [-] dropped
X
E

it 'makes visible what not every reader would see' <<'E'
cd notes
cat >../pairs <<'X'
< a <b>c</b> <https://example.org>
> a \<b>c\</b> <https://example.org>
< - [x] d <!-- e -->
> - [x] d \<!-- e -->
< f[^1] and &nbsp;&nbsp;g&shy;
> f\[^1] and &nbsp;\&nbsp;g\&shy;
<
>
< [^1]: h
> \[^1]: h
< [i]: https://example.org "j"
> \[i]: https://example.org "j"
<
>
< ![k](l.png) [m](n "o") []( p)
> \![k](l.png) [m] (n "o") [] ( p)
<
>
< $x$ and $$y$$ but $5
> $x\$ and \$$y\$\$ but $5
<
>
< \(q\) and r
> \(q\\) and r
<
>
< ### s {#t}
> ### s `{#t}`
< | u | v |
> | u | v |
< |---|---|
> |---|---|
< | w | x | y | z |
> | w | x \| y \| z |
<
>
< ~~~ mermaid
> ~~~
> mermaid
< graph <b>
> graph <b>
< ~~~
> ~~~
<
>
< ::include{file=a.md}
>  ::include{file=a.md}
<
>
< [[Ann]] [\[a|b]] [[c.png]] &#91;d]
> [[Ann]] [ \[a|b]] [ [c.png]] \&#91;d]
X
{ echo '# 2025-11-18'; sed -n 's/^< \{0,1\}//p' ../pairs; } >../in.md
{ echo '# 2025-11-18'; sed -n 's/^> \{0,1\}//p' ../pairs; } >../want
does import-notes alice ../in.md
body 2025-11-18 >../got
same ../want ../got
rules
told | sed 's/: not every reader would see all of it: made visible$//' >../got
printf '%s\n' 2 3 4 6 7 9 11 13 15 \
    '18: a row of a table, in which nothing is an item' 20 24 26 >../want
same ../want ../got
# a comment of the template stays; what only looks like the end of a formula,
# of a fence or of a comment
rm people/alice/*.md
becomes <<'X'
< <!-- Are there any training or development needs to follow up? -->
> <!-- Are there any training or development needs to follow up? -->
<
>
< \[ a \]
> \[ a \\]
<
>
< ~<b> ~~<b>
> ~\<b> ~~\<b>
<
>
< ``` mermaid
> ```
> mermaid
< a
> a
< ```
> ```
<
>
< <!-- b
> \<!-- b
! 5: not every reader would see all of it: made visible
! 7: not every reader would see all of it: made visible
! 9: not every reader would see all of it: made visible
! 13: not every reader would see all of it: made visible
X
# blank lines that hide what follows
rm people/alice/*.md
{ echo '# 2025-11-18'; yes '' | head -n 40; echo end; } >../in.md
does import-notes alice ../in.md
rules
body 2025-11-18 | tail -n 1 | grep -q '^end$'
test $(body 2025-11-18 | wc -l) -eq 22
printf '%s\n' '22: more than 20 blank lines together: the others are taken away' \
    >../want
told >../got
same ../want ../got
E

seldom 'refuses what it cannot make visible, or no record can be' <<'E'
cd notes
notes '# 2025-11-18' '- a' '  ```' ' b' '  ```' 'c'
fails 2 import-notes alice ../in.md 2>"$err"
says 'import-notes: ../in.md:4: a line that not every reader takes for part' \
    "$err"
notes '# 2025-11-18' '<<<<<<< a' 'b' '=======' 'c' '>>>>>>> d'
fails 2 import-notes alice ../in.md 2>"$err"
says 'import-notes: ../in.md:2: conflict markers' "$err"
{ echo '# 2025-11-18'; head -c 70000 /dev/zero | tr '\0' x; } >../in.md
refuses 'import-notes: ../in.md:1: the notes of 2025-11-18 are larger than 64 KiB; split them into two meetings' \
    import-notes alice ../in.md
# escapes make it longer
{ echo '# 2025-11-18'; yes '<b' | head -n 20000; } >../in.md
refuses 'import-notes: ../in.md: larger than 64 KiB; put part of it '\
'into a file of its own' import-notes alice ../in.md
notes '# 2025-11-18' '## `a` {b}'
fails 2 import-notes alice ../in.md 2>"$err"
says 'import-notes: ../in.md:2: braces at the end of a heading' "$err"
{ echo '# 2025-11-18'; echo '| a |'; echo '|---|'; yes '| b ' | head -n 300 |
    tr -d '\n'; echo; } >../in.md
fails 2 import-notes alice ../in.md 2>"$err"
says 'import-notes: ../in.md:4: more cells than the head' "$err"
# several faults, of which one goes
notes '# 2025-11-18' '<b' '- a' '  ```' ' b' '  ```' 'c'
fails 2 import-notes alice ../in.md 2>"$err"
says 'import-notes: ../in.md:5: a line that not every reader takes for part' \
    "$err"
{ echo '# 2025-11-18'; head -c 17000000 /dev/zero | tr '\0' x; } >../in.md
fails 2 import-notes alice ../in.md 2>"$err"
says 'in.md' "$err"
E

it 'bears what an imported record may lack' <<'E'
cd notes
notes '# 2025-11-18' '## Achieved since last meeting' '## Disagreements' \
    '- not so' '- nor so (XY)' '## Information to pass on' '- this'
does import-notes -k support alice ../in.md
same /dev/null "$err"
does import-notes alice ../in.md
git add people
git commit -q -m 'Notes'
as alice agree --yes people/alice/2025-11-18-one-to-one.md >/dev/null
E

it 'refuses wrong usage, and says what would be right' <<'E'
cd notes
notes '# 2025-11-18' a
misused 'import-notes: the file is missing' import-notes alice
misused 'import-notes: the person is missing' import-notes
refuses "import-notes: --days: 'ymd' is neither dmy (day, month, year) nor mdy" \
    import-notes --days ymd alice ../in.md
refuses "import-notes: --owner: 'me' is not WORD=ID" \
    import-notes --owner me alice ../in.md
refuses "import-notes: --owner: '=bob' is not WORD=ID" \
    import-notes --owner =bob alice ../in.md
refuses "import-notes: --owner: 'me' stands for bob and for alice; say which" \
    import-notes --owner me=bob --owner me=alice alice ../in.md
does import-notes -n --owner me=bob --owner me=bob alice ../in.md
refuses "import-notes: --owner: nobody here is 'zoe'; an ID is a person's id, manager, supervisor, or an address in person.ini up to its @" \
    import-notes --owner me=zoe alice ../in.md
refuses "import-notes: there is no person 'zoe'; new-person adds one" \
    import-notes zoe ../in.md
for id in alcie 'Alice Ng'; do
	refuses "import-notes: there is no person '$id'; did you mean 'alice'?" \
	    import-notes "$id" ../in.md
done
ln -s in.md ../again.md
printf '# 2025-11-04\n\n- x\n' >../idle.md
for way in merge cherry-pick; do
	git rev-parse HEAD >.git/$([ $way = merge ] && echo MERGE_HEAD ||
	    echo CHERRY_PICK_HEAD)
	for n in '' -n; do
		refuses "import-notes: a $way is not finished; finish it first \
(git status says how)" import-notes $n alice ../idle.md
	done
	git $way --quit
done
refuses "import-notes: '../again.md' is named twice; name it once" \
    import-notes alice ../in.md ../again.md
fails 2 import-notes alice ../none.md 2>"$err"
says ../none.md "$err"
fails 2 import-notes alice .. 2>"$err"
printf 'nonsense\n' >people/dan/person.ini
does import-notes -n alice ../in.md
notes '# 2025-11-18' '# Dan'
fails 2 import-notes alice ../in.md 2>"$err"
E

done_testing
