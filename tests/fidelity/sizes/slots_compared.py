# The same record in five forms.
import sys
class Plain:
    def __init__(self, x, y, z): self.x, self.y, self.z = x, y, z
class Slots:
    __slots__ = ("x", "y", "z")
    def __init__(self, x, y, z): self.x, self.y, self.z = x, y, z
sz = sys.getsizeof
p, s, t, d, l = Plain(1, 2, 3), Slots(1, 2, 3), (1, 2, 3), {"x": 1, "y": 2, "z": 3}, [1, 2, 3]
print(sz(p), sz(s), sz(t), sz(d), sz(l))
print(sz(vars(p)), sz(vars(Plain(1, 2, 3))), hasattr(s, "__dict__"))
print(Plain.__basicsize__, Slots.__basicsize__, tuple.__basicsize__, tuple.__itemsize__, dict.__basicsize__, list.__basicsize__, int.__basicsize__, int.__itemsize__, str.__basicsize__, object.__basicsize__, type.__basicsize__)
print(Plain.__dictoffset__, Slots.__dictoffset__, Plain.__weakrefoffset__, Slots.__weakrefoffset__, type.__dictoffset__, BaseException.__dictoffset__, set.__weakrefoffset__)
class Sub(Slots): pass
class Sub2(Slots): __slots__ = ("w",)
class Both(Plain): __slots__ = ("w",)
print(sz(Sub(1, 2, 3)), sz(Sub2(1, 2, 3)), sz(Both(1, 2, 3)), Sub.__basicsize__, Sub2.__basicsize__, Both.__basicsize__)
