# What assertEqual says of texts with and without ends of lines, and assertCountEqual of elements without a hash.
import unittest


class Comparing(unittest.TestCase):
    def say(self, name, *args):
        try:
            getattr(self, name)(*args)
            print(name, "passes")
        except AssertionError as error:
            print(name, error)

    def runTest(self):
        for pair in ("", "foo"), ("foo", ""), ("a", "b"), ("a\n", "b"), ("a", "b\n"), ("a\nb", "a\nc"), ("a\nb\n", "a\nc"), ("x\r", "y"), ("", "x\n"):
            self.say("assertEqual", *pair)
        for pair in ([[1]], [[2]]), ([[1], [1], 2], [2, [1]]), ([{}, []], [[], {}]), ([1, 2, 2], [2, 1, 1]), ([[], 3], [3, 3, []]), ("ab", [["a"], "b"]):
            self.say("assertCountEqual", *pair)
        self.say("assertCountEqual", [[0]], [], "my message")
        for pair in ({1}, [1]), ([1], {1}), ({1}, {2}), ({1}, 5), (frozenset("a"), {"a", "b"}):
            self.say("assertSetEqual", *pair)


Comparing().debug()
