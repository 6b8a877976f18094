# Data structures printed over several lines, one item a line where they do not fit.

import collections as _collections
import sys as _sys
import types as _types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr",
           "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *,
           compact=False, sort_dicts=True, underscore_numbers=False):
    """Print an object prettily to a stream, standard output unless given."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *,
            compact=False, sort_dicts=True, underscore_numbers=False):
    """What pprint would print, as a string."""
    settings = PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                             underscore_numbers=underscore_numbers)
    return settings.pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint with dictionaries in their own order."""
    kwargs['sort_dicts'] = sort_dicts
    pprint(object, *args, **kwargs)


def saferepr(object):
    """repr() that stops at recursion."""
    text, _, _ = PrettyPrinter()._safe_repr(object, {}, None, 0)
    return text


def isreadable(object):
    """Whether eval() could read what saferepr() gives."""
    _, readable, _ = PrettyPrinter()._safe_repr(object, {}, None, 0)
    return readable


def isrecursive(object):
    """Whether an object contains itself."""
    _, _, recursive = PrettyPrinter()._safe_repr(object, {}, None, 0)
    return recursive


class _Pieces(list):
    # A stream that keeps what is written.

    write = list.append


class _safe_key:
    # Orders what has no order among its kind by the names of types, and then by address.

    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        mine, theirs = self.obj, other.obj
        try:
            return mine < theirs
        except TypeError:
            pass
        if str(type(mine)) == str(type(theirs)):
            return id(mine) < id(theirs)
        return str(type(mine)) < str(type(theirs))


def _safe_tuple(t):
    key, value = t
    return _safe_key(key), _safe_key(value)


class PrettyPrinter:
    """Settings of pretty printing, and the methods that print by them."""

    # In the methods: out is the stream, column where it stands, reserve how many characters to keep free behind
    # the object on its last line, around the ids of the objects that are being printed, level how many those are.

    def __init__(self, indent=1, width=80, depth=None, stream=None, *,
                 compact=False, sort_dicts=True, underscore_numbers=False):
        self._depth, self._indent_per_level, self._width = depth, int(indent), int(width)
        for wrong, message in (
            (self._indent_per_level < 0, 'indent must be >= 0'),
            (depth is not None and depth <= 0, 'depth must be > 0'),
            (self._width == 0, 'width must be != 0'),
        ):
            if wrong:
                raise ValueError(message)
        self._stream = stream if stream is not None else _sys.stdout
        self._compact = True if compact else False
        self._sort_dicts, self._underscore_numbers = sort_dicts, underscore_numbers

    def pprint(self, object):
        out = self._stream
        # There is no standard output in some programs.
        if out is None:
            return
        self._format(object, out, 0, 0, {}, 0)
        out.write("\n")

    def pformat(self, object):
        out = _Pieces()
        self._format(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        _, _, recursive = self.format(object, {}, 0, 0)
        return recursive

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def _format(self, object, out, column, reserve, around, level):
        ident = id(object)
        if ident in around:
            out.write(_recursion(object))
            self._recursive, self._readable = True, False
            return
        short = self._repr(object, around, level)
        spread = None
        if column + len(short) + reserve > self._width:
            spread = self._dispatch.get(type(object).__repr__)
            if spread is None and _is_plain_dataclass(object):
                spread = type(self)._pprint_dataclass
        if spread is None:
            out.write(short)
        else:
            around[ident] = 1
            spread(self, object, out, column, reserve, around, level + 1)
            del around[ident]

    def _pprint_dataclass(self, object, out, column, reserve, around, level):
        from dataclasses import fields
        name = object.__class__.__name__
        shown = [(field.name, getattr(object, field.name)) for field in fields(object) if field.repr]
        out.write(f'{name}(')
        self._format_namespace_items(shown, out, column + len(name) + 1, reserve, around, level)
        out.write(')')

    # By the __repr__ of the type, so that a subclass with its own prints itself.
    _dispatch = {}

    def _pprint_dict(self, object, out, column, reserve, around, level):
        out.write('{')
        self._pad(out)
        if len(object) > 0:
            self._format_dict_items(self._in_order(object), out, column, reserve + 1, around, level)
        out.write('}')

    def _pprint_ordered_dict(self, object, out, column, reserve, around, level):
        if len(object) == 0:
            out.write(repr(object))
        else:
            column += _call(object, out)
            self._format(list(object.items()), out, column, reserve + 1, around, level)
            out.write(')')

    def _pprint_list(self, object, out, column, reserve, around, level):
        self._bracketed('[', object, ']', out, column, reserve, around, level)

    def _pprint_tuple(self, object, out, column, reserve, around, level):
        closing = ')' if len(object) != 1 else ',)'
        self._bracketed('(', object, closing, out, column, reserve, around, level)

    def _pprint_set(self, object, out, column, reserve, around, level):
        if len(object) == 0:
            out.write(repr(object))
            return
        opening, closing = '{', '}'
        kind = object.__class__
        if kind is not set:
            opening, closing = kind.__name__ + '({', '})'
        self._bracketed(opening, sorted(object, key=_safe_key), closing, out, column + len(opening) - 1, reserve,
                        around, level)

    def _pprint_str(self, object, out, column, reserve, around, level):
        if not len(object):
            out.write(repr(object))
            return
        bare = level != 1
        if not bare:
            column += 1
            reserve += 1
        chunks = list(_string_chunks(object, self._width - column, reserve))
        # One chunk alone needs no parentheses.
        bare = bare or len(chunks) == 1
        if not bare:
            out.write('(')
        for number, chunk in enumerate(chunks):
            if number:
                out.write('\n' + ' ' * column)
            out.write(chunk)
        if not bare:
            out.write(')')

    def _pprint_bytes(self, object, out, column, reserve, around, level):
        if len(object) < 5:
            out.write(repr(object))
            return
        if level == 1:
            out.write('(')
            column += 1
            reserve += 1
        between = ''
        for chunk in _bytes_chunks(object, self._width - column, reserve):
            out.write(between)
            out.write(chunk)
            between = '\n' + ' ' * column
        if level == 1:
            out.write(')')

    def _pprint_bytearray(self, object, out, column, reserve, around, level):
        opening = 'bytearray('
        out.write(opening)
        self._pprint_bytes(bytes(object), out, column + len(opening), reserve + 1, around, level + 1)
        out.write(')')

    def _pprint_mappingproxy(self, object, out, column, reserve, around, level):
        opening = 'mappingproxy('
        out.write(opening)
        self._format(object.copy(), out, column + len(opening), reserve + 1, around, level)
        out.write(')')

    def _pprint_simplenamespace(self, object, out, column, reserve, around, level):
        # The class itself has another name in its repr().
        own = type(object) is _types.SimpleNamespace
        opening = ('namespace' if own else object.__class__.__name__) + '('
        shown = object.__dict__.items()
        out.write(opening)
        self._format_namespace_items(shown, out, column + len(opening), reserve, around, level)
        out.write(')')

    def _format_dict_items(self, items, out, column, reserve, around, level):
        column += self._indent_per_level
        for (key, value), last in _marking_last(items):
            label = self._repr(key, around, level)
            out.write(label)
            out.write(': ')
            self._format(value, out, column + len(label) + 2, reserve if last else 1, around, level)
            if not last:
                out.write(_line_break(column))

    def _format_namespace_items(self, items, out, column, reserve, around, level):
        for (name, value), last in _marking_last(items):
            out.write(name)
            out.write('=')
            if id(value) not in around:
                self._format(value, out, column + len(name) + 1, reserve if last else 1, around, level)
            else:
                # Without its address: the object is the one that is printed.
                out.write("...")
            if not last:
                out.write(_line_break(column))

    def _format_items(self, items, out, column, reserve, around, level):
        self._pad(out)
        column += self._indent_per_level
        # What a line holds, and what is left on this one.
        line = room = self._width - column + 1
        between = ''
        for entry, last in _marking_last(items):
            if last:
                line -= reserve
                room -= reserve
            if self._compact:
                short = self._repr(entry, around, level)
                needed = len(short) + 2
                if needed > room:
                    room = line
                    between = between and _line_break(column)
                if needed <= room:
                    out.write(between)
                    out.write(short)
                    room -= needed
                    between = ', '
                    continue
            out.write(between)
            self._format(entry, out, column, reserve if last else 1, around, level)
            between = _line_break(column)

    def _repr(self, object, around, level):
        text, readable, recursive = self.format(object, around.copy(), self._depth, level)
        if recursive:
            self._recursive = True
        if not readable:
            self._readable = False
        return text

    def format(self, object, context, maxlevels, level):
        """The object on one line; whether it can be read back, and whether it contains itself."""
        return self._safe_repr(object, context, maxlevels, level)

    def _pprint_default_dict(self, object, out, column, reserve, around, level):
        if len(object) == 0:
            out.write(repr(object))
            return
        factory = self._repr(object.default_factory, around, level)
        name = object.__class__.__name__
        column += len(name) + 1
        out.write(f'{name}({factory}{_line_break(column)}')
        self._pprint_dict(object, out, column, reserve + 1, around, level)
        out.write(')')

    def _pprint_counter(self, object, out, column, reserve, around, level):
        if len(object) == 0:
            out.write(repr(object))
            return
        name = object.__class__.__name__
        out.write(f'{name}({{')
        self._pad(out)
        self._format_dict_items(object.most_common(), out, column + len(name) + 1, reserve + 2, around, level)
        out.write('})')

    def _pprint_chain_map(self, object, out, column, reserve, around, level):
        if len(object.maps) == 0:
            out.write(repr(object))
            return
        column += _call(object, out)
        for each, last in _marking_last(object.maps):
            self._format(each, out, column, reserve + 1 if last else 1, around, level)
            out.write(')' if last else _line_break(column))

    def _pprint_deque(self, object, out, column, reserve, around, level):
        if len(object) == 0:
            out.write(repr(object))
            return
        column += _call(object, out)
        out.write('[')
        unlimited = object.maxlen is None
        self._format_items(object, out, column, reserve + 2 if unlimited else 2, around, level)
        if unlimited:
            out.write('])')
        else:
            limit = self._repr(object.maxlen, around, level)
            out.write(f']{_line_break(column)}maxlen={limit})')

    def _pprint_user_data(self, object, out, column, reserve, around, level):
        self._format(object.data, out, column, reserve, around, level - 1)

    _dispatch |= {
        dict.__repr__: _pprint_dict,
        list.__repr__: _pprint_list,
        tuple.__repr__: _pprint_tuple,
        set.__repr__: _pprint_set,
        frozenset.__repr__: _pprint_set,
        str.__repr__: _pprint_str,
        bytes.__repr__: _pprint_bytes,
        bytearray.__repr__: _pprint_bytearray,
        _types.MappingProxyType.__repr__: _pprint_mappingproxy,
        _types.SimpleNamespace.__repr__: _pprint_simplenamespace,
        _collections.OrderedDict.__repr__: _pprint_ordered_dict,
        _collections.defaultdict.__repr__: _pprint_default_dict,
        _collections.Counter.__repr__: _pprint_counter,
        _collections.ChainMap.__repr__: _pprint_chain_map,
        _collections.deque.__repr__: _pprint_deque,
        _collections.UserDict.__repr__: _pprint_user_data,
        _collections.UserList.__repr__: _pprint_user_data,
        _collections.UserString.__repr__: _pprint_user_data,
    }

    def _safe_repr(self, object, around, maxlevels, level):
        kind = type(object)
        if kind in _builtin_scalars:
            return repr(object), True, False
        shown_by = getattr(kind, "__repr__", None)
        if shown_by is int.__repr__ and issubclass(kind, int):
            return f'{object:_d}' if self._underscore_numbers else repr(object), True, False
        for base, opening, closing in _BRACKETS:
            if shown_by is base.__repr__ and issubclass(kind, base):
                break
        else:
            text = repr(object)
            return text, text and text[0] != '<', False

        if not object:
            return opening + closing, True, False
        if base is tuple and len(object) == 1:
            closing = ',)'
        ident = id(object)
        if maxlevels and level >= maxlevels:
            return f'{opening}...{closing}', False, ident in around
        if ident in around:
            return _recursion(object), False, True
        readable, recursive = True, False
        texts = []
        around[ident] = 1
        for entry in self._in_order(object) if base is dict else object:
            halves = []
            for part in entry if base is dict else (entry,):
                text, fine, loops = self.format(part, around, maxlevels, level + 1)
                halves.append(text)
                readable = readable and fine
                recursive = recursive or loops
            texts.append(': '.join(halves))
        del around[ident]
        return opening + ', '.join(texts) + closing, bool(readable), bool(recursive)

    def _in_order(self, mapping):
        pairs = mapping.items()
        return sorted(pairs, key=_safe_tuple) if self._sort_dicts else pairs

    def _pad(self, out):
        # A bracket takes one column of the indentation.
        extra = self._indent_per_level - 1
        if extra > 0:
            out.write(extra * ' ')

    def _bracketed(self, opening, items, closing, out, column, reserve, around, level):
        out.write(opening)
        self._format_items(items, out, column, reserve + len(closing), around, level)
        out.write(closing)


_builtin_scalars = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})
_BRACKETS = (dict, '{', '}'), (list, '[', ']'), (tuple, '(', ')')


def _is_plain_dataclass(object):
    # A dataclass's instance with the repr() that the decorator made.
    if isinstance(object, type) or not hasattr(type(object), '__dataclass_fields__'):
        return False
    if not object.__dataclass_params__.repr:
        return False
    made = getattr(object.__repr__, "__wrapped__", None)
    return made is not None and "__create_fn__" in made.__qualname__


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


def _line_break(column):
    return ',\n' + ' ' * column


def _call(object, out):
    # The class's name and a parenthesis; how wide they are.
    opening = object.__class__.__name__ + '('
    out.write(opening)
    return len(opening)


def _marking_last(items):
    # (item, whether it is the last one).
    rest = iter(items)
    for held in rest:
        break
    else:
        return
    for item in rest:
        yield held, False
        held = item
    yield held, True


def _words(line):
    # Words with the whitespace behind them.
    parts = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        parts.append(line[at:end])
        at = end
    return parts


def _string_chunks(text, width, reserve):
    # Lines; those that are too long, broken after whitespace.
    for line, last_line in _marking_last(text.splitlines(True)):
        end = width - reserve if last_line else width
        if len(repr(line)) <= end:
            yield repr(line)
        else:
            yield from _packed((word, end if last else width) for word, last in _marking_last(_words(line)))


def _bytes_chunks(data, width, reserve):
    # By fours. Room at the end is only kept if the last ones are fewer, as in CPython.
    return _packed((data[at:at + 4], width if at + 4 <= len(data) else width - reserve)
                   for at in range(0, len(data), 4))


def _packed(parts):
    # Parts put together as long as their repr() is within the limit that comes with each.
    held = None
    for part, limit in parts:
        if held is not None and len(repr(held + part)) <= limit:
            held += part
            continue
        if held is not None:
            yield repr(held)
        held = part
    if held:
        yield repr(held)
