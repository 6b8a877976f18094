# repr() within limits, and a guard for objects that contain themselves.

import builtins
from _thread import get_ident
from itertools import islice

__all__ = ['Repr', 'repr', 'recursive_repr']

_COPIED = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')


def recursive_repr(fillvalue='...'):
    """A decorator for __repr__: within its own call for the same object it returns the fill value."""
    def guard(user_function):
        running = set()

        def wrapper(self):
            key = id(self), get_ident()
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.remove(key)

        for name in _COPIED:
            if hasattr(user_function, name):
                setattr(wrapper, name, getattr(user_function, name))
        wrapper.__wrapped__ = user_function
        return wrapper
    return guard


def _in_order(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


class Repr:
    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6,
                 maxdeque=6, maxstring=30, maxlong=40, maxother=30, fillvalue='...', indent=None):
        limits = locals()
        del limits['self']
        vars(self).update(limits)

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """The text of an object, which may go so many levels down."""
        name = '_'.join(type(x).__name__.split())
        return getattr(self, f'repr_{name}', self.repr_instance)(x, level)

    def _spread(self, pieces, level):
        """Pieces after each other, or each on a line of its own."""
        if self.indent is None or not pieces:
            return ', '.join(pieces)
        step = self.indent
        if isinstance(step, int):
            if step < 0:
                raise ValueError(f'Repr.indent cannot be negative int (was {step!r})')
            step = ' ' * step
        depth = self.maxlevel - level
        try:
            inner, outer = '\n' + (depth + 1) * step, '\n' + depth * step
        except TypeError as error:
            raise TypeError(f'Repr.indent must be a str, int or None, not {type(step)}') from error
        return f'{inner}{f",{inner}".join(pieces)},{outer}'

    def _within(self, x, shown, limit, level):
        """The texts of a container's items, of which so many are shown."""
        size = len(x)
        if level <= 0 and size:
            return self.fillvalue
        pieces = [shown(item) for item in islice(x, limit)]
        if size > limit:
            pieces.append(self.fillvalue)
        return self._spread(pieces, level)

    def _items(self, x, limit, level):
        return self._within(x, lambda item: self.repr1(item, level - 1), limit, level)

    def repr_tuple(self, x, level):
        comma = ',' if len(x) == 1 and self.indent is None and level > 0 else ''
        return f'({self._items(x, self.maxtuple, level)}{comma})'

    def repr_list(self, x, level):
        return f'[{self._items(x, self.maxlist, level)}]'

    def repr_deque(self, x, level):
        return f'deque([{self._items(x, self.maxdeque, level)}])'

    def repr_array(self, x, level):
        items = f', [{self._items(x, self.maxarray, level)}]' if x else ''
        return f"array('{x.typecode}'{items})"

    def repr_set(self, x, level):
        return f'{{{self._items(_in_order(x), self.maxset, level)}}}' if x else 'set()'

    def repr_frozenset(self, x, level):
        items = f'{{{self._items(_in_order(x), self.maxfrozenset, level)}}}' if x else ''
        return f'frozenset({items})'

    def repr_dict(self, x, level):
        def item(key):
            return f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}'
        return f'{{{self._within(_in_order(x), item, self.maxdict, level)}}}'

    def _ends(self, text, limit):
        """The beginning and the end that are kept of a long text."""
        kept = max(0, limit - len('...'))
        return text[:kept // 2], text[len(text) - (kept - kept // 2):]

    def _shorten(self, text, limit):
        return text if len(text) <= limit else self.fillvalue.join(self._ends(text, limit))

    def repr_str(self, x, level):
        text = builtins.repr(x[:self.maxstring])
        if len(text) <= self.maxstring:
            return text
        both_ends = builtins.repr(''.join(self._ends(x, self.maxstring)))
        return self.fillvalue.join(self._ends(both_ends, self.maxstring))

    def repr_int(self, x, level):
        return self._shorten(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            # Of one that cannot say itself.
            return f'<{x.__class__.__name__} instance at {id(x):#x}>'
        return self._shorten(text, self.maxother)


aRepr = Repr()
repr = aRepr.repr
