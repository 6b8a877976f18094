# deque, Counter, defaultdict, OrderedDict and namedtuple.
from collections import deque, Counter, defaultdict, OrderedDict, namedtuple

d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d[0], d.pop(), d.popleft(), len(d))
d.rotate(1); d.extend("ab")
print(d, list(reversed(d)))
c = Counter("abracadabra")
print(c.most_common(2), c["z"], sorted((c + Counter("az")).items()), c.total())
dd = defaultdict(list)
for w in ("fig", "kiwi", "pear"):
    dd[len(w)].append(w)
print(dict(dd), dd[99], len(dd))
o = OrderedDict(a=1, b=2)
o.move_to_end("a")
print(o, list(o), o == {"a": 1, "b": 2})
P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p.x, p._replace(y=5), P._fields, p == (1, 0), p._asdict())
