# SPDX-License-Identifier: ISC
# Completion for bash: options, people, kinds, records, matters, themes.
#
# "make install" puts it where bash-completion finds it by the name of each
# command.  Without that, read it from ~/.bashrc:
#
#	. /path/to/one-to-one.bash
#
# Options are asked of the commands themselves; people, kinds and themes are
# those of the repository of the current folder, or of -C.

_one_to_one_prefix=
_one_to_one_commands='add-point agree amend audit-trail carry-forward
check-record disclose export-calendar import-notes install-hooks list-items
move-record new-document new-notes new-person new-session one-to-one overdue
send-reminders share-record show-record void-record'
_one_to_one_sessions='appraisal check-in one-to-one practice-supervision
reflective supervision support'
_one_to_one_documents='contract development-plan objectives personal-plan
registration risk-assessment'
_one_to_one_matters='session write-up agreement action contract review policy
manager short cancelled'
_one_to_one_settings='name= email= initials= started= manager= supervisor=
probation-until= fte= away= left='
_one_to_one_themes='Opening Follow-up Work Issues Objectives Feedback Change
Well-being Development Practice Supervision Closing'

# What the functions below share, as variables of _one_to_one_answer: cur is
# the word to complete, dir the folder, top that of the repository, help the
# list of options, given how many words before cur are neither options nor
# values of these.

_one_to_one_offer() {
	local IFS=$' \t\n'
	# shellcheck disable=SC2207	# compgen's lines, split by our IFS
	COMPREPLY+=($(compgen -W "$*" -- "$cur"))
}

# Of one-to-one, those of all repositories that git knows of.
_one_to_one_rosters() {
	local file place
	{
		printf '%s\n' "$top"
		[[ -n $everywhere ]] && git config --global --type=path \
		    --get-all one-to-one.repository 2>/dev/null
	} | while read -r place; do
		for file in "$place"/people/*/person.ini; do
			[[ -f $file ]] && printf '%s\n' "$file"
		done
	done
}

_one_to_one_people() {
	_one_to_one_rosters | sed 's|/person.ini$||; s|.*/||' | sort -u
}

# People, and whoever leads them, by the address up to its @.
_one_to_one_parties() {
	local file
	_one_to_one_people
	_one_to_one_rosters | while read -r file; do
		sed -n -E 's/^(manager|supervisor) *=.*<([^@> ]*)@.*/\2/p' "$file"
	done | sort -u
}

# Kinds of the repository's own may be meetings or documents.
_one_to_one_kinds() {
	local file
	printf '%s\n' $1
	for file in "$top"/templates/*.md; do
		file=${file##*/}
		[[ $file == '*.md' ]] || printf '%s\n' "${file%.md}"
	done
}

# Those of one word; the others would have to be quoted.
_one_to_one_own_themes() {
	if [[ -f $top/questions.md ]]; then
		sed -n 's/^## *\([^ ]*\)$/\1/p' "$top/questions.md"
	else
		printf '%s\n' $_one_to_one_themes
	fi
}

# Folders, and files with one of these ends ("" for all; none for folders
# alone), as they are typed: behind a quote, or with backslashes.
_one_to_one_files() {
	local IFS=$'\n' path place end quote= word=${cur//\\/}
	[[ $cur == [\"\']* ]] && quote=${cur:0:1} word=${cur:1}
	for path in $(cd "$dir" 2>/dev/null && compgen -f -- "$word"); do
		# what is hidden, .git first, where somebody asks for it
		[[ ${path##*/} == .* && ${word##*/} != .* ]] && continue
		place=${path/#\~\//$HOME/}
		[[ $place == /* ]] || place=$dir/$place
		if [[ -z $quote && $path == \~/?* ]]; then
			printf -v path '%s%q' "${path:0:2}" "${path:2}"
		elif [[ -z $quote ]]; then
			printf -v path %q "$path"
		fi
		if [[ -d $place ]]; then
			COMPREPLY+=("$path/")
			continue
		fi
		for end in "$@"; do
			[[ $place == *"$end" ]] && COMPREPLY+=("$path") && break
		done
	done
	[[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]] &&
	    compopt -o nospace 2>/dev/null
}

_one_to_one_takes_value() {
	grep -q -e "^\(-., \)\{0,1\}$1 [^ ]" <<<"$help"
}

_one_to_one_list_matters() {
	local done=
	[[ $cur == *,* ]] && done=${cur%,*},
	# shellcheck disable=SC2207	# names of matters have no blank in them
	COMPREPLY=($(compgen -P "$done" -W "$_one_to_one_matters" \
	    -- "${cur##*,}"))
}

_one_to_one_value() {
	case $1 in
	-C | --hook-dir | --policy | --state) dir=. _one_to_one_files ;;
	--against)
		_one_to_one_offer "$(git -C "$dir" remote 2>/dev/null)"
		dir=. _one_to_one_files ;;
	--group) _one_to_one_offer "$(compgen -g)" ;;
	--days) _one_to_one_offer dmy mdy ;;
	-d | --as-of | --left | --started | --probation-until)
		_one_to_one_offer "${ONE_TO_ONE_TODAY:-$(date +%F)}" ;;
	-k) _one_to_one_offer "$(_one_to_one_kinds "$_one_to_one_sessions")" ;;
	--evidence | --repos | --signers) _one_to_one_files '' ;;
	--for) _one_to_one_offer "$(_one_to_one_parties)" ;;
	--owner) _one_to_one_offer manager supervisor "$(_one_to_one_parties)" ;;
	--format)
		case $2 in
		list-items) _one_to_one_offer text tsv json ;;
		overdue) _one_to_one_offer text tsv csv json html ;;
		*) _one_to_one_offer text json ;;
		esac ;;
	--only) _one_to_one_list_matters ;;
	--questions) _one_to_one_offer "$(_one_to_one_own_themes)" ;;
	--set) _one_to_one_offer "$_one_to_one_settings" ;;
	esac
}

_one_to_one_operand() {
	local people
	if [[ $1 == one-to-one ]]; then
		_one_to_one_offer help doctor "${_one_to_one_commands/one-to-one/}"
		return
	fi
	case $1/$given in
	import-notes/0 | new-document/0) ;;
	import-notes/*) _one_to_one_files ''; return ;;
	new-document/1)
		_one_to_one_offer \
		    "$(_one_to_one_kinds "$_one_to_one_documents")"
		return ;;
	*/0 | check-record/* | export-calendar/* | list-items/* | new-notes/* | \
	    overdue/* | send-reminders/* | share-record/* | show-record/*) ;;
	*) return ;; # it takes no more
	esac
	people=$(_one_to_one_people)
	case $1 in
	add-point | import-notes | new-document | new-person | new-session)
		_one_to_one_offer "$people" ;;
	agree | audit-trail | carry-forward | share-record | show-record)
		_one_to_one_offer "$people"
		_one_to_one_files .md ;;
	amend | disclose | move-record | void-record) _one_to_one_files .md ;;
	check-record) _one_to_one_files .md .ini ;;
	list-items)
		_one_to_one_offer "$people"
		_one_to_one_files ;;
	export-calendar | install-hooks | new-notes | overdue | send-reminders)
		_one_to_one_files ;;
	esac
}

_one_to_one_count() {
	local i
	given=0
	for ((i = $1; i < cword; i++)); do
		case ${words[i]} in
		=) ((i++)) ;;
		-*)
			[[ ${words[i + 1]} != = ]] &&
			    _one_to_one_takes_value "${words[i]}" && ((i++)) ;;
		*) ((given++)) ;;
		esac
	done
}

# _one_to_one_answer NAME FIRST PROGRAM...: words[FIRST] is the first argument.
_one_to_one_answer() {
	local name=$1 first=$2 dir=. top help given option i
	shift 2
	COMPREPLY=()
	if [[ $name == one-to-one ]]; then
		local everywhere=yes
		for ((i = first; i < cword; i++)); do
			case ${words[i]} in
			-C) ((i++)) ;;
			-*) ;;
			help) break ;;
			*)
				_one_to_one_answer "${words[i]}" $((i + 1)) \
				    "$@" "${words[i]}"
				return ;;
			esac
		done
	fi
	for ((i = first; i < cword - 1; i++)); do
		[[ ${words[i]} == -C ]] && dir=${words[i + 1]/#\~/$HOME}
	done
	top=$(git -C "$dir" rev-parse --show-toplevel 2>/dev/null) || top=$dir
	help=$("$@" -h 2>/dev/null | sed -n 's/^  *//p')
	_one_to_one_count "$first"
	case $cur in
	--*=*) option=${cur%%=*} cur=${cur#*=} ;;
	=) option=$prev cur= ;;
	*)
		if [[ $prev == = ]]; then
			option=${words[cword - 2]}
		elif [[ $prev == -* && cword -gt first ]] &&
		    _one_to_one_takes_value "$prev"; then
			option=$prev
		fi ;;
	esac
	if [[ -n $option ]]; then
		_one_to_one_value "$option" "$name"
	elif [[ $cur == -* ]]; then
		_one_to_one_offer "$(awk '/^-/ {
			for (i = 1; i <= 2; i++)
				if (match($i, /^--?[A-Za-z-]+/))
					print substr($i, 1, RLENGTH)
		}' <<<"$help")"
	else
		_one_to_one_operand "$name"
	fi
}

_one_to_one() {
	local words=("${COMP_WORDS[@]}") cword=$COMP_CWORD
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
	local name=${words[0]##*/}
	_one_to_one_answer "${name#"$_one_to_one_prefix"}" 1 "${words[0]}"
}

# "git agree": git's own completion has set words, cword, cur and prev.
_one_to_one_git() {
	local i
	for ((i = 1; i < cword; i++)); do
		[[ ${words[i]} == "$1" ]] && break
	done
	_one_to_one_answer "$1" $((i + 1)) git "$1"
}

for _one_to_one_name in $_one_to_one_commands; do
	complete -F _one_to_one "$_one_to_one_prefix$_one_to_one_name"
	# git amend is somebody's alias, and not ours
	[[ $_one_to_one_prefix != git- || $_one_to_one_name == amend ]] || eval \
	    "_git_${_one_to_one_name//-/_}() { _one_to_one_git $_one_to_one_name; }"
done
unset _one_to_one_name
