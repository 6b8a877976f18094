# A method's errors name the class that defines it if the method is called at once, and the object's if it was bound before.
class Mine(list): pass
for call in (lambda: Mine().append(), lambda: ValueError().with_traceback(), lambda: list.append(Mine()),
             lambda: Mine().append.__call__(), lambda: [].sort(1), lambda: Mine().clear(5), lambda: Mine().index(x=1),
             lambda: type(0, sep=0), lambda: type(1, 2), lambda: dict.fromkeys(), lambda: object().__reduce_ex__()):
    try: call()
    except TypeError as error: print(error)
    try:
        bound = Mine().append
        bound()
    except TypeError as error: print(error)
