# Paths as texts; and of files, that they are not there.

from _source import may_exist, unsupported

__all__ = ('abspath', 'altsep', 'basename', 'commonpath', 'commonprefix', 'curdir', 'defpath', 'devnull', 'dirname', 'exists',
           'expanduser', 'expandvars', 'extsep', 'getatime', 'getctime', 'getmtime', 'getsize', 'isabs', 'isdevdrive', 'isdir',
           'isfile', 'isjunction', 'islink', 'ismount', 'join', 'lexists', 'normcase', 'normpath', 'pardir', 'pathsep', 'realpath',
           'relpath', 'samefile', 'sep', 'split', 'splitdrive', 'splitext', 'splitroot', 'supports_unicode_filenames')

curdir, pardir, extsep, sep = '.', '..', '.', '/'
pathsep, altsep, defpath, devnull = ':', None, '/bin:/usr/bin', '/dev/null'
supports_unicode_filenames = False

# It asks for the names above.
import os


def _like(path, text):
    # A text, or its bytes if the path has bytes.
    return text.encode() if isinstance(path, bytes) else text


def _asking(name):
    def function(path):
        try:
            return may_exist(path) and unsupported(f'os.path.{name}')
        except ValueError:
            return False

    function.__name__ = function.__qualname__ = name
    return function


exists, isdir, isfile, islink, lexists, ismount = map(_asking, (
    'exists', 'isdir', 'isfile', 'islink', 'lexists', 'ismount'))


def _of_file(name, field):
    def function(filename):
        return getattr(os.stat(filename), field)

    function.__name__ = function.__qualname__ = name
    return function


getsize, getatime, getmtime, getctime = map(_of_file, ('getsize', 'getatime', 'getmtime', 'getctime'),
                                            ('st_size', 'st_atime', 'st_mtime', 'st_ctime'))


def samefile(f1, f2):
    """Whether two paths lead to one file."""
    return os.stat(f1) == os.stat(f2)


def isjunction(path):
    """Windows has junctions."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """Windows has such drives."""
    os.fspath(path)
    return False


def isabs(s):
    """Whether it begins at the root."""
    s = os.fspath(s)
    return s.startswith(_like(s, '/'))


def normcase(s):
    """As it is: case counts."""
    return os.fspath(s)


def join(a, *p):
    """One path behind the other; one that begins at the root begins anew."""
    whole = os.fspath(a)
    slash = _like(whole, '/')
    for part in p:
        try:
            part = os.fspath(part)
        except TypeError:
            raise TypeError('join() argument must be str, bytes, or os.PathLike object, '
                            f'not {type(part).__name__!r}') from None
        if isinstance(part, bytes) != isinstance(whole, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash) or not whole:
            whole = part
        else:
            whole += part if whole.endswith(slash) else slash + part
    return whole


def split(p):
    """What stands before the last slash, and what behind it."""
    p = os.fspath(p)
    slash = _like(p, '/')
    cut = p.rfind(slash) + 1
    head, tail = p[:cut], p[cut:]
    return (head.rstrip(slash) or head), tail


def basename(p):
    """What stands behind the last slash."""
    return split(p)[1]


def dirname(p):
    """What stands before the last slash."""
    return split(p)[0]


def splitext(p):
    """A path without its extension, and the extension."""
    p = os.fspath(p)
    dot = _like(p, '.')
    name = basename(p)
    stem = name.lstrip(dot)
    cut = stem.rfind(dot)
    if cut < 0 or not stem[:cut]:
        return p, p[:0]
    length = len(stem) - cut
    return p[:-length], p[-length:]


def splitdrive(p):
    """There are no drives."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """Drive, root, and the rest."""
    p = os.fspath(p)
    slash = _like(p, '/')
    rest = p.lstrip(slash)
    roots = len(p) - len(rest)
    if roots == 2:
        return p[:0], p[:2], rest
    return p[:0], p[:min(roots, 1)], p[min(roots, 1):]


def normpath(path):
    """Without what leads nowhere."""
    path = os.fspath(path)
    slash, dot, dots = (_like(path, text) for text in ('/', '.', '..'))
    _, root, rest = splitroot(path)
    steps = []
    for step in rest.split(slash):
        if step in (slash[:0], dot):
            continue
        if step == dots and steps and steps[-1] != dots:
            steps.pop()
        elif step != dots or not root:
            steps.append(step)
    return root + slash.join(steps) or dot


def abspath(path):
    """From the root on; where the program stands is not known."""
    if not isabs(path):
        from _source import unsupported
        unsupported('os.path.abspath() of a relative path: a program here stands in no directory')
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path without links: there are none here."""
    return abspath(os.fspath(filename))


def relpath(path, start=None):
    """How to come to a path from another one."""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    start = _like(path, '.') if start is None else os.fspath(start)
    if isinstance(path, str) != isinstance(start, str):
        raise TypeError("Can't mix strings and bytes in path components")
    slash, dots = _like(path, '/'), _like(path, '..')
    path, start = normpath(path), normpath(start)
    if isabs(path) != isabs(start) or dots in start.split(slash):
        path, start = abspath(path), abspath(start)
    there, here = ([step for step in each.split(slash) if step and step != _like(path, '.')] for each in (path, start))
    shared = len(commonprefix([there, here]))
    return slash.join([dots] * (len(here) - shared) + there[shared:]) or _like(path, '.')


def expanduser(path):
    """`~` at the beginning is a user's home, of whom nothing is known."""
    path = os.fspath(path)
    if path.startswith(_like(path, '~')):
        unsupported('os.path.expanduser() of a home: a program here has no user')
    return path


def expandvars(path):
    """`$name` and `${name}` are variables of the environment, if they are there."""
    import re
    path = os.fspath(path)
    environ = os.environ if isinstance(path, str) else os.environb

    def value(found):
        return environ.get(found[1] or found[2], found[0])

    return re.sub(_like(path, r'\$(?:(\w+)|\{([^}]*)\})'), value, path, flags=re.ASCII)


def commonprefix(m):
    """The longest text that all begin with."""
    if not m:
        return ''
    least, most = min(m), max(m)
    length = next((i for i, (a, b) in enumerate(zip(least, most)) if a != b), min(len(least), len(most)))
    return least[:length]


def commonpath(paths):
    """The longest path that all are below."""
    paths = [os.fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len({isabs(path) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    slash, dot = _like(paths[0], '/'), _like(paths[0], '.')
    steps = [[step for step in path.split(slash) if step and step != dot] for path in paths]
    shared = []
    for level in zip(*steps):
        if len(set(level)) > 1:
            break
        shared.append(level[0])
    return (slash if isabs(paths[0]) else slash[:0]) + slash.join(shared)
