# What the mode of a file says (`Modules/_stat.c`); the constants are on record (`cpython_names.txt`).

_KINDS = dict(
    S_ISDIR=0o040000, S_ISCHR=0o020000, S_ISBLK=0o060000, S_ISREG=0o100000, S_ISFIFO=0o010000, S_ISLNK=0o120000,
    S_ISSOCK=0o140000)
_SIGNS = {0o040000: 'd', 0o020000: 'c', 0o060000: 'b', 0o100000: '-', 0o010000: 'p', 0o120000: 'l', 0o140000: 's'}


def S_IMODE(mode):
    """The permissions."""
    return mode & 0o7777


def S_IFMT(mode):
    """The kind of file."""
    return mode & 0o170000


def _test(name, kind):
    def test(mode):
        return S_IFMT(mode) == kind

    test.__name__ = test.__qualname__ = name
    return test


for _name, _kind in _KINDS.items():
    globals()[_name] = _test(_name, _kind)


def S_ISDOOR(mode):
    """Of other systems."""
    return False


S_ISPORT = S_ISWHT = S_ISDOOR


def filemode(mode):
    """The mode as ls(1) shows it."""
    shown = [_SIGNS.get(S_IFMT(mode), '?')]
    for place, special, sign in ((6, 0o4000, 's'), (3, 0o2000, 's'), (0, 0o1000, 't')):
        bits = mode >> place & 7
        execute = 'x' if bits & 1 else '-'
        if mode & special:
            execute = sign if bits & 1 else sign.upper()
        shown.append(('r' if bits & 4 else '-') + ('w' if bits & 2 else '-') + execute)
    return ''.join(shown)
