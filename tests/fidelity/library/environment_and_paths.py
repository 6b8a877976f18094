# The environment of a program, and what paths say about each other.
import os
from os.path import expandvars, getsize, ismount, join, realpath, relpath, samefile


def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


env = os.environ
show(lambda: env, lambda: env['NOPE'], lambda: env[3], lambda: env.get('NOPE', 'default'), lambda: os.getenv('NOPE'), lambda: os.getenv('NOPE', 5),
     lambda: os.getenv(3), lambda: env.setdefault('MODE', 'test'), lambda: env['MODE'], lambda: 'MODE' in env, lambda: b'MODE' in env,
     lambda: env.pop('MODE'), lambda: env.pop('MODE'), lambda: env.pop('MODE', 1), lambda: env.update(A=1), lambda: env.update({'A': 'é'}),
     lambda: os.getenvb(b'A'), lambda: os.environb, lambda: env | {'B': 'b'}, lambda: {'A': 0} | env, lambda: env | 3, lambda: env.copy(),
     lambda: env.keys(), lambda: len(env), lambda: list(env), lambda: env.__setitem__('a=b', 'c'), lambda: env.__setitem__('', 'c'),
     lambda: env.__delitem__('NOPE'), lambda: env.__delitem__('A'), lambda: os.putenv('a=b', 'c'), lambda: os.unsetenv('zz'))
show(lambda: expandvars('$PYTHONHASHSEED/${NOPE}/$q$'), lambda: expandvars(b'${PYTHONHASHSEED}x'), lambda: relpath('a/b', 'a/c'), lambda: relpath('a/b/c'),
     lambda: relpath(''), lambda: relpath('/a', '/'), lambda: relpath('/', '/a/b'), lambda: relpath('/a/b', '/a/b'), lambda: relpath('a', b'b'),
     lambda: relpath(3), lambda: relpath('../x/y', 'z'), lambda: relpath(b'a/b', b'c'), lambda: ismount('/nope'), lambda: realpath('/a/../b'),
     lambda: getsize('nope'), lambda: samefile('nope', 'other'), lambda: os.path.expanduser('x~'), lambda: os.path.isjunction('x'),
     lambda: join('a', *env), lambda: os.path.getmtime('nope'))
