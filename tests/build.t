#!/bin/sh
# SPDX-License-Identifier: ISC
# What the Makefile promises to those who build, install and package.
. "${0%/*}/lib.sh"

# build ARGUMENT...: make in the tree, set up as the make that runs the tests.
unset MAKEFLAGS MFLAGS MAKELEVEL
# Some have one of these in their environment, Termux and conda the first.
unset PREFIX DESTDIR PROGPREFIX MANDIR DOCDIR BASHCOMPDIR ZSHCOMPDIR STRIP
export OVERRIDES="${OVERRIDES:-}"
cat >>"$words" <<'E'
build() {
	eval "set -- $OVERRIDES \"\$@\""
	make -s --no-print-directory -C "$top" "$@"
}
commands=$(tracked 'cmd/[^/]*\.c' | sed 's|.*/||; s/\.c$//')
pages=$(tracked 'man/[^/]*\.[1-9]')
# What several look at is installed once, and changed by none of them.
plain=$words.plain prefixed=$words.prefixed
install_plain() {
	[ -d "$plain" ] || build install DESTDIR="$plain" PREFIX=/usr >log 2>&1
}
install_prefixed() {
	[ -d "$prefixed" ] || build install DESTDIR="$prefixed" PREFIX=/usr \
	    PROGPREFIX=git- >log 2>&1
}
E

seldom 'what is built is not built again' <<'E'
build all
build -q all || { build -n all; exit 1; }
E

seldom 'what is built is built again when its settings change' <<'E'
build BUILD="$PWD/b" "$PWD/b/cflags"
build -q BUILD="$PWD/b" "$PWD/b/cflags"
fails 1 build -q BUILD="$PWD/b" CFLAGS=-O3 "$PWD/b/cflags"
build BUILD="$PWD/b" CFLAGS=-O3 "$PWD/b/cflags"
says -O3 b/cflags
E

seldom 'install puts commands and pages below DESTDIR and PREFIX' <<'E'
: >before
install_plain
# two at once are not in each other's way
silent find "$BUILD" -maxdepth 1 -type f -newer before
for c in $commands; do
	"$plain/usr/bin/$c" --version >/dev/null
	test -s "$plain/usr/share/man/man1/$c.1"
done
# but for what loads the calendar library, all are one file
find "$plain/usr/bin" -type f -printf '%i\n' | sort -u >files
test $(wc -l <files) -eq 2
for page in $pages; do
	cmp "$top/$page" "$plain/usr/share/man/man${page##*.}/${page##*/}"
done
E

seldom 'install takes empty variables and a folder for the pages' <<'E'
build install DESTDIR="$PWD/at" PREFIX= MANDIR=/man >log 2>&1
for c in $commands; do
	test -x at/bin/$c
	test -s at/man/man1/$c.1
done
E

seldom 'a prefix makes commands of git, and pages that say so' <<'E'
install_prefixed
at=$prefixed/usr
PATH=$at/bin:$PATH
for c in $commands; do
	test ! -e "$at/bin/$c"
	test ! -e "$at/share/man/man1/$c.1"
	echo "git-$c" >want
	page="git-$c"
	# what many call an alias
	[ $c != amend ] || {
		test ! -e "$at/bin/git-amend"
		page='git one-to-one amend'
		echo "$page" >want
	}
	git ${page#git[- ]} --version >got
	sed -i 's/ (one-to-one).*//; 1q' got
	same want got
	mandoc -T ascii "$at/share/man/man1/git-$c.1" | sed 's/.\x08//g' >shown
	says "$page" shown
	sed -n 's/^ *\(git[ a-z-]*\) - .*/\1/p' shown | sed 1q >got
	same want got
done
git one-to-one agree -h >got
says 'usage: git-agree ' got
git one-to-one amend -h >got
says 'usage: git one-to-one amend ' got
test -s "$at/share/man/man7/one-to-one.7"
cd "$at/share/man"
mandoc -T lint -W style man*/*.[1-9] >"$OLDPWD/lint" || :
cd "$OLDPWD"
grep -v 'referenced manual not found' lint >found || :
cat found
test ! -s found
E

# A name of several words is nobody's but a command's; where one is written down
# that is not there, somebody would type it.
seldom 'with a prefix no name is left that nobody can type' <<'E'
install_prefixed
at=$prefixed
long=$(for c in $commands; do echo $c; done | grep - | grep -vx one-to-one |
    tr '\n' '|')
edge="[^]A-Za-z0-9_./@'\"=-]"
find "$at/usr/share" -type f ! -path '*/ci/*' ! -path '*/debian/*' \
    ! -path '*completion*' ! -path '*/site-functions/*' | sort >files
test $(wc -l <files) -gt 40
xargs grep -nE "(^|$edge)(${long%|})($edge|[.] |[.]?$)" <files |
    grep -vE "(git|one-to-one) (${long%|})|Written by install-hooks|-width" \
    >left || :
cat left
test ! -s left
# nor one of the others, where a shell or a prompt would have it
xargs grep -nE "(^|[|&;(] *|[$] |[$]\(|^(run|talk|no|refused) )(agree|amend|disclose|overdue) +[-a-zA-Z<\"\$]" \
    <files | grep -vE ':(agree|overdue|amend)[a-z ]*:? *\(?' >left || :
cat left
test ! -s left
grep -rnE 'git[- ]amend' "$at/usr/share" |
    grep -vE 'Xr git-amend 1|Dt GIT-AMEND|site-functions|bash-completion' >left || :
cat left
test ! -s left
PATH=$at/usr/bin:$PATH
DEMO_DIR=$PWD/demo sh "$at/usr/share/doc/one-to-one/examples/demo.sh" >out
says 'alice:~$ git one-to-one agree --share --yes alice' out
says 'bob:~/notes-alice$ git overdue --within 14' out
says 'bob:~/notes-alice$ git one-to-one amend -m' out
E

seldom 'with a prefix messages say what can be typed, and an alias stays one' <<'E'
install_prefixed
PATH=$prefixed/usr/bin:$(echo "$PATH" | sed "s|$BUILD/bin:||g")
git new-notes notes 2>err
cd notes
git new-person --name 'Alice Ng' --email alice@example.org \
    --manager 'Bob Okafor <bob@example.org>' alice 2>err
says 'git-new-person: next: git new-document alice contract' err
f=$(git new-session -d 2026-11-07 alice 2>err)
sed -i 's/^<!--.*/Nothing to report./' $f
git share-record >out 2>err
as alice git agree --yes alice >out
echo 'One word more.' >>$f
fails 2 git share-record 2>err
says 'git one-to-one amend -m REASON' err
fails 1 git commit -q -a -m x 2>err
says 'git-audit-trail: [changed-after-agreement]: commit the change with: git one-to-one amend -m REASON' err
git one-to-one amend -m 'A word' $f 2>err >out
git one-to-one doctor >out
says 'git -C' out
git config alias.amend 'commit --amend'
echo 1 >file
git add file
git commit -q -m one
git amend -q -m two
test "$(git log -1 --format=%s)" = two
E

seldom 'install brings README and the examples, those that run as such' <<'E'
install_plain
doc=$plain/usr/share/doc/one-to-one
cmp "$top/README.md" "$doc/README.md"
tracked 'examples/.*' | grep -v '^examples/completion/' >examples
test -s examples
while read -r file; do
	cmp "$top/$file" "$doc/$file"
	run=no has=no
	test ! -x "$top/$file" || run=yes
	test ! -x "$doc/$file" || has=yes
	test $run = $has || { echo "$file: to be run? $has"; exit 1; }
done <examples
test -x "$doc/examples/cron/mail-failure"
build install DESTDIR="$PWD/too" PREFIX=/usr DOCDIR=/doc >log 2>&1
cmp "$top/README.md" too/doc/README.md
test ! -e too/usr/share/doc
E

seldom 'uninstall takes away what install brought' <<'E'
for prefix in '' git-; do
	build install DESTDIR="$PWD/at" PROGPREFIX=$prefix >log 2>&1
	mkdir at/usr/local/share/doc/others
	echo theirs >at/usr/local/share/doc/one-to-one/theirs
	build uninstall DESTDIR="$PWD/at" PROGPREFIX=$prefix >log 2>&1
	echo at/usr/local/share/doc/one-to-one/theirs >want
	find at ! -type d >left
	same want left
	rm at/usr/local/share/doc/one-to-one/theirs
	build uninstall DESTDIR="$PWD/at" PROGPREFIX=$prefix >log 2>&1
	test ! -e at/usr/local/share/doc/one-to-one
	rmdir at/usr/local/share/doc/others
done
E

# By a compiler that makes only the files that it is told to make.
seldom 'a build of its own, elsewhere' <<'E'
cat >compiler <<X
#!/bin/sh
while [ \$# -gt 1 ]; do
	[ "\$1" != -o ] || { echo "\$2" >>$PWD/made; : >"\$2"; }
	shift
done
X
chmod +x compiler
build CC="$PWD/compiler" BUILD="$PWD/b" all >log 2>&1
cat log
ls b/bin >got
printf '%s\n' $commands >want
same want got
test $(wc -l <made) -gt 50
fails 1 grep -v "^$PWD/b/" made
E

seldom 'what is copied is looked at, whoever says how it is optimised' <<'E'
# fortified WANT ARGUMENT...: how often _FORTIFY_SOURCE is given
fortified() {
	want=$1
	shift
	build -B BUILD="$PWD/b" "$@" "$PWD/b/cflags"
	test "$(grep -o '_FORTIFY_SOURCE[^ ]*' b/cflags | tr '\n' ' ')" = \
	    "$want" || { cat b/cflags; echo "for: $*"; exit 1; }
}
is=_FORTIFY_SOURCE
# a compiler that does so by itself is not told
echo "$is" | cc -O2 -E -P - >said
two=
test "$(tail -n 1 said)" != $is || two="$is=2 "
fortified "$two" CFLAGS=-O2
fortified "$two" CFLAGS='-O0 -Os'
fortified '' CFLAGS=-g
fortified '' CFLAGS='-O2 -O0'
fortified "$is=1 " CFLAGS="-O2 -D$is=1"
fortified "$is=3 " CPPFLAGS="-D$is=3" CFLAGS=-O2
fortified "$is " CFLAGS="-O2 -U$is"
fortified '' CFLAGS='-O1 -fsanitize=address'
fortified "$two" CPPFLAGS="-DX='\"a b\"'" CFLAGS=-O2
E

seldom 'CPPFLAGS reach the compiler, and V=1 shows what it is told' <<'E'
object=$PWD/b/lib/base/err.o
build --no-silent BUILD="$PWD/b" CPPFLAGS=-DHERE=1 V=1 "$object" >log 2>&1
says '-std=c11' log
says '-DHERE=1' log
fails 1 grep @ log
rm "$object"
build --no-silent BUILD="$PWD/b" CPPFLAGS=-DHERE=1 "$object" >log 2>&1
says '/cflags' log
says '-DHERE=1' b/cflags
E

seldom 'PKG_CONFIG is asked where it is set' <<'E'
cat >other <<X
#!/bin/sh
echo "\$*" >>$PWD/asked
exec pkg-config "\$@"
X
chmod +x other
build BUILD="$PWD/b" PKG_CONFIG="$PWD/other" "$PWD/b/libs"
says --cflags asked
says --libs asked
E

seldom 'a library that is too old is told in one sentence' <<'E'
mkdir old
printf 'Name: libgit2\nDescription: old\nVersion: 1.4.9\n' >old/libgit2.pc
export PKG_CONFIG_PATH=$PWD/old
fails 2 build BUILD="$PWD/b" "$PWD/b/cflags" >out 2>&1
cat out
grep libgit2 out >said
test $(wc -l <said) -eq 1
says '>= 1.5' said
says 1.4.9 said
says 'make deps' out
E

seldom 'deps does nothing where everything is there, and asks nobody' <<'E'
mkdir bin
printf '#!/bin/sh\necho "apt-get was called" >&2\nexit 1\n' >bin/apt-get
printf '#!/bin/sh\nshift 2\nfor p; do echo "$p ii "; done\n' >bin/dpkg-query
chmod +x bin/*
PATH=$PWD/bin:$PATH build deps >out 2>&1
same /dev/null out
E

seldom 'deps installs what the other goals take, and a server for none' <<'E'
mkdir bin
cat >bin/apt-get <<X
#!/bin/sh
case "\$*" in *install*) printf '%s ' "\$@" >$PWD/installed ;; esac
exit 1	# and nothing more is made
X
printf '#!/bin/sh\nexit 1\n' >bin/dpkg-query
printf '#!/bin/sh\nexec "$@"\n' >bin/sudo
chmod +x bin/*
# installs WANT ARGUMENT...: whether each of these is: a library, what the unit
# tests are linked to, what lint takes, a server
installs() {
	want=$1
	shift
	PATH=$PWD/bin:$PATH fails 2 build BUILD="$PWD/b" "$@" >out 2>&1
	got=
	for p in libgit2-dev libcmocka-dev shellcheck openssh-server; do
		case $(cat installed) in
		*" $p "*) got="$got $p" ;;
		esac
	done
	test "$got" = "$want" || { echo "$*:$got, not$want"; exit 1; }
}
installs ' libgit2-dev' deps
installs ' libgit2-dev libcmocka-dev' deps FOR=check
installs ' libgit2-dev shellcheck' deps FOR=lint
installs ' libgit2-dev libcmocka-dev shellcheck openssh-server' deps \
    FOR='check lint sshd'
# what is asked for at the same time counts
installs ' libgit2-dev' deps demo
installs ' libgit2-dev libcmocka-dev' deps check
installs ' libgit2-dev libcmocka-dev' deps bench
E

seldom 'the Debian package is built and tested with what deps installs' <<'E'
# build-essential and Essential need not be named
sed -n '/^Build-Depends:/,/^[^ B]/s/^ \([a-z0-9-]*\).*/\1/p' \
    "$top/examples/debian/control" | sort >got
cat >print.mk <<'X'
include Makefile
print:
	@echo $(need) pkgconf
X
build -f "$PWD/print.mk" print FOR=check >list
tr ' ' '\n' <list | grep -vxE 'gcc|libc6-dev|make|bsdutils|pkg-config' |
    sort >want
same want got
E

seldom 'deps says what to run where nobody may become root' <<'E'
mkdir bin
printf '#!/bin/sh\necho "apt-get was called" >&2\nexit 1\n' >bin/apt-get
printf '#!/bin/sh\nexit 1\n' >bin/dpkg-query
printf '#!/bin/sh\necho 1000\n' >bin/id
chmod +x bin/*
for tool in sh make mkdir; do
	ln -s "$(command -v $tool)" bin
done
PATH=$PWD/bin fails 2 build deps >out 2>&1
says 'as root, run:' out
grep '^apt-get install ' out >line
says ' libgit2-dev' line
fails 1 grep 'was called' out
E

seldom 'deps comes first, whatever else is asked for at the same time' <<'E'
mkdir bin
real=$(command -v pkg-config)
cat >bin/apt-get <<X
#!/bin/sh
sleep 0.2
case "\$*" in *install*) echo "\$*" >>installed ;; esac
printf '#!/bin/sh\nexec $real "\$@"\n' >$PWD/bin/pkg-config
X
printf '#!/bin/sh\nexit 1\n' >bin/dpkg-query
printf '#!/bin/sh\nexit 127\n' >bin/pkg-config
printf '#!/bin/sh\nexec "$@"\n' >bin/sudo
chmod +x bin/*
PATH=$PWD/bin:$PATH
fails 2 build BUILD="$PWD/b" "$PWD/b/cflags" >out 2>&1
says 'make deps' out
sed -i "s|>>installed|>>$PWD/installed|" bin/apt-get
build -j4 BUILD="$PWD/b" "$PWD/b/cflags" deps
test -s b/cflags
says libgit2-dev installed
E

seldom 'deps shows what went wrong' <<'E'
mkdir bin
printf '#!/bin/sh\necho "E: no room" >&2\nexit 100\n' >bin/apt-get
printf '#!/bin/sh\nexit 1\n' >bin/dpkg-query
printf '#!/bin/sh\nexec "$@"\n' >bin/sudo
chmod +x bin/*
PATH=$PWD/bin:$PATH
fails 2 build deps >out 2>&1
says 'E: no room' out
E

it 'what is tracked counts, and in a tarball what is there' <<'E'
mkdir -p a/tests a/debian a/build
cp "$top/tests/lib.sh" a/tests
echo '. "${0%/*}/lib.sh"; . "$words"; tracked "[^.].*"' >a/tests/x
touch a/one a/two a/debian/rules a/build/y
sh a/tests/x >got
printf '%s\n' debian/rules one tests/lib.sh tests/x two >want
same want got
git init -q a
git -C a add one two tests
rm a/two
sh a/tests/x >got
printf '%s\n' one tests/lib.sh tests/x >want
same want got
E

seldom 'the tarball is the same twice, and an unpacked one makes one of its own' <<'E'
[ -e "$top/.git" ] || exit 0
make -s -C "$top" BUILD="$PWD/b" dist >named
file=$(tail -n 1 named)
cp "$file" first.tar.gz
# whoever makes it, and where
git clone -q "$top" elsewhere
cp "$top/Makefile" elsewhere
git config --global core.autocrlf true
git config --global tar.umask user
echo '*.c export-ignore' >attributes
git config --global core.attributesFile "$PWD/attributes"
(umask 077
TZ=Asia/Tokyo LC_ALL=C make -s -C elsewhere BUILD="$PWD/c" dist)
rm "$HOME/.gitconfig"
cmp first.tar.gz "c/${file##*/}"
tar -xzf first.tar.gz
cd one-to-one-*
git -C "$top" ls-tree -r --name-only HEAD | LC_ALL=C sort >../want
find . -type f | sed 's|^[.]/||' | LC_ALL=C sort >../got
same ../want ../got
env -u BUILD make -s dist
tar -tzf build/one-to-one-*.tar.gz | grep -v '/$' | sed 's|^[^/]*/||' |
    LC_ALL=C sort >../got
same ../want ../got
rm -rf ../elsewhere	# fsck would take longer over it than all this
E

seldom 'programs are installed without what only a debugger reads' <<'E'
DESTDIR=$PWD/d make -s -C "$top" BUILD="$BUILD" install
readelf -S d/usr/local/bin/overdue >sections
fails 1 grep debug_info sections
DESTDIR=$PWD/d make -s -C "$top" BUILD="$BUILD" STRIP=true install
readelf -S d/usr/local/bin/overdue >sections
says debug_info sections
E

it 'a built-in kind has the bytes of its file, whatever they are' <<'E'
printf 'a\\n\\"%%s??/\302\240\377\n\n' >odd.md
printf 'x' >a-b.md
: >a.md
sh "$top/lib/notes/embed.sh" odd.md a-b.md a.md >kinds.c
cat >main.c <<'X'
#include <stdio.h>
#include "notes/builtin.h"
int
main(void)
{
	const struct builtin *b;

	for (b = builtin_kinds; b < builtin_kinds + builtin_nkinds; b++)
		fwrite(b->text.at, 1, b->text.n, stdout),
		    printf("<%s", b->name.at);
	return 0;
}
X
cc -iquote "$top/lib" -o main main.c kinds.c
./main >got
{ printf '<a'; cat a-b.md; printf '<a-b'; cat odd.md; printf '<odd'; } >want
cmp want got
E

done_testing
