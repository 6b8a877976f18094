# A walk over everything reachable from an object, counted by type.
import gc
class Team:
    def __init__(self, name): self.name, self.people = name, []
class Person:
    def __init__(self, name, team):
        self.name, self.team = name, team
        team.people.append(self)
def reach(x):
    seen, todo, kinds = {}, [x], {}
    while todo:
        o = todo.pop()
        if id(o) in seen or isinstance(o, type): continue
        seen[id(o)] = o
        kinds[type(o).__name__] = kinds.get(type(o).__name__, 0) + 1
        todo += gc.get_referents(o)
    return dict(sorted(kinds.items()))
t = Team("t")
for n in ("ann", "bob", "cid"): Person(n, t)
print(reach(t))
print(reach(t.people[0]) == reach(t), reach([1, (2, [3])]), reach({"a": {"b": {}}}))
p = t.people.pop()
del t
print(reach(p))
p.team = None
print(reach(p), gc.collect())
