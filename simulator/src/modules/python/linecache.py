# Lines of source: those that the simulator keeps of what it ran, and what a program puts into the cache.

import sys

from _source import lines as _lines

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# By file name: (size, modification time, lines, full name), or a function in a tuple that will give the source.
cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Line lineno of a file with its newline, or '' if there is none."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ''


def getlines(filename, module_globals=None):
    """All lines of a file; none if it is not known."""
    if filename in cache:
        entry = cache[filename]
        if len(entry) != 1:
            return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget lines that are out of date. What has no file, and what was run, does not change."""
    names = list(cache) if filename is None else [filename] if filename in cache else []
    for name in names:
        entry = cache[name]
        if len(entry) == 1 or entry[1] is None:
            continue
        if not _lines(name):
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read the lines of a file anew."""
    entry = cache.get(filename)
    if entry is not None and len(entry) == 1 and lazycache(filename, module_globals):
        try:
            data = cache[filename][0]()
        except (ImportError, OSError):
            pass
        else:
            if data is None:
                return []
            lines = [line + '\n' for line in data.splitlines()]
            cache[filename] = (len(data), None, lines, filename)
            return lines
    cache.pop(filename, None)
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return []
    lines = _lines(filename) or []
    if lines:
        cache[filename] = (sum(map(len, lines)), 0.0, lines, filename)
    return lines


def lazycache(filename, module_globals):
    """Note that a module's loader can give its source, if it can; whether it was noted."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return False
    if module_globals and '__name__' in module_globals:
        spec = module_globals.get('__spec__')
        name = getattr(spec, 'name', None) or module_globals['__name__']
        loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
        get_source = getattr(loader, 'get_source', None)
        if name and get_source:
            def get_lines(name=name, *args, **kwargs):
                return get_source(name, *args, **kwargs)
            cache[filename] = (get_lines,)
            return True
    return False
