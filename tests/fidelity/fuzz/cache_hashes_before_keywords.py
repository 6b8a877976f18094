import gc, sys, weakref, functools, collections, contextlib, copy, dataclasses
gc.collect()
try:
    @functools.lru_cache
    def func14(any5):
        pass
    try:
        pass
    except 0 as error:
        pass
    dict7 = {}
    dict7[0] = 0
    func14([], **dict7)
except Exception as error:
    print(error)
