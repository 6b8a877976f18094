# An instance counts 1 while its values are inline, 2 with a dict of its own.
import gc
class C: pass
gc.collect()
c = C(); c.me = c; del c
print("inline", gc.collect())
c = C(); c.me = c; vars(c); del c
print("after vars()", gc.collect())
c = C(); c.me = c; d = vars(c); del c
print("dict held", gc.collect())
del d
print("dict dropped", gc.collect())
c = C(); c.__dict__ = {"me": c}; del c
print("assigned dict", gc.collect())
c = C(); c.me = c
for i in range(40): setattr(c, f"a{i}", i)
del c
print("many keys", gc.collect())
c = C(); c.me = c; c.__dict__[1] = 2; del c
print("int key", gc.collect())
c = C(); c.me = c; del c.me; c.me = c; del c
print("deleted and set again", gc.collect())
class S:
    __slots__ = ("me",)
s = S(); s.me = s; del s
print("slots", gc.collect())
class L(list): pass
l = L(); l.append(l); del l
print("list subclass", gc.collect())
l = L(); l.append(l); l.x = 1; del l
print("list subclass with attribute", gc.collect())
