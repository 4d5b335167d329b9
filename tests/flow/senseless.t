#!/bin/sh
# SPDX-License-Identifier: ISC
# What is kept of history has a checksum, which anybody can make anew: a file that is
# whole, and says what cannot be, is found out as if there were none.
. "${0%/*}/../lib.sh"

given <<'E'
mkdir notes
cd notes
sh "$top/tests/histories/merge-moved-twice.sh"
git reset -q --hard
for n in $(seq 40); do
	git commit -q --allow-empty -m $n
done
E

it 'an index that ends too early, or goes on, or counts too far' <<'E'
cd notes
cat >../senseless.py <<'P'
import hashlib, os, shutil, subprocess, sys

path, command = sys.argv[1], sys.argv[2:]
with open(path, "rb") as file:
    first, _, body = file.read().partition(b"\n")
what = first.rpartition(b" ")[0]
assert first == what + b" " + hashlib.sha256(body).hexdigest().encode()


def answer(body):
    shutil.rmtree(os.path.dirname(path))
    os.mkdir(os.path.dirname(path))
    with open(path, "wb") as file:
        file.write(what + b" " + hashlib.sha256(body).hexdigest().encode()
                   + b"\n" + body)
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    with open(path, "rb") as file:
        kept = file.read().partition(b"\n")[2]
    return run.returncode, run.stdout, kept


right = answer(body)
assert right[0] in (0, 1) and right[2] == body, right
some = list(range(60)) + list(range(len(body) - 40, len(body)))
for n in some:
    assert answer(body[:n]) == right, "the first %d bytes" % n
assert answer(body + b"\0") == right
assert answer(b"\0" + body) == right
# a number that never ends, and one that is too large for anything
for n in some:
    for number in b"\377" * 6, b"\377\377\377\1", b"\0":
        status, said, _ = answer(body[:n] + number + body[n + len(number):])
        assert status in (0, 1, 2), (n, number, said)
P
overdue >../out || test $? = 1
python3 ../senseless.py .git/one-to-one/commits overdue
E

done_testing
