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

seldom 'an index that ends too early or counts too far, and a log that does not fit' <<'E'
cd notes
cat >../senseless.py <<'P'
import os, shutil, subprocess, sys

P = (0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9,
     0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5)

folder, command = sys.argv[1], sys.argv[2:]


def read(name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def turn(x, n):
    x &= (1 << 64) - 1
    return (x << n | x >> 64 - n) & (1 << 64) - 1


def stir(sum, word):
    return turn(sum + word * P[1], 31) * P[0]


# XXH64, as its specification has it
def sum_of(data):
    at, lane = 0, [P[0] + P[1], P[1], 0, -P[0]]
    while len(data) - at >= 32:
        for i in range(4):
            lane[i] = stir(lane[i], int.from_bytes(data[at:at + 8], "little"))
            at += 8
    sum = P[4]
    if at > 0:
        sum = turn(lane[0], 1) + turn(lane[1], 7) + turn(lane[2], 12) + turn(lane[3], 18)
        for i in range(4):
            sum = ((sum ^ stir(0, lane[i]) & (1 << 64) - 1) * P[0] + P[3]) & (1 << 64) - 1
    sum += len(data)
    for n, by, left, add in (8, None, 27, (P[0], P[3])), (4, P[0], 23, (P[1], P[2])), \
            (1, P[4], 11, (P[0], 0)):
        while len(data) - at >= n:
            word = int.from_bytes(data[at:at + n], "little")
            word = stir(0, word) if by is None else word * by
            sum = turn((sum ^ word) & (1 << 64) - 1, left) * add[0] + add[1]
            at += n
    for shift, by in (33, P[1]), (29, P[2]), (32, 1):
        sum &= (1 << 64) - 1
        sum = (sum ^ sum >> shift) * by
    return b"%016x" % (sum & (1 << 64) - 1)


def answer(body, log):
    shutil.rmtree(folder)
    os.mkdir(folder)
    whole = what + b" " + sum_of(body) + b"\n" + body
    for name, data in ("index", whole), ("commits", log):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return run.returncode, run.stdout


first, _, body = read("index").partition(b"\n")
log, what = read("commits"), first.rpartition(b" ")[0]
assert first == what + b" " + sum_of(body)
drawn = {int(n) for n in sys.stdin}
right = answer(body, log)
assert right[0] in (0, 1), right
line, _, people = body.partition(b"\n")
assert line and people
for n in drawn.intersection(range(len(line))):
    assert answer(line[:n], log) == right, n
    assert answer(line[:n] + b"x" + line[n:] + b"\n" + people, log) == right, n
    assert answer(line[:n] + b"4" + line[n + 1:] + b"\n" + people, log) == right, n
assert answer(line + b"\n", log) == right
assert answer(line + b"\n" + people[:-1], log) == right
assert answer(line + b"\nx" + people, log) == right
assert answer(b"4294967295 4294967295 4294967295\n" + people, log) == right
for n in drawn.intersection([*range(0, 60), *range(60, len(log), 29)]):
    assert answer(body, log[:n]) == right, n
    for byte in b"\0", b"\377", b"\1":
        assert answer(body, log[:n] + byte + log[n + 1:]) == right, (n, byte)
P
mkdir .git/one-to-one	# so that each file stands alone
overdue >../out || test $? = 1
seq 0 $(wc -c <.git/one-to-one/commits) | sample 4 >../drawn
python3 -S ../senseless.py .git/one-to-one overdue <../drawn
E

done_testing
