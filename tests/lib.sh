# SPDX-License-Identifier: ISC
# Tests of commands, as TAP; a script tests/*/NAME.t begins with
#
#	. "${0%/*}/../lib.sh"
#
# and then says:
#
#	given <<'E'             the files that each test starts from
#	it 'does this' <<'E'    one test, in a copy of them of its own
#	seldom 'does it' <<'E'  one that takes long: of these, `make check` runs one
#				in EVERY (10), drawn by the seed, and counts those
#				that it left out; EVERY=1, `make soak`, and who runs
#				the script alone leave none out
#	skip 'does that' WHY    a test that cannot run on this machine
#	done_testing            the last line
#
# The lines between <<'E' and E are a script for `sh -eu`.  It runs in a folder
# of its own, with a HOME of its own and nothing on standard input.  The first
# command that fails fails the test, and its output is shown.  A script that
# takes longer than TEST_SECONDS (600) fails, too.  Afterwards `git fsck --strict`
# checks every repository in the folder (a test that breaks one on purpose says
# `touch no-fsck`).  The time is noon (UTC) of 2026-11-21, and the user is Bob
# Okafor <bob@example.org>.  A script may also say:
#
#	fails 2 agree alice     the command exits with 2; a crash never counts
#	silent git status -s    the command exits with 0, and says nothing
#	as alice agree alice    as Alice Ng <alice@example.org>; also bob,
#	                        carol, dave, eve
#	on 2026-11-21 agree x   as if it were noon (UTC) of that day
#	alice_joins LINE...     makes a repository notes/ with Alice Ng, whose
#	                        manager is Bob since 2026-01-05, and with these
#	                        lines in her person.ini; commits nothing
#	goes_to_a_server        pushes what is committed in notes/ to server.git,
#	                        which has the gate; alice/ is Alice's clone of it
#	same WANT GOT           two files are equal; else shows how they differ
#	says TEXT FILE          the file has that text in it
#	bare VAR=... CMD	runs CMD with these variables alone, and those that a
#				sanitizer reads
#	traced OPTION... CMD    runs CMD under strace(1), without a check for leaks
#	seed			a number that changes with each commit; SEED, if set
#	sample N		one in N of the lines of standard input, drawn by the
#				seed; all of them if SOAK is set, as in `make soak`
#	drawn			one in EVERY of them (10): of what is many, and takes
#				long.  `make check EVERY=1` leaves none out
#	tracked PATTERN         files of this project that match the whole regular
#	                        expression, as seen from $top: what git tracks, or
#	                        in a tarball what is there
#
# A script for Python that needs no library of others is run by `python3 -S`, which
# looks for none: on some machines that takes longer than most such scripts.
#
# Never pipe a command under test: its exit status would be lost.  Never begin a
# line with "!": `sh -e` goes on whatever its status is; write `fails 1 grep TEXT
# FILE`, or `test ! -e FILE`.  Never write `test -z "$(CMD)"`: a command that
# fails may print nothing, too; write `silent CMD`.

top=$(cd "${0%/*}" && pwd)
while [ ! -f "$top/tests/lib.sh" ]; do
	[ -n "$top" ] || { echo "Bail out!  $0 lies in no tests/"; exit 1; }
	top=${top%/*}
done
BUILD=${BUILD:-$top/build}
root=$(mktemp -d "${TMPDIR:-/tmp}/one-to-one.XXXXXX") || exit 1
trap 'rm -rf "$root" 2>/dev/null || { chmod -R u+w "$root"; rm -rf "$root"; }' EXIT
trap 'exit 1' HUP INT TERM

unset $(env | sed -n 's/^\(GIT_[A-Z0-9_]*\)=.*/\1/p') \
    EMAIL EDITOR VISUAL PAGER GNUPGHOME SSH_AUTH_SOCK SSH_ASKPASS CDPATH ENV
words=$root/words
PATH=$BUILD/bin:$PATH
HOME=$root/start/home XDG_CONFIG_HOME=$root/start/home/.config
LC_ALL=C.UTF-8 TZ=UTC TERM=dumb
GIT_CONFIG_NOSYSTEM=1 ONE_TO_ONE_TODAY=2026-11-21
GIT_AUTHOR_DATE='1795262400 +0000' GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
export PATH HOME XDG_CONFIG_HOME LC_ALL TZ TERM GIT_CONFIG_NOSYSTEM \
    ONE_TO_ONE_TODAY GIT_AUTHOR_DATE GIT_COMMITTER_DATE top BUILD words
umask 022
# no sample hooks, and no git gc after a commit
mkdir -p "$HOME" "$root/start/given" "$root/template/hooks" "$root/template/info"
cat >"$HOME/.gitconfig" <<E
[user]
	name = Bob Okafor
	email = bob@example.org
[init]
	defaultBranch = main
	templateDir = $root/template
[advice]
	detachedHead = false
[gc]
	auto = 0
[maintenance]
	auto = false
[receive]
	autogc = false
E

cat >"$words" <<'E'
fails() {
	_want=$1 _got=0
	shift
	"$@" || _got=$?
	[ $_got -eq "$_want" ] && return
	echo "exit status $_got, not $_want: $*"
	return 1
}
silent() {
	_said=$("$@") || { echo "exit status $?: $*"; return 1; }
	[ -z "$_said" ] && return
	echo "says $_said: $*"
	return 1
}
as() (
	case $1 in
	alice) name='Alice Ng' ;;
	bob) name='Bob Okafor' ;;
	carol) name='Carol Diaz' ;;
	dave) name='Dave Roy' ;;
	eve) name='Eve Malik' ;;
	*) echo "as: who is $1?"; exit 64 ;;
	esac
	GIT_AUTHOR_NAME=$name GIT_AUTHOR_EMAIL=$1@example.org
	GIT_COMMITTER_NAME=$name GIT_COMMITTER_EMAIL=$1@example.org
	export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
	export GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
	shift
	"$@"
)
on() (
	ONE_TO_ONE_TODAY=$1
	# git takes no other years in this form
	case $1 in
	20??-*) GIT_AUTHOR_DATE="$1T12:00:00 +0000" ;;
	*) GIT_AUTHOR_DATE="$(date -u -d "$1 12:00" +%s) +0000" ;;
	esac
	GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
	export ONE_TO_ONE_TODAY GIT_AUTHOR_DATE GIT_COMMITTER_DATE
	shift
	"$@"
)
alice_joins() {
	git init -q notes
	mkdir -p notes/people/alice
	printf '%s\n' '[person]' 'name = Alice Ng' 'email = alice@example.org' \
	    'started = 2026-01-05' \
	    'manager = Bob Okafor <bob@example.org>, 2026-01-05..' "$@" \
	    >notes/people/alice/person.ini
}
goes_to_a_server() {
	git init -q --bare server.git
	install-hooks --server server.git 2>install.log
	git -C notes remote add origin ../server.git
	git -C notes push -q -u origin main
	git clone -q server.git alice
	git -C alice remote set-url origin ../server.git
}
same() {
	[ "$1" != /dev/null ] || [ ! -f "$2" ] || [ -s "$2" ] || return 0
	diff -u "$1" "$2"
}
bare() {
	env -i ${ASAN_OPTIONS:+"ASAN_OPTIONS=$ASAN_OPTIONS"} \
	    ${LSAN_OPTIONS:+"LSAN_OPTIONS=$LSAN_OPTIONS"} \
	    ${UBSAN_OPTIONS:+"UBSAN_OPTIONS=$UBSAN_OPTIONS"} "$@"
}
traced() (
	ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0
	export ASAN_OPTIONS
	exec strace -qq "$@"
)
tracked() (
	cd "$top"
	{ [ -e .git ] && git -c safe.directory='*' ls-files ||
	    find * -path build -prune -o -type f -print; } |
	    grep -xE -e "$1" | sort | while read -r file; do
		[ ! -e "$file" ] || echo "$file"
	done
)
seed() {
	_commit=$(git -C "$top" -c safe.directory='*' rev-parse --short=6 HEAD \
	    2>/dev/null) || _commit=310
	echo "${SEED:-$((0x$_commit))}"
}
sample() {
	[ -z "${SOAK-}" ] || set -- 1
	awk -v n="$1" -v seed="$(seed)" '(NR + seed) % n == 0'
}
drawn() {
	sample "${EVERY:-10}"
}
says() {
	# grep would look for any of several lines, and finds "" everywhere
	case $1 in '' | *"
"*)
		echo "says looks for one line, not '$1'"
		return 1 ;;
	esac
	# most that is said is short, and no program is needed to read it
	_lines=0
	while [ $_lines -lt 4 ] && IFS= read -r _line; do
		case $_line in *"$1"*) return ;; esac
		_lines=$((_lines + 1))
	done <"$2"
	grep -qF -e "$1" "$2" && return
	echo "no '$1' in $2:"
	cat "$2"
	return 1
}
E

fsck() {
	[ -e "$1/no-fsck" ] && return
	for repo in "$1"/.git "$1"/*.git "$1"/*/.git "$1"/*/*.git "$1"/*/*/.git \
	    "$1"/*/*/*.git; do
		[ -d "$repo" ] || continue
		# without these files fsck need not start programs to check them
		kept=false
		for file in "$repo"/objects/info/commit-graph* \
		    "$repo"/objects/pack/multi-pack-index; do
			[ ! -e "$file" ] || kept=true
		done
		git --git-dir="$repo" -c core.commitGraph=$kept \
		    -c core.multiPackIndex=$kept fsck --strict \
		    --no-dangling --no-progress || return
	done
}
seconds=${TEST_SECONDS:-600}
# run FOLDER: runs the script in FOLDER/given, with FOLDER/home as HOME
run() {
	status=0
	(cd "$1/given" && HOME=$1/home XDG_CONFIG_HOME=$1/home/.config &&
	    exec timeout "$seconds" sh -euc '. "$words"; . /dev/fd/3' script) \
	    3<&0 </dev/null >"$root/log" 2>&1 || status=$?
	[ $status -ne 124 ] ||
	    echo "was stopped after $seconds seconds" >>"$root/log"
	[ $status -eq 0 ] && fsck "$1/given" >>"$root/log" 2>&1
}
show_log() {
	sed 's/^/# /' "$root/log"
}

n=0 bad=0
given() {
	run "$root/start" && return
	show_log
	echo "Bail out!  $0: the files to start from could not be made."
	exit 1
}
it() {
	n=$((n + 1))
	cp -Rp "$root/start" "$root/$n"
	if run "$root/$n"; then
		echo "ok $n - $1"
	else
		bad=$((bad + 1))
		echo "not ok $n - $1"
		show_log
	fi
}
seldom() {
	_sum=$(printf '%s' "$1" | cksum)
	# words may make files, which are not to lie about where it was started
	[ -n "${SOAK-}" ] || [ "$(cd "$root/template" && . "$words" &&
	    echo $(((${_sum% *} + $(seed)) % ${EVERY:-1})))" = 0 ] || {
		echo "# left out: $1"
		return
	}
	it "$1"
}
skip() {
	n=$((n + 1))
	echo "ok $n - $1 # SKIP $2"
}
done_testing() {
	echo "1..$n"
	exit $((bad > 0))
}
