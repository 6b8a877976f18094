# Dates and times are pickled as bytes, with the fold in the highest bit of a field.
import copy, datetime as d, pickle
for o in (d.date(2024, 1, 2), d.datetime(2024, 1, 2, 3, 4, 5, 6, fold=1), d.time(1, 2, fold=1), d.datetime(2024, 1, 2, tzinfo=d.timezone.utc), d.time(1, tzinfo=d.timezone.utc), d.timedelta(1, 2, 3), d.timezone(d.timedelta(hours=1), 'x')):
    print(o.__reduce__()); print([o.__reduce_ex__(p) for p in (0, 3, 4)])
    print([pickle.loads(pickle.dumps(o, p)) == o for p in range(6)], copy.copy(o) == o, copy.deepcopy(o) == o)
print(d.date(b'\x07\xe8\x01\x02'), d.datetime(b'\x07\xe8\x81\x02\x03\x04\x05\0\0\6').fold, d.time(b'\1\2\3\0\0\4', d.timezone.utc))
for f in (lambda: d.date(b'abc'), lambda: d.date(b'\x07\xe8\x0d\x02'), lambda: d.time(b'zzz'), lambda: d.datetime(b'x' * 10), lambda: d.datetime(b'\x07\xe8\x01\x02\x03\x04\x05\0\0\6', 5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for e in (ValueError('x'), FileNotFoundError(2, 'no'), ModuleNotFoundError('m'), RecursionError(), KeyError(1)):
    print([repr(pickle.loads(pickle.dumps(e, p))) for p in (0, 2, 4)], pickle.dumps(e, 0)[:24])
