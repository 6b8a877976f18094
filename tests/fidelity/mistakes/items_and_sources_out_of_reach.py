# Items of what has no such items, by keys of all kinds; sources with lone surrogates.
for o in ("abc", (1,), b"x", range(3), 5, None, frozenset()):
    for k in (2**63, "a", 0, slice(1), True):
        for act in ("o[k] = 1", "del o[k]", "o[k]"):
            try:
                exec(act)
            except Exception as error:
                print(type(error).__name__, error)
for source in ("\ud800", "x = '\udc80'"):
    for use in (lambda s: compile(s, "x", "exec"), exec, eval):
        try:
            use(source)
        except Exception as error:
            print(type(error).__name__, error)
