import re, hashlib, pickle, dataclasses, calendar

print(re.sub("0x.*", "", repr(hashlib.md5())), re.sub("0x.*", "", repr(hashlib.shake_128())), re.sub("0x.*", "", repr(hashlib.blake2b())), re.sub("0x.*", "", repr(hashlib.sha3_256())), type(hashlib.md5()))
for f in [lambda: pickle.loads(None), lambda: pickle.loads("a"), lambda: pickle.loads(bytearray(pickle.dumps(5))), lambda: pickle.loads(memoryview(pickle.dumps(5))), lambda: pickle.load(3), lambda: pickle.dumps(1, "a"), lambda: pickle.dumps(1, 9), lambda: pickle.dumps(1, -1), lambda: dataclasses.dataclass().__name__, lambda: calendar.firstweekday(3), lambda: property().__set_name__(x=1), lambda: property.__set_name__(property(), x=1), lambda: ValueError().__setstate__({1: 2}), lambda: memoryview(b"a").__exit__(x=1), lambda: pickle.dumps(1, True), lambda: pickle.dumps(1, 1.5)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
