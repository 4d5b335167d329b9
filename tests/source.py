# SPDX-License-Identifier: ISC
"""C, read as far as tests/branches and tests/mutants need it: the functions of
a file, and the conditions in them; and a copy of the tree with other sources.

It is the C of lib/: functions that begin in the first column, no conditional
compilation inside them, and no macro that hides half of a statement.
"""
import glob
import os
import re
from collections import namedtuple

TOP = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

# What judges history, signs, decides who may sign off, publishes, and shuts the gate.
JUDGES = (["lib/history/%s.c" % name for name in (
              "agreement", "audit*", "awaiting", "index", "learn", "lookup", "revwalk",
              "rules*", "settings", "state*", "trail", "view")] +
          ["lib/git/sign.c", "lib/git/hook.c", "lib/git/repo_commit.c",
           "lib/git/standing.c", "lib/act/saying.c",
           "lib/act/signoff*.c", "lib/act/commitact.c", "lib/act/move.c"])

Token = namedtuple("Token", "kind text start end")
Function = namedtuple("Function", "name first last")  # tokens "{" and "}"

TOKEN = re.compile(r"""
    (?P<blank>\s+|\\\n|/\*.*?\*/|//[^\n]*)
  | (?P<directive>(?<![^\n])[ \t]*\#(?:\\\n|/\*.*?\*/|[^\n])*)
  | (?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')
  | (?P<number>\.?[0-9](?:[eEpP][+-]|[\w.])*)
  | (?P<word>[A-Za-z_]\w*)
  | (?P<sign>\.\.\.|<<=|>>=|->|\+\+|--|[-+*/%&|^<>=!]=|<<|>>|&&|\|\||[^\s\w])
""", re.VERBOSE | re.DOTALL)
OPENS = {"(": ")", "[": "]", "{": "}"}
ASSIGNS = {"=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>="}


def find(patterns):
    return sorted(os.path.relpath(path, TOP) for pattern in patterns
                  for path in glob.glob(os.path.join(TOP, pattern)))


def read(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as file:
        return file.read()


def write(path, text):
    """Only where it differs, so that make has nothing to do."""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            if file.read() == text:
                return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def copy_tree(tree, changed):
    """What is needed to build the programs and unit tests, with these texts."""
    for folder in "lib", "cmd", "examples", "man", "tests/unit", "tests/faults":
        for where, _, names in os.walk(os.path.join(TOP, folder)):
            for name in names:
                path = os.path.relpath(os.path.join(where, name), TOP)
                if not name.startswith("."):
                    write(os.path.join(tree, path), changed.get(path) or read(path))
    write(os.path.join(tree, "Makefile"), read("Makefile"))


def plain(text):
    """On one line, without comments."""
    text = re.sub(r"(?s)/\*.*?\*/", " ", text)
    return re.sub(r"\s+", " ", text).strip()


class Source:
    def __init__(self, path, text):
        self.path, self.text = path, text
        self.tokens = [
            Token(found.lastgroup, found.group(), found.start(), found.end())
            for found in TOKEN.finditer(text)
            if found.lastgroup not in ("blank", "directive")]
        self.pair = self._pairs()
        self.functions = list(self._functions())

    def _pairs(self):
        """Where the other bracket is, in both directions."""
        pair, stack = {}, []
        for i, token in enumerate(self.tokens):
            if token.kind != "sign":
                continue
            if token.text in OPENS:
                stack.append(i)
            elif token.text in OPENS.values():
                pair[i] = stack.pop()
                pair[pair[i]] = i
        return pair

    def _functions(self):
        i = 0
        while i < len(self.tokens):
            if self.is_at(i, "{"):
                if self.is_at(i - 1, ")"):
                    name = self.tokens[self.pair[i - 1] - 1].text
                    yield Function(name, i, self.pair[i])
                i = self.pair[i]
            i += 1

    def is_at(self, i, text):
        return (0 <= i < len(self.tokens) and self.tokens[i].text == text
                and self.tokens[i].kind != "string")

    def line(self, i):
        return self.text.count("\n", 0, self.tokens[i].start) + 1

    def words(self, first, last):
        """The source from one token to before another."""
        return self.text[self.tokens[first].start:self.tokens[last - 1].end]

    def next_at(self, i, last, texts):
        """The next of these signs outside of brackets, or last."""
        while i < last:
            token = self.tokens[i]
            if token.kind == "sign" and token.text in texts:
                return i
            i = self.pair[i] + 1 if token.text in OPENS and \
                token.kind == "sign" else i + 1
        return last

    def split(self, first, last, texts):
        """Ranges of tokens, between those signs."""
        while True:
            at = self.next_at(first, last, texts)
            yield first, at
            if at == last:
                return
            first = at + 1

    # --- Statements ----------------------------------------------------------

    def expressions(self, function):
        """(first, last, is a condition) of whatever is computed there, in the
        order of the source; last is the token behind."""
        i = function.first + 1
        while i < function.last:
            token = self.tokens[i]
            if token.kind == "sign" and token.text in "{};":
                i += 1
            elif token.text in ("else", "do") and token.kind == "word":
                i += 1
            elif token.text in ("if", "while", "switch") and \
                    token.kind == "word":
                yield i + 2, self.pair[i + 1], token.text != "switch"
                i = self.pair[i + 1] + 1
            elif token.text == "for" and token.kind == "word":
                begin, test, step = self.split(i + 2, self.pair[i + 1], ";")
                yield begin + (False,)
                yield test + (True,)
                yield step + (False,)
                i = self.pair[i + 1] + 1
            elif token.text in ("case", "default") and token.kind == "word":
                i = self.next_at(i, function.last, ":") + 1
            elif token.kind == "word" and self.is_at(i + 1, ":"):
                i += 2
            else:
                end = self.next_at(i, function.last, ";")
                yield i + (token.text == "return"), end, False
                i = end + 1

    # --- Conditions ----------------------------------------------------------

    def conditions(self, function):
        """(first, last) of every condition that is not made of others by &&,
        || and !, an outer one before those in its brackets.  What assert asks
        is no branch of the program."""
        for first, last, is_condition in self.expressions(function):
            if self.tokens[first].text != "assert":
                yield from self._conditions(first, last, is_condition)

    def _conditions(self, first, last, is_condition):
        if first >= last:
            return
        comma = list(self.split(first, last, ","))
        if len(comma) > 1:
            for one in comma:
                yield from self._conditions(
                    *one, is_condition and one == comma[-1])
            return
        equals = self.next_at(first, last, ASSIGNS)
        if equals < last:
            if is_condition:
                yield first, last
            yield from self._conditions(first, equals, False)
            yield from self._conditions(equals + 1, last, False)
            return
        asks = self.next_at(first, last, "?")
        if asks < last:
            otherwise = self._otherwise(asks, last)
            yield from self._conditions(first, asks, True)
            yield from self._conditions(asks + 1, otherwise, is_condition)
            yield from self._conditions(otherwise + 1, last, is_condition)
            return
        for sign in "||", "&&":
            parts = list(self.split(first, last, (sign,)))
            if len(parts) > 1:
                for one in parts:
                    yield from self._conditions(*one, True)
                return
        yield from self._leaf(first, last, is_condition)

    def _otherwise(self, asks, last):
        """The colon of a question mark."""
        depth, i = 0, asks
        while True:
            i = self.next_at(i + 1, last, "?:")
            if self.is_at(i, "?"):
                depth += 1
            elif depth == 0:
                return i
            else:
                depth -= 1

    def _leaf(self, first, last, is_condition):
        inner = first
        while is_condition and self.is_at(inner, "!"):
            inner += 1
        if self.is_at(inner, "(") and self.pair[inner] == last - 1:
            yield from self._conditions(inner + 1, last - 1, is_condition)
            return
        if is_condition and last - first > 0:
            yield first, last
        i = first
        while i < last:
            if self.tokens[i].kind == "sign" and self.tokens[i].text in OPENS:
                yield from self._conditions(i + 1, self.pair[i], False)
                i = self.pair[i]
            i += 1

    def cases(self, function):
        """(first, colon) of every case and default."""
        for i in range(function.first, function.last):
            if self.tokens[i].kind == "word" and \
                    self.tokens[i].text in ("case", "default"):
                yield i, self.next_at(i, function.last, ":")

    def statements(self, function):
        """(first, last) of every simple statement, with its semicolon, that
        declares nothing."""
        i = function.first + 1
        while i < function.last:
            token = self.tokens[i]
            if token.kind == "sign" and token.text in "{};":
                i += 1
            elif token.kind == "word" and token.text in ("else", "do"):
                i += 1
            elif token.kind == "word" and \
                    token.text in ("if", "while", "switch", "for"):
                i = self.pair[i + 1] + 1
            elif token.kind == "word" and token.text in ("case", "default"):
                i = self.next_at(i, function.last, ":") + 1
            elif token.kind == "word" and self.is_at(i + 1, ":"):
                i += 2
            else:
                end = self.next_at(i, function.last, ";")
                if not self.declares(i):
                    yield i, end + 1
                i = end + 1

    def declares(self, i):
        """A declaration begins with two words, or a word and a star."""
        first, second = self.tokens[i:i + 2]
        return first.kind == "word" and first.text not in ("return", "goto") and (
            second.kind == "word" or second.text == "*")
