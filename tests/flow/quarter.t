#!/bin/sh
# SPDX-License-Identifier: ISC
# A quarter of Alice Ng and her manager Bob Okafor: three rounds of two kinds
# of meeting that alternate, and one that did not take place.
#
#	quarter/started/	each record as new-session starts it
#	quarter/held/		as the two wrote it up
#
# Both were written by hand from the rules, before any program was asked.  git
# alone confirms every agreement.
. "${0%/*}/../lib.sh"
. "${0%/*}/../cmd/words.sh"

# starts DATE KIND OPTIONS...  that day new-session, without -k, starts a
#                       record of that kind as quarter/started/ has it
# writes_up DATE KIND   Bob commits it as quarter/held/ has it
# agrees WHO DATE FILE  agree makes one commit, which is what git says it is
# story                 all of it
cat >>"$words" <<'E'
quarter=$top/tests/flow/quarter
a=people/alice
starts() {
	_date=$1 _file=$1-$2.md
	shift 2
	does on $_date new-session "$@" alice
	echo $a/$_file >../want
	same ../want "$out"
	same $quarter/started/$_file $a/$_file
}
writes_up() {
	cp $quarter/held/$1-$2.md $a/$1-$2.md
	check-record $a/$1-$2.md
	on $1 git add $a
	on $1 git commit -q -m "Write-up of $1"
}
agrees() {
	name=$(as $1 git var GIT_AUTHOR_IDENT | sed 's/>.*/>/')
	before=$(git rev-parse HEAD)
	git status --porcelain >../before
	does as $1 on $2 agree --yes $3
	git status --porcelain >../after
	same ../before ../after
	{
		echo "Record: $3"
		echo "Text: $(git rev-parse HEAD:$3)"
		echo "Text-SHA256: $(git show HEAD:$3 | sha256sum | cut -c 1-64)"
		echo "Agreed-by: $name"
		echo
	} >../want
	git log -1 --format='%(trailers)' >../got
	same ../want ../got
	echo "$name $name $before $(git rev-parse $before:)" >../want
	git log -1 --format='%an <%ae> %cn <%ce> %P %T' >../got
	same ../want ../got
}
round() {
	writes_up $1 $2
	agrees alice $3 $a/$1-$2.md
	agrees bob $3 $a/$1-$2.md
}
begin() {
	git init -q notes
	cd notes
	does on 2026-08-31 new-person --name 'Alice Ng' \
	    --email alice@example.org --started 2026-08-31 \
	    --manager 'Bob Okafor <bob@example.org>, 2026-08-31..' alice
	does on 2026-08-31 new-document alice contract
	fill_in $a/contract.md
	sed -i 's/^one-to-one: .*/one-to-one: every 4 weeks\
practice-supervision: every 4 weeks/' $a/contract.md
	on 2026-08-31 commit $a
	agrees bob 2026-09-01 $a/contract.md
	agrees alice 2026-09-02 $a/contract.md
}
story() {
	starts 2026-09-07 one-to-one --place 'Room 3' --minutes 60
	round 2026-09-07 one-to-one 2026-09-08
	starts 2026-09-21 practice-supervision
	round 2026-09-21 practice-supervision 2026-09-21
	starts 2026-10-05 one-to-one
	round 2026-10-05 one-to-one 2026-10-09
	starts 2026-10-19 practice-supervision --cancelled 'Alice was ill'
	writes_up 2026-10-19 practice-supervision
	starts 2026-10-26 practice-supervision --place video
	round 2026-10-26 practice-supervision 2026-10-27
	starts 2026-11-02 one-to-one
	round 2026-11-02 one-to-one 2026-11-02
	starts 2026-11-23 practice-supervision
	round 2026-11-23 practice-supervision 2026-11-24
}
E

it 'three rounds are what a careful person would have written' <<'E'
begin
story
cd ..
mkdir held
cp notes/$a/2026-* held
diff -ru $quarter/held held
git -C notes log --format=%an >authors
sort authors | uniq -c | sed 's/^ *//' >got
cat >want <<'X'
7 Alice Ng
16 Bob Okafor
X
same want got
E

it 'the same, with other work under way, which stays as it is' <<'E'
begin
echo one >staged
echo one >edited
git add edited
git commit -q -m 'Other work'
echo two >edited
echo two >new
git add staged
writes_up() {
	cp $quarter/held/$1-$2.md $a/$1-$2.md
	on $1 git add $a/$1-$2.md
	on $1 git commit -q -m "Write-up of $1" $a/$1-$2.md
}
git status --porcelain >../work
story
git status --porcelain >../got
same ../work ../got
same edited new
git diff --cached --name-only >../got
echo staged >../want
same ../want ../got
E

it 'the same, started without what is open and carried later' <<'E'
begin
starts() {
	_date=$1 _file=$a/$1-$2.md
	shift 2
	does on $_date new-session --no-carry "$@" alice
	case "$*" in *--cancelled*) ;; *)
		does on $_date carry-forward alice
		does on $_date carry-forward $_file
	esac
	same $quarter/started/${_file##*/} $_file
}
story
E

it 'says from where each point came, and that it was agreed' <<'E'
begin
story
rm $a/2026-11-23-practice-supervision.md $a/2026-11-02-one-to-one.md
commit $a
does on 2026-11-02 new-session alice
cat >../want <<'X'
new-session: nothing from people/alice/2026-10-05-one-to-one.md (agreed)
new-session: from people/alice/2026-10-26-practice-supervision.md (agreed):
- [ ] @bob book the first-aid course by 2026-12-01 (from 2026-09-07)
- [ ] @alice show the protocol to the night shift by 2026-11-20 (from 2026-10-26)
- [ ] @alice publish the winter rota by 2026-11-01 (from 2026-10-05)
new-session: comes in this time: Objectives
X
same ../want "$err"
E

done_testing
