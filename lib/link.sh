#!/bin/sh
# SPDX-License-Identifier: ISC
# lib/link.sh HOW OFFLINE LINK PACKAGES [-lNAME ...]
#
# Prints what the linker is told about the libraries: for HOW = static the
# archives, behind the object OFFLINE, which stands in for what is left out of
# them; for HOW = shared the shared libraries; for an empty HOW the archives,
# if a program that needs the most of them can be linked.  LINK is the command
# that compiles and links, PACKAGES are names for pkg-config.
set -eu
how=$1 offline=$2 link=$3 packages=$4
shift 4

has() {
	case " $packages " in *" $1 "*) ;; *) return 1 ;; esac
}

# libical asks ICU about other calendars than the Gregorian, which is all we
# have.  Its answers would cost three libraries more to load, so the names end
# in a function that stops the program.
without_icu() {
	has libical || return 0
	nm -u "$(pkg-config --variable=libdir libical)/libical.a" 2>/dev/null |
	    sed -n 's/^ *U \(uc*[a-z]*_[A-Za-z0-9]*_[0-9]*\)$/\1/p' | sort -u |
	    sed 's/.*/-Wl,--defsym=&=offline_not_reached/'
}

# The C library's own parts stay shared.
archives() {
	static= shared=
	for arg in $(pkg-config --static --libs $packages) "$@"; do
		case $arg in
		-licu*) ;;
		-lm | -lrt | -ldl | -lpthread) shared="$shared $arg" ;;
		*) static="$static $arg" ;;
		esac
	done
	echo $offline $(without_icu) -Wl,-Bstatic $static -Wl,-Bdynamic $shared
}

fits() {
	has libical && set -- "$@" -Wl,-u,icalrecurrencetype_from_string
	printf '#include <git2.h>\nint main(void) { git_repository *r; %s }' \
	    'git_libgit2_init(); return git_repository_open(&r, ".");' |
	    $link -o "$offline.probe" -x c - -x none "$@"
}

case $how in
static) fits $(archives "$@") >&2 ;;
shared) ;;
'') fits $(archives "$@") >/dev/null 2>&1 && how=static || how=shared ;;
*) echo "LIBGIT2 is static, shared or empty, not '$how'" >&2; exit 2 ;;
esac
if [ $how = static ]; then
	archives "$@"
else
	echo $(pkg-config --libs $packages) "$@"
fi
