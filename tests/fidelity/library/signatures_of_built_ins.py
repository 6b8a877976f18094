import builtins, collections, gc, inspect, math
for t in [str, bytes, bytearray, list, dict, set, frozenset, tuple, int, float, complex, range, slice, memoryview, object, type,
          BaseException, property, collections.deque, collections.defaultdict, collections.OrderedDict]:
    for n, v in sorted(vars(t).items()):
        if type(v).__name__ in ('method_descriptor', 'classmethod_descriptor', 'wrapper_descriptor'):
            print(t.__name__, n, v.__text_signature__)
for m in (builtins, math, gc):
    for n, v in sorted(vars(m).items()):
        if type(v).__name__ == 'builtin_function_or_method' and n[0] != '_' and n not in ('atan2', 'activate_stack_trampoline'):
            print(m.__name__, n, v.__text_signature__)
for f in [str.split, 'a'.split, [].append, {}.get, dict.fromkeys, max, min, dict.update, getattr, int.from_bytes, (1).to_bytes,
          str.count, object.__init__, int.__add__, (5).__add__, gc.collect, iter, range.index, print, collections.deque.append]:
    try: print(inspect.signature(f))
    except ValueError as e: print(str(e).split(' at 0x')[0])
