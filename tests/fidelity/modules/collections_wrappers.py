"""UserDict, UserList, UserString and what Counter and ChainMap do with each other."""
from collections import ChainMap, Counter, UserDict, UserList, UserString, namedtuple, defaultdict
import copy, inspect


def t(*texts):
    for text in texts:
        try:
            print(text, '->', repr(eval(text)))
        except Exception as e:
            print(text, '->', type(e).__name__, e)


class Loud(UserDict):
    def __missing__(self, key):
        return f'no {key}'

    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)


l, s, d = UserList([3, 1, 2]), UserString('abcab'), Loud(a=1)
t("l + [4]", "l + (4, 5)", "[0] + l", "l * 2", "2 * l", "l[1:]", "l[0]", "l == [3, 1, 2]", "l < [4]", "l < 3", "l > UserList([3])",
  "3 in l", "len(l)", "l.pop()", "l.append(9)", "l.index(9)", "l.index(7)", "l.count(1)", "l.extend(UserList([5]))", "l.sort(reverse=True)", "l",
  "l.copy() is l", "copy.copy(l).data is l.data", "l.insert(0, 'x')", "l.remove('y')", "l.reverse()", "l", "l.append()",
  "inspect.signature(UserList.pop)", "inspect.signature(UserList.sort)", "UserList.append.__qualname__", "hash(l)", "l[9]")
t("s.upper()", "type(s.upper())", "s.find('b')", "s.find('b', 2)", "s.split('b')", "s.replace('a', 'x')", "s.join(['1', '2'])", "s + s",
  "s + 1", "'x' + s", "1 + s", "s * 2", "s[1:3]", "s % 3", "'%s' % s", "UserString('%s') % 3", "s == 'abcab'", "s < 'b'", "s < 3",
  "'ab' in s", "UserString('ab') in s", "hash(s) == hash('abcab')", "len(s)", "int(UserString('12'))", "float(UserString('1.5'))",
  "complex(UserString('1j'))", "s.encode()", "s.strip('a')", "s.startswith('ab')", "s.center(9, '-')", "s.partition('c')", "s.format(1)",
  "UserString('{}').format(1)", "s.isalpha()", "s.zfill(8)", "s.count('a')", "s.rindex('zz')", "UserString(3)", "UserString(s)",
  "inspect.signature(UserString.find)", "inspect.signature(UserString.split)", "UserString.title.__name__", "str(s)", "s.translate({97: 'z'})")
t("d['q']", "d.get('q')", "d.get('q', 5)", "'q' in d", "d.copy()", "d | {'z': 2}", "{'z': 2} | d", "d.update(b=2)", "d.pop('b')",
  "d.setdefault('c', 3)", "d == {'a': 1, 'c': 3}", "Loud.fromkeys('xy')", "copy.copy(d)", "UserDict({1: 2}, x=3)", "UserDict(None)",
  "UserDict()[1]", "len(d)", "list(d)", "d.popitem()", "UserDict(3)", "d | 3")
d |= {'i': 1}
print(d, d.data)
c, e = Counter(a=3, b=-1, z=0), Counter(a=1, b=2, q=5)
t("c + e", "c - e", "e - c", "c | e", "c & e", "+c", "-c", "c == e", "c <= e", "c < e", "c >= e", "c != e", "c == 3", "c <= 3", "c + 3",
  "Counter(a=1) == Counter(a=1, b=0)", "Counter(a=1) <= Counter(a=2)", "Counter(a=1) < Counter(a=1)", "c.most_common()", "c.most_common(1)",
  "c.most_common(-1)", "list(e.elements())", "type(e.elements())", "c.total()", "c.copy() == c", "Counter(a='x', b=1)", "Counter([[1]])",
  "c.update(3)", "c.subtract('az')", "c", "c.update({'a': 1}, b=2)", "c", "Counter('abc', b=5)", "Counter(None)", "Counter(1, 2)",
  "Counter.fromkeys('a')", "Counter(b=1, a=2) | {'a': 3}", "copy.deepcopy(c)", "c.pop('a')", "dict(c)")
for text in ('c += e', 'c -= e', 'c |= e', 'c &= e', 'c += {"n": 4}'):
    exec(text)
    print(text, c)
m = ChainMap({'a': 1}, {'b': 2, 'a': 9}, defaultdict(list))
t("m", "m['b']", "m['new']", "m.maps", "len(m)", "list(m)", "m.new_child()", "m.new_child({'k': 1}, j=2)", "m.new_child(j=2)", "m.parents",
  "m.pop('b')", "m.popitem()", "m.popitem()", "m.get('q', 7)", "'b' in m", "bool(ChainMap())", "ChainMap()['x']", "m | {'w': 1}",
  "{'w': 1} | m", "m | 3", "ChainMap.fromkeys('ab', 1)", "m.copy().maps[1] is m.maps[1]", "m.clear()", "dict(m)")
m |= {'u': 1}
print(m.maps[0])
P = namedtuple('P', 'x, y', defaults=(7,))
t("P(1)", "P(1)._replace(y=2)", "P(1)._replace(z=2, w=3)", "P._make('ab')", "P._make('abc')", "P(1)._asdict()", "P.__doc__", "P._field_defaults",
  "inspect.signature(P)", "P.__new__.__qualname__", "P._make.__qualname__", "P.x", "namedtuple('Q', ['a', 'if', '_c', 'a', ''], rename=True)._fields",
  "namedtuple('Q', 'a b a')", "namedtuple('Q', 'if')", "namedtuple('Q', '_a')", "namedtuple('Q', 'a-b')", "namedtuple('if', 'a')",
  "namedtuple('Q', 'a', defaults=[1, 2])", "namedtuple('Q', '')()", "namedtuple('Q', 'a', module='m').__module__", "list(vars(P))")
