"""Operators as functions, each under its plain name and most under that of the special method as well."""

from _operator import *

__all__ = sorted(name for name in globals() if not name.startswith('_'))

globals().update({
    f'__{name.strip("_")}__': globals()[name] for name in __all__
    # These stand for no special method, or not for one of that name.
    if name not in 'attrgetter countOf indexOf is_ is_not itemgetter length_hint methodcaller truth'.split()})
