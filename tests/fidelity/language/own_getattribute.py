# Which built-in types have wrappers of their own for what `object` does.
import itertools, functools, collections, operator, array, struct, types
for t in [int, float, complex, str, bytes, bytearray, memoryview, list, tuple, dict, set, frozenset, range, slice,
          enumerate, zip, map, filter, reversed, property, super, type, object, BaseException, Exception, KeyError,
          types.FunctionType, types.MethodType, types.ModuleType, types.GeneratorType, type(iter([])),
          itertools.chain, itertools.cycle, itertools.count, functools.partial, collections.deque, collections.defaultdict,
          collections.OrderedDict, operator.itemgetter, operator.attrgetter, array.array, struct.Struct]:
    print(t.__name__, [n for n in ('__getattribute__', '__setattr__', '__delattr__', '__buffer__', '__release_buffer__')
                       if n in vars(t)])
class L(list):
    def __getattr__(self, name): return 'hook ' + name
l = L(); l.x = 1
print(l.x, l.y, L.__getattribute__ is list.__getattribute__, object.__getattribute__(l, 'x'))
class D(dict):
    def __getattribute__(self, name): return 'own ' + name
print(D().keys, dict.__getattribute__(D(a=1), '__class__'))
for call in ['list.__getattribute__([], 1)', 'list.__getattribute__({}, "a")', 'list.__getattribute__([])',
             'b"a".__buffer__()', 'b"a".__buffer__(1)', 'b"a".__buffer__("x")', 'b"a".__buffer__(2 ** 40)',
             'bytearray().__release_buffer__(1)', 'bytearray().__release_buffer__(memoryview(b""))']:
    try: print(call, eval(call))
    except Exception as e: print(call, type(e).__name__, e)
