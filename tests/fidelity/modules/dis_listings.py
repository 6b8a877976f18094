"""Disassembly: functions, classes, source, and what code objects say."""
import dis
__file__ = "d.py"
def f(a, b=2):
    for i in range(a):
        try:
            print(i, b)
        except ValueError as e:
            return None
    return [x for x in "abc"]
dis.dis(f)
for i in dis.get_instructions(lambda x: x + 1): print(i)
dis.dis("x = 1\ny = x.z(3)")
class A:
    def m(self): return self.q
    def n(self): pass
dis.dis(A)
def outer(x):
    def inner():
        nonlocal x
        x += 1
        return x
    return inner
print(dis.pretty_flags(f.__code__.co_flags))
b = dis.Bytecode(f)
print(dis.opname[100], dis.opmap['LOAD_CONST'], dis.HAVE_ARGUMENT, dis.stack_effect(dis.opmap['LOAD_CONST'],0), dis.stack_effect(dis.opmap['POP_TOP']))
print(list(dis.findlinestarts(f.__code__)), dis.findlabels(f.__code__.co_code))
dis.dis(f, show_caches=True)

dis.dis(f, show_offsets=True)
def gen():
    yield 1
    with open(x) as q:
        match q:
            case [1, *r]: pass
            case {'a': 1}: pass
    assert x, "m"
    import os.path as p
    from a import b as c
    f"{x!r:>{y}}" 
    a, *b = c
    return (yield from x)
dis.dis(gen)
def fails(x):
    return [x, 1 / 0]
try: fails(3)
except ZeroDivisionError as e: dis.distb(e.__traceback__.tb_next)
dis.disco(f.__code__)
