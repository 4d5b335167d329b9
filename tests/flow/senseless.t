#!/bin/sh
# SPDX-License-Identifier: ISC
# What is kept of history has a checksum, which anybody can make anew: where it is whole,
# and says what cannot be, history is read as if nothing were kept.
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

it 'an index that ends too early or counts too far, and a log that does not fit' <<'E'
cd notes
cat >../senseless.py <<'P'
import hashlib, os, shutil, subprocess, sys

folder, command = sys.argv[1], sys.argv[2:]


def read(name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def answer(body, log):
    shutil.rmtree(folder)
    os.mkdir(folder)
    whole = what + b" " + hashlib.sha256(body).hexdigest().encode() + b"\n" + body
    for name, data in ("index", whole), ("commits", log):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return run.returncode, run.stdout


first, _, body = read("index").partition(b"\n")
log, what = read("commits"), first.rpartition(b" ")[0]
assert first == what + b" " + hashlib.sha256(body).hexdigest().encode()
right = answer(body, log)
assert right[0] in (0, 1), right
line, _, people = body.partition(b"\n")
assert line and people
for n in range(len(line)):
    assert answer(line[:n], log) == right, n
    assert answer(line[:n] + b"x" + line[n:] + b"\n" + people, log) == right, n
    assert answer(line[:n] + b"4" + line[n + 1:] + b"\n" + people, log) == right, n
assert answer(line + b"\n", log) == right
assert answer(line + b"\n" + people[:-1], log) == right
assert answer(line + b"\nx" + people, log) == right
assert answer(b"4294967295 4294967295 4294967295\n" + people, log) == right
for n in list(range(0, 60)) + list(range(60, len(log), 29)):
    assert answer(body, log[:n]) == right, n
    for byte in b"\0", b"\377", b"\1":
        assert answer(body, log[:n] + byte + log[n + 1:]) == right, (n, byte)
P
overdue >../out || test $? = 1
python3 ../senseless.py .git/one-to-one overdue
E

done_testing
