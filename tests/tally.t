#!/bin/sh
# SPDX-License-Identifier: ISC
# Each test is counted once, whatever the program that runs it prints besides.
. "${0%/*}/lib.sh"

# program STATUS: what stands on standard input is what it prints
# counts WANT: the last line, of all that "program" was told
cat >>"$words" <<'E'
program() {
	n=1
	while [ -e program$n ]; do n=$((n + 1)); done
	{ echo '#!/bin/sh'; echo "cat <<'X'"; cat; echo X; echo "exit $1"; } \
	    >program$n
	chmod +x program$n
}
counts() {
	case $1 in
	*' 0 failed') "$top/tests/tally" ./program* >out 2>&1 ;;
	*) fails 1 "$top/tests/tally" ./program* >out 2>&1 ;;
	esac || { cat out; return 1; }
	test "$(tail -n 1 out)" = "$1" || { cat out; return 1; }
}
E

seldom 'all that passed' <<'E'
printf '%s\n' 1..2 'ok 1 - a' 'ok 2 - b # SKIP' | program 0
printf '%s\n' 'TAP version 14' 1..1 'ok 1 - c' '# ok - tests' | program 0
counts '3 passed, 0 failed'
says '1 of those that passed were skipped' out
E

seldom 'a failure, with what it has to say, in each syntax of cmocka' <<'E'
printf '%s\n' 1..2 'not ok 1 - a' '# one' '# a.c:1: error: Failure!' \
    'ok 2 - b' | program 1
printf '%s\n' 'TAP version 14' 1..3 'not ok 1 - c' '  ---' '  message: |-' \
    '    "Bob Ray." != "Bob Ray"' '    not ok 7 - no test' \
    '    c.c:1: error: Failure!' '  severity: fail' '  ...' 'ok 2 - d' \
    'ok 3 - e' '# not ok - tests' | program 1
printf '%s\n' 'TAP version 14' 1..2 'not ok 1 - f' '  ---' '  message: |-' \
    '    Memory is not equal:' '    ' '    - [00000000] 71' '    ' \
    '  severity: fail' '  ...' 'ok 2 - g' | program 1
counts '4 passed, 3 failed'
says '"Bob Ray." != "Bob Ray"' out
says 'c.c:1: error' out
E

seldom 'one that ends before all its tests is one failure more' <<'E'
printf '%s\n' 1..3 'ok 1 - a' | program 0
counts '1 passed, 1 failed'
says 'planned 3 tests but ran 1' out
printf '%s\n' 1..4 'ok 1 - a' 'not ok 2 - b' | program 139
counts '2 passed, 3 failed'
E

seldom 'one that ends badly after all its tests is a failure' <<'E'
printf '%s\n' 1..1 'ok 1 - a' '# and then' | program 86
counts '1 passed, 1 failed'
says 'died' out
says 'and then' out
E

it 'of what takes long some is left out, which is counted' <<'E'
mkdir tests
cp "$top/tests/lib.sh" tests
{
	echo '. "${0%/*}/lib.sh"'
	printf "seldom 'the story %s' <<'E'\n:\nE\n" $(seq 24)
	echo done_testing
} >tests/long.t
export SEED EVERY
for SEED in 1 2; do
	EVERY=4 "$top/tests/tally" tests/long.t >out$SEED 2>&1
	left=$(sed -n 's/ are left out; with EVERY=1 none is$//p' out$SEED)
	test "$left" -ge 12 && test "$left" -lt 24
	says "$((24 - left)) passed, 0 failed" out$SEED
	EVERY=4 sh tests/long.t | grep ^ok >drawn$SEED
done
fails 1 cmp -s drawn1 drawn2
EVERY=1 "$top/tests/tally" tests/long.t >out 2>&1
says '24 passed, 0 failed' out
unset EVERY
sh tests/long.t >out
says 1..24 out
export SOAK=1 EVERY=10
sh tests/long.t >out
says 1..24 out
fails 1 grep 'left out' out
E

seldom 'nothing that ran is no success' <<'E'
printf '%s\n' 'no test' | program 0
counts '0 passed, 1 failed'
E

seldom 'one that does not end is stopped, and that is said' <<'E'
printf '%s\n' '#!/bin/sh' 'echo 1..1' 'exec sleep 60' >program1
chmod +x program1
TEST_SECONDS=.1
export TEST_SECONDS
counts '0 passed, 1 failed'
says 'was stopped after 1 seconds' out
E

it 'a script of tests that leaves its folder as it was' <<'E'
mkdir -p a/tests tmp
cp "$top/tests/lib.sh" a/tests
cat >a/tests/x.t <<'X'
. "${0%/*}/lib.sh"
echo 'touch "$PWD.made" made' >>"$words"
given </dev/null
it 'always' <<'Y'
test -e made -a -e "$PWD.made"
Y
seldom 'drawn' </dev/null
done_testing
X
find a | sort >want
(cd a && SEED=1 EVERY=1 TMPDIR=$PWD/../tmp sh tests/x.t) >out
find a* | sort >got
same want got
says 'ok 2 - drawn' out
E

done_testing
