# SPDX-License-Identifier: ISC
# More words for tests of commands; read with `.` behind tests/lib.sh.  The
# repository of a test is its folder notes/.
#
#	refuses TEXT CMD...	exits with 2, says TEXT as its only line on
#				standard error and prints nothing, and nothing
#				has changed in notes/: HEAD, branches, index,
#				settings, the work tree byte for byte; what is
#				derived and kept may have come
#	fails_at PATH TEXT CMD...
#				the same of what goes wrong when a command has
#				printed PATH already, and is about to write it
#	misused TEXT CMD...	the same of wrong usage, which is shown
#	does CMD...		exits with 0; $out and $err have what it said
#	fill_in FILE		a record as people leave it: no hints, and
#				"Nothing to report." where nothing stands
#	commit FILE...		commits files of notes/ with git
#	$crlf			what is said of a line that ends as on Windows
cat >>"$words" <<'E'
notes=$PWD/notes out=$PWD/out err=$PWD/err
crlf="carriage return, as lines end on Windows; git config core.autocrlf \
input, then: sed -i 's/\r\$//' FILE && git add FILE"
# as an archive: one program reads all
snapshot() {
	tar -C "$notes" --sort=name --mtime=@0 --numeric-owner \
	    --exclude='*/.git/objects' --exclude='*/.git/one-to-one*' -cf - .
}
unchanged() {
	cmp -s "$1" "$2" && return
	for _time in "$1" "$2"; do
		mkdir -p "$_time.files"
		tar -xf "$_time" -C "$_time.files"
		tar --numeric-owner -tvf "$_time" >"$_time.list"
	done
	same "$1.list" "$2.list"
	diff -ru "$1.files" "$2.files"
	return 1
}
_fails() {
	snapshot >"$out.before"
	_status=0
	"$@" >"$out" 2>"$err" || _status=$?
	if [ $_status -ne 2 ]; then
		echo "exit status $_status, not 2: $*"
		cat "$out" "$err"
		return 1
	fi
	snapshot >"$out.after"
	unchanged "$out.before" "$out.after" && return
	echo "changed by: $*"
	return 1
}
_said() {
	{ IFS= read -r _line && ! IFS= read -r _more; } <"$2" &&
	    [ "$_line" = "$1" ] && [ -z "$_more" ] && return
	printf '%s\n' "$1" >"$2.want"
	same "$2.want" "$2" && return
	echo "said by: $3"
	return 1
}
refuses() {
	_text=$1
	shift
	_fails "$@" && _said "$_text" "$err" "$*" && same /dev/null "$out"
}
fails_at() {
	_path=$1 _text=$2
	shift 2
	_fails "$@" && _said "$_text" "$err" "$*" && _said "$_path" "$out" "$*"
}
misused() {
	_text=$1
	shift
	_fails "$@" && says "usage: ${_text%%:*} " "$err" &&
	    sed -i 1q "$err" && _said "$_text" "$err" "$*" &&
	    same /dev/null "$out"
}
does() {
	"$@" >"$out" 2>"$err" && return
	echo "exit status $?, not 0: $*"
	cat "$out" "$err"
	return 1
}
fill_in() {
	awk 'function end() { if (inside && !text) print "Nothing to report." }
	/^<!-- .* -->$/ { next }
	/^## / { end(); print ""; inside = 1; text = 0; print; next }
	$0 != "" { text = 1 }
	{ print }
	END { end() }' "$1" | cat -s >"$out.filled"
	cat "$out.filled" >"$1"
}
commit() {
	git -C "$notes" add -A -- "$@"
	git -C "$notes" commit -q -m "Write-up of $*"
}
E
