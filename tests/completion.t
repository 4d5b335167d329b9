#!/bin/sh
# SPDX-License-Identifier: ISC
# Completion offers what the commands take, and what the repository has.
. "${0%/*}/lib.sh"

# offers WANT WORD...	what bash would offer for the last word, sorted, on one
#			line
# tries FILE		the same with another file of completions
cat >>"$words" <<'E'
file=$top/examples/completion/one-to-one.bash
cat >"$PWD.ask" <<'X'
. "$1"
shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
said=$(complete -p "$1")
said=${said##*-F }
"${said%% *}" "$1" "${!#}"
[ ${#COMPREPLY[@]} -lt 2 ] ||
    mapfile -t COMPREPLY < <(printf '%s\n' "${COMPREPLY[@]}" | sort)
printf %s "${COMPREPLY[*]}"
X
offers() {
	_want=$1
	shift
	_got=$(bash "$HERE.ask" "$file" "$@") || return
	[ "$_got" = "$_want" ] && return
	printf '%s\n' "offered: $_got" "wanted: $_want" "for: $*"
	return 1
}
HERE=$PWD
E

given <<'E'
. "$top/tests/man-fixture.sh"
mkdir templates people/dave
cp people/alice/person.ini people/dave
touch templates/chat.md people/dave/notes.txt
touch people/alice/contract.md
E

it 'knows every command, and what is built in' <<'E'
ls "$top/cmd" | sed -n 's/\.c$//p' | sort >commands
for kind in "$top"/lib/notes/kinds/*.md; do
	name=${kind##*/}
	echo "${name%.md}" >>"$(grep -q '^session: no' "$kind" &&
	    echo documents || echo sessions)"
done
sed -n 's/^## //p' "$top/examples/questions.md" | sort >themes
overdue --help | awk '/^ *--only / { on = 1; print $3; next }
    on && !/^ *-/ { print $1; next } { on = 0 }' | tr -s ',' '\n' |
    sort >matters
for list in commands documents sessions themes matters; do
	bash -c '. "$1" && eval "printf \"%s\n\" \$_one_to_one_$2"' - \
	    "$file" $list | sort >got
	same $list got
done
bash -c '. "$1"; complete -p' - "$file" | sed 's/.* //' | sort >got
same commands got
# zsh has the same
zsh=$top/examples/completion/_one-to-one
sed -n '1s/#compdef //p' "$zsh" | tr ' ' '\n' >got
same commands got
for list in documents sessions themes matters; do
	sed -n "/^$list=(/,/)/p" "$zsh" | tr -s '=() \n' '\n' |
	    sed '/^$/d; 1d' | sed "/^$list\$/d" | sort >got
	same $list got
done
E

seldom 'offers the options of each command' <<'E'
cd notes
offers '--help --version -C -h -n' carry-forward -
offers '--place --planned' new-session --pl
offers '--help --history' overdue --h
for c in $(ls "$top/cmd" | sed -n 's/\.c$//p'); do
	$c -h | sed -n "s/^ *\\(-., \\)\\{0,1\\}\\(--[a-z-]*\\).*/$c \\2/p"
done >../want
bash -c '. "$1"
while read -ra COMP_WORDS; do
	COMP_CWORD=1 COMPREPLY=()
	_one_to_one "${COMP_WORDS[@]}"
	echo "${COMP_WORDS[0]} ${COMPREPLY[*]}"
done' - "$file" <../want >../got
same ../want ../got
E

seldom 'offers people and records' <<'E'
cd notes
records='people/alice/2026-10-24-one-to-one.md '\
'people/alice/2026-11-07-one-to-one.md people/alice/contract.md'
offers 'alice dave' new-session ''
offers alice new-session -k one-to-one a
offers alice carry-forward -n al
offers 'people/' show-record p
offers 'people/alice/ people/dave/' show-record people/
offers "$records" agree people/alice/
offers "$records people/alice/person.ini" \
    check-record people/alice/contract.md people/alice/
offers 'people/' audit-trail peo
offers 'people/ templates/' check-record ''
touch one-to-one.ini
offers 'one-to-one.ini' check-record o
offers 'people/alice/person.ini' check-record people/alice/per
git remote add origin ../server.git
offers 'origin' audit-trail --against o
offers '.git/' check-record .g
offers 'alice dave' new-person --left 2026-11-30 ''
offers 2026-11-21 new-person --left ''
offers 'fte=' new-person --set f
cd people/alice
offers '2026-10-24-one-to-one.md 2026-11-07-one-to-one.md' show-record 2026
offers 'alice dave' new-session ''
cd ../../..
offers 'alice dave' new-session -C notes ''
offers "$records" amend -C notes -m 'a word' people/alice/
offers 'alice dave' import-notes -C notes ''
offers 'people/' import-notes -C notes alice pe
offers "$records" move-record -C notes -d 2026-11-20 people/alice/
offers "$records" void-record -C notes -m 'a word' people/alice/
offers 'notes/' overdue no
offers alice list-items -C notes a
offers 'notes/' send-reminders --state no
offers 'notes/' list-items no
offers 'notes/' export-calendar no
offers 'notes/' new-session -C n
offers '' new-session ''
E

seldom 'offers nothing more where a command takes no more' <<'E'
cd notes
offers '' new-session alice ''
offers '' new-session -k one-to-one alice ''
offers 'alice dave' new-session --questions = Work ''
offers 'alice dave' new-session --place = Work ''
offers '' new-session alice --place = Work ''
offers '--place --planned' new-session alice --pl
offers '' new-person --set fte=0.5 alice ''
offers '' add-point alice ''
offers '' new-document alice contract ''
offers '' agree alice ''
offers 'alice dave people/ templates/' agree --yes --text a ''
offers '' agree --for alice --evidence mail people/alice/contract.md ''
offers '' move-record people/alice/contract.md -d today people/
offers '' void-record -m 'a word' people/alice/contract.md peo
offers '' one-to-one -C . new-session alice ''
offers '' install-hooks . ''
offers 'alice dave people/ templates/' share-record alice ''
offers 'alice dave people/ templates/' show-record alice ''
offers 'people/' check-record people/alice/contract.md p
E

seldom 'offers names that have to be quoted, and those below the home folder' <<'E'
mkdir -p "$HOME/mine" "$HOME/my notes"
echo >'Word notes.md'
cd notes
echo >'Word notes.md'
offers 'Word\ notes.md' import-notes alice W
offers 'Word\ notes.md' import-notes alice 'Word\ n'
offers 'Word notes.md' import-notes alice '"Word n'
offers "Word notes.md" import-notes alice "'Word n"
offers '~/mine/ ~/my\ notes/' overdue '~/m'
offers '~/mine/' new-session -C '~/mi'
offers '~/my\ notes/' new-notes '~/my\ '
E

seldom 'offers everything behind one-to-one, with people of all repositories' <<'E'
offers 'add-point agree amend audit-trail' one-to-one a
offers 'amend' one-to-one help am
offers 'doctor' one-to-one do
offers '--fetch' one-to-one --f
offers '--evidence' one-to-one agree --ev
offers '' one-to-one agree al
git config --global --add one-to-one.repository "$PWD/notes"
offers alice one-to-one agree a
offers 'check-in' one-to-one new-session -k check
offers alice one-to-one -C notes new-session a
E

seldom 'offers kinds, days, matters and the like' <<'E'
cd notes
offers 'one-to-one' new-session -k on
offers 'chat check-in' new-session -k c
offers 'chat contract' new-document alice c
offers 'alice dave' new-document ''
offers '' new-session --place ''
offers 2026-11-21 new-session -d ''
offers 2026-11-21 overdue --as-of 2026
offers 2026-11-21 move-record -d ''
offers 'chat check-in' move-record -k c
offers 'csv html json text tsv' overdue --format ''
offers 'json' audit-trail --format j
offers 'json text tsv' list-items --format ''
offers 'manager' list-items --owner m
offers 'alice bob dave' agree --for ''
offers bob list-items --owner b
offers 'dmy mdy' import-notes --days ''
offers 'session short' overdue --only s
offers 'session,action session,agreement' overdue --only session,a
offers 'policy' overdue --only = p
offers 'json' overdue --format=j
offers 'Feedback Follow-up' new-session --questions = F
printf '## Pay\n\n- how?\n\n## Two words\n\n- a?\n' >questions.md
offers Pay new-session --questions =
# a flag has no value
offers 'alice dave' new-session --planned ''
offers 'people/' show-record --text p
E

seldom 'offers the same for commands with a prefix, and for git' <<'E'
eval "set -- ${OVERRIDES-}"
make -s -C "$top" --no-print-directory "$@" install DESTDIR="$PWD/at" \
    PREFIX= PROGPREFIX=git- >log 2>&1 || { cat log; exit 1; }
PATH=$PWD/at/bin:$PATH
cd notes
for file in "$HERE"/at/share/bash-completion/completions/git-agree \
    "$HERE"/at/share/bash-completion/completions/git-one-to-one; do
	offers 'alice dave' git-new-session ''
	offers '--evidence' git-agree --ev
	offers 'chat check-in' git-new-session -k c
done
cat >../ask <<'X'
. "$1"
shift
words=("$@") cword=$(($# - 1)) COMPREPLY=()
cur=${words[cword]} prev=${words[cword-1]}
_git_${2//-/_}
printf '%s\n' "${COMPREPLY[@]}" | sort | tr '\n' ' '
X
git_offers() {
	want=$1
	shift
	bash ../ask "$file" "$@" >../got
	printf '%s ' $want >../want
	same ../want ../got
}
git_offers 'alice dave' git new-session ''
git_offers '--evidence' git agree --ev
git_offers 'json' git overdue --format=j
git_offers 'people/' git show-record peo
sed -n '1s/#compdef //p' "$HERE"/at/share/zsh/site-functions/_git-one-to-one |
    tr ' ' '\n' | sed 's/^git-//' >../got
ls "$top/cmd" | sed -n 's/\.c$//p' | sort >../want
same ../want ../got
E

it 'says nothing where there is nothing to say' <<'E'
for word in '' -; do
	bash "$HERE.ask" "$file" agree $word >out 2>err
	same /dev/null err
done
mkdir empty
cd empty
git init -q
offers '' new-session ''
offers 'check-in' new-session -k ch
E

# In zsh Tab is pressed behind what somebody has typed, in a terminal of its own.
#
# zsh_offers	lines of standard input, LINE => WHAT it offers, sorted
# zsh_says FILE	for each line, what stands behind the names that it offers,
#		sorted, behind LINE:
cat >>"$words" <<'E'
cat >"$PWD.zsh" <<'X'
# FOLDER LINES: what is offered for each line is on standard output
zmodload zsh/zpty zsh/zselect
here=$(mktemp -d)
cat >$here/rc <<Y
stty cols 200
PS1=
fpath=($1 \$fpath)
autoload -Uz compinit && compinit -u -D
compadd() {
	local -a hits
	local said=\${@[\${@[(i)-d]}+1]}
	if [[ \${@[1,(i)(-|--)]} == (* |)-[a-zA-Z]#[ADO]* ]]; then
		builtin compadd "\$@"
	else
		builtin compadd -A hits "\$@"
		print -rl -- \$hits >>$here/hits
		[[ -z \$said ]] || print -rl -- "\${(@P)said}" >>$here/said
	fi
}
precmd() { touch $here/done }
ask() {
	: >$here/hits >$here/said
	zle complete-word
	zle send-break
}
zle -N ask
bindkey '^X' ask
Y
prompted() {
	until [[ -e $here/done ]]; do
		zpty -r -t z out
		zselect -t 2
	done
	rm $here/done
}
zpty z env TERM=vt100 zsh -f -i
zpty -w z "source $here/rc"
prompted
while IFS= read -r line; do
	zpty -w -n z "$line"$'\x18'
	prompted
	print -r -- $line '=>' $(sort -u $here/hits)
	sed -n 's/^-- //p' $here/said | sed "s/^/$line: /; s/ *$//" | sort -u
done <$2
zpty -d z
rm -rf $here
X
zsh_offers() {
	cat >"$HERE.want"
	sed 's/ =>.*//' "$HERE.want" >"$HERE.lines"
	zsh -f "$HERE.zsh" "${zsh:-$top/examples/completion}" "$HERE.lines" |
	    grep ' =>' >"$HERE.got"
	same "$HERE.want" "$HERE.got"
}
zsh_says() {
	zsh -f "$HERE.zsh" "$top/examples/completion" "$1" | grep -v ' =>'
}
E
if command -v zsh >"$root/found"; then
	seldom 'zsh: offers options, and says what they do' <<'E'
cd notes
zsh_offers <<X
carry-forward - => --help --version -C -h -n
new-session --pl => --place --planned
overdue --h => --help --history
agree --evi => --evidence
import-notes -n - => --days --help --owner --version -C -h -k -n
X
for c in $(ls "$top/cmd" | sed -n 's/\.c$//p'); do
	$c -h | grep '^  *-' | cut -c 34- | sed "s/^/$c -: /" | sort -u >>../want
	echo "$c -" >>../lines
done
zsh_says ../lines >../got
same ../want ../got
E

	seldom 'zsh: offers people, records, kinds, days and the like' <<'E'
git config --global --add one-to-one.repository "$PWD/notes"
cd notes
zsh_offers <<X
new-session  => alice dave
new-session -k one-to-one a => alice
new-person --left 2026-11-30  => alice dave
new-person --set f => fte=
new-document alice c => chat contract
new-document alice contract  =>
new-session alice  =>
new-session -k one-to-one alice  =>
new-session --questions=Work  => alice dave
agree alice  =>
agree --for alice a => alice
share-record alice a => alice
one-to-one new-session alice  =>
add-point alice  =>
new-session -k c => chat check-in
new-session -d  => 2026-11-21
overdue --format  => csv html json text tsv
overdue --format=j => json
overdue --only session,a => action agreement
list-items --owner m => manager
agree --for  => alice bob dave
import-notes --days  => dmy mdy
new-session --questions=F => Feedback Follow-up
one-to-one a => add-point agree amend audit-trail
one-to-one help am => amend
one-to-one do => doctor
one-to-one --f => --fetch
one-to-one agree --evi => --evidence
one-to-one new-session -k check => check-in
X
cd ..
zsh_offers <<X
one-to-one agree a => alice
new-session -C notes  => alice dave
overdue no => notes
send-reminders --state no => notes
X
E

	seldom 'zsh: offers the same for commands with a prefix, and for git' <<'E'
eval "set -- ${OVERRIDES-}"
make -s -C "$top" --no-print-directory "$@" install DESTDIR="$PWD/at" \
    PREFIX= PROGPREFIX=git- >log 2>&1 || { cat log; exit 1; }
PATH=$PWD/at/bin:$PATH
zsh=$PWD/at/share/zsh/site-functions
cd notes
zsh_offers <<X
git-agree --evi => --evidence
git-new-session  => alice dave
git-new-session -k chec => check-in
git agree --evi => --evidence
git new-session  => alice dave
git overdue --format=j => json
git one-to-one am => amend
X
E
else
	skip 'zsh: offers options, and says what they do' 'zsh is not installed'
	skip 'zsh: offers people, records, kinds, days and the like' \
	    'zsh is not installed'
	skip 'zsh: offers the same for commands with a prefix, and for git' \
	    'zsh is not installed'
fi

done_testing
