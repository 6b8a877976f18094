"""What is left after a first call: difflib counts its characters in a plain dictionary."""
import gc
from collections import Counter
import difflib

gc.collect()


def left_by(action):
    known = {id(thing) for thing in gc.get_objects()}
    print(action())
    gc.collect()
    left = Counter(type(thing).__name__ for thing in gc.get_objects() if id(thing) not in known and thing is not known)
    return sorted(left.items())


print(left_by(lambda: list(difflib.ndiff(["one\n", "two\n"], ["one\n", "tow\n"]))))
print(left_by(lambda: difflib.SequenceMatcher(None, "abracadabra", "cadabraab").quick_ratio()))
print(left_by(lambda: difflib.get_close_matches("appel", ["ape", "apple", "peach"])))
matcher = difflib.SequenceMatcher(None, "aab", "abbb")
print(matcher.quick_ratio(), matcher.fullbcount, matcher.quick_ratio())
