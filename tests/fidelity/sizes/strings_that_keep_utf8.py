# C code that asks for a string's characters in UTF-8 has the string keep them, if it is not of ASCII.
import collections
import sys

size = sys.getsizeof


class Größe:
    поле = 1

    def метод(self):
        return self.поле


print(size(Größe.__name__), size(Größe.__qualname__), size(Größe.метод.__name__), size("поле"))

name = "Ж" * 3
before = size(name)
blocks = sys.getallocatedblocks()
kind = type(name, (), {})
print(before, size(name), kind.__name__ is name)
other = "Э" * 4
kind.__name__ = other
qualified = "Щ" * 2
kind.__qualname__ = qualified
print(size(other), size(qualified))
pair = "Пара" + str(1)
print(collections.namedtuple(pair, "а б")(1, 2), size(pair))

for text in ("x = 'ж'", "'ж' + 'я'", "1 # 日本", "'é'", "'plain'"):
    text = "".join([text, " "])
    before = size(text)
    compile(text, "<file>", "exec")
    once = size(text)
    exec(text)
    print(before, once, size(text))


# What is encoded, looked up, printed or interned keeps nothing.
word = "ж" * 3
word.encode()
hash(word)
repr(word)
word.isidentifier()
getattr(sys, word, None)
{word: 1}.get(word)
print(word, f"{word:>5}", size(word), size(sys.intern("и" + str(1))))


class Text(str):
    pass


derived = Text("'日'")
before = size(derived)
eval(derived)
print(before, size(derived))
print(size("é"), size("é" * 2), size(""), size("é"[:0]))


def blocks_of(make):
    before = sys.getallocatedblocks()
    made = make()
    return sys.getallocatedblocks() - before


def ascii_source():
    text = "".join(["1 #", "z" * 9])
    compile(text, "<file>", "eval")
    return text


def wide_source():
    text = "".join(["1 #", "ж" * 9])
    compile(text, "<file>", "eval")
    return text


print(blocks_of(ascii_source) < blocks_of(wide_source), blocks_of(wide_source))
grown = "".join(["1 #", "ж" * 3])
compile(grown, "<file>", "eval")
before = size(grown)
grown += "ж"
print(before, size(grown))
