# SPDX-License-Identifier: ISC
"""A notes repository that is written without git: objects are made here.

A history of thirty commits is a hundred objects; a process for each would take
longer than everything that is asked of it afterwards.
"""
import hashlib
import os
import subprocess
import zlib
from collections import namedtuple

FILE, PROGRAM, LINK = "100644", "100755", "120000"

# files: path -> (mode, bytes); data: its own bytes
Commit = namedtuple("Commit", "oid parents files committer time data")


def object_id(kind, data):
    return hashlib.sha1(b"%s %d\0" % (kind.encode(), len(data)) + data).hexdigest()


class Repository:
    def __init__(self, path, config=""):
        self.path = path
        self.git = os.path.join(path, ".git")
        self.there = set()
        self.commits = {}
        for name in ("objects", "refs/heads", "info"):
            os.makedirs(os.path.join(self.git, name))
        self.write("HEAD", "ref: refs/heads/main\n")
        self.write("config", "[core]\n\trepositoryformatversion = 0\n"
                   "\tfilemode = true\n\tbare = false\n\tlogallrefupdates = false\n"
                   + config)

    def write(self, name, text):
        with open(os.path.join(self.git, name), "w", encoding="utf-8") as file:
            file.write(text)

    def ref(self, name, oid):
        self.write("refs/heads/" + name, oid + "\n")

    def put(self, kind, data):
        oid = object_id(kind, data)
        if oid not in self.there:
            folder = os.path.join(self.git, "objects", oid[:2])
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, oid[2:]), "wb") as file:
                head = b"%s %d\0" % (kind.encode(), len(data))
                file.write(zlib.compress(head + data, 1))
            self.there.add(oid)
        return oid

    def tree(self, files):
        """files: path -> (mode, bytes)"""
        below, entries = {}, []
        for path, (mode, data) in files.items():
            name, sign, rest = path.partition("/")
            if sign:
                below.setdefault(name, {})[rest] = (mode, data)
            else:
                entries.append((name.encode(), mode, self.put("blob", data)))
        for name, inside in below.items():
            entries.append((name.encode() + b"/", "40000", self.tree(inside)))
        return self.put("tree", b"".join(
            b"%s %s\0" % (mode.encode(), name.rstrip(b"/")) + bytes.fromhex(oid)
            for name, mode, oid in sorted(entries)))

    def commit(self, parents, files, author, committer, time, message, key=None,
               recast=None):
        """author, committer: "Name <address>"; `recast` changes the bytes."""
        data = "tree %s\n" % self.tree(files)
        data += "".join("parent %s\n" % p for p in parents)
        data += "author %s %d +0000\ncommitter %s %d +0000\n" % (
            author, time, committer, time)
        if key:
            signed = signature((data + "\n" + message).encode(), key)
            data += "gpgsig " + signed.strip().replace("\n", "\n ") + "\n"
        data = (data + "\n" + message).encode("utf-8", "surrogateescape")
        if recast:
            data = recast(data)
        oid = self.put("commit", data)
        self.commits[oid] = Commit(oid, tuple(parents), files, committer, time, data)
        return oid

    def twin(self, of, signed=None):
        """The same commit under another signature, or without one."""
        data = bare(self.commits[of].data)
        if signed is not None:
            header = "\ngpgsig " + signed.replace("\n", "\n ")
            data = data.replace(b"\n\n", header.encode() + b"\n\n", 1)
        oid = self.put("commit", data)
        self.commits[oid] = self.commits[of]._replace(oid=oid, data=data)
        return oid

    def ancestors(self, oid):
        found, todo = set(), [oid]
        while todo:
            this = todo.pop()
            if this not in found:
                found.add(this)
                todo += self.commits[this].parents
        return found

    def merge_base(self, one, other):
        common = self.ancestors(one) & self.ancestors(other)
        below = set()
        for oid in common:
            for parent in self.commits[oid].parents:
                below |= self.ancestors(parent)
        best = sorted(common - below, key=lambda o: (self.commits[o].time, o))
        return best[-1] if best else None


def bare(data):
    """The bytes of a commit without its signature."""
    head, message = data.split(b"\n\n", 1)
    return head.split(b"\ngpgsig ")[0] + b"\n\n" + message


def signature(data, key):
    run = subprocess.run(["ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", key],
                         input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                         check=True)
    return run.stdout.decode()
