"""The lines of source files: of what was run, and of what a loader gives."""

from _source import has_changed as _has_changed, lines as _lines, read as _read

__all__ = "getline clearcache checkcache lazycache".split()

# By file name: size, time of change, lines and full name, or a function alone that fetches the text.
cache = {}


def getline(filename, lineno, module_globals=None):
    """A line with its newline; empty if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 0 < lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of a file, from the cache if it has them."""
    known = cache.get(filename, ())
    try:
        return known[2] if len(known) > 1 else updatecache(filename, module_globals)
    except MemoryError:
        # All texts together are too much.
        clearcache()
        return []


def updatecache(filename, module_globals=None):
    """Reads a file anew."""
    fetch = cache.pop(filename, None)
    # What is needed to read is imported even if there is nothing to read.
    lines = _read(filename)
    if not filename or filename[0] + filename[-1] == "<>":
        return []
    if lines is None:
        if fetch is None or len(fetch) > 1:
            fetch = _fetcher(module_globals)
        try:
            text = fetch[0]() if fetch else None
        except (ImportError, OSError):
            text = None
        if text is None:
            return []
        lines = [line + "\n" for line in text.splitlines()]
    size = sum(map(len, lines))
    # Nobody says when a program was written; the time is a float.
    cache[filename] = size, float(size), lines, filename
    return lines


def lazycache(filename, module_globals):
    """Notes that a module's loader has the text of a file; whether that could be done."""
    if not filename or filename[0] + filename[-1] == "<>":
        return False
    if filename not in cache:
        fetch = _fetcher(module_globals)
        if fetch is None:
            return False
        cache[filename] = fetch
        return True
    return len(cache[filename]) == 1


def _fetcher(module_globals):
    """In a tuple, a function that gets a module's text from its loader."""
    if not module_globals:
        return None
    scope = module_globals
    spec = scope.get("__spec__")
    name = getattr(spec, "name", None) or scope.get("__name__")
    get_source = getattr(getattr(spec, "loader", None) or scope.get("__loader__"), "get_source", None)
    if name and get_source:
        return (lambda: get_source(name),)
    # The loader of the program itself, which its module does not show.
    text = name == "__main__" and _lines(scope.get("__file__", ""))
    return (lambda: "".join(text),) if text else None


def checkcache(filename=None):
    """Forgets files that were run again since."""
    for name in list(cache) if filename is None else [filename]:
        known = cache.get(name, ())
        if len(known) > 1:
            if _has_changed(name, known[2]):
                del cache[name]


def clearcache():
    """Forgets all files."""
    cache.clear()
