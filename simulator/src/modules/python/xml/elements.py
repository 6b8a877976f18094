# Elements of XML, and what reads a text into them: C in CPython (`_elementtree`, with Expat).

import copy

_NAME = 'xml.etree.ElementTree'


class Element:
    """A tag with attributes, text, elements, and the text behind it."""

    __module__ = _NAME
    __slots__ = ('tag', 'attrib', 'text', 'tail', '_children', '__weakref__')

    def __init__(self, /, *args, **extra):
        if not args:
            raise TypeError('Element() takes at least 1 argument (0 given)')
        if len(args) > 2:
            raise TypeError(f'Element() takes at most 2 arguments ({len(args)} given)')
        tag, attrib = args if len(args) > 1 else (args[0], extra.pop('attrib', {}))
        if len(args) == 1 and not isinstance(attrib, dict):
            raise TypeError(f'attrib must be dict, not {type(attrib).__name__}')
        if not isinstance(attrib, dict):
            raise TypeError(f'Element() argument 2 must be dict, not {type(attrib).__name__}')
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return f'<Element {self.tag!r} at {id(self):#x}>'

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings

        warnings.warn("Testing an element's truth value will always return True in future versions.  Use specific 'len(elem)' "
                      "or 'elem is not None' test instead.", DeprecationWarning, stacklevel=2)
        return len(self._children) != 0

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._children[index]
        try:
            return self._children[index]
        except IndexError:
            raise IndexError('child index out of range') from None

    def __setitem__(self, index, element):
        for each in element if isinstance(index, slice) else [element]:
            if not isinstance(each, Element):
                raise TypeError(f'expected an Element, not "{type(each).__name__}"')
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def __copy__(self):
        made = Element(self.tag, self.attrib)
        made.text, made.tail = self.text, self.tail
        made._children = list(self._children)
        return made

    def __deepcopy__(self, memo):
        made = Element(copy.deepcopy(self.tag, memo), copy.deepcopy(self.attrib, memo))
        made.text, made.tail = copy.deepcopy(self.text, memo), copy.deepcopy(self.tail, memo)
        made._children = [copy.deepcopy(child, memo) for child in self._children]
        memo[id(self)] = made
        return made

    def append(self, /, *args, **named):
        """Puts an element behind the others."""
        if not args:
            raise TypeError('append() takes exactly 1 positional argument (0 given)')
        if len(args) > 1:
            raise TypeError(f'append() takes at most 1 argument ({len(args)} given)')
        subelement, = args
        self._children.append(_checked('append() argument 1', subelement))

    def extend(self, elements, /):
        """Puts several there."""
        try:
            elements = iter(elements)
        except TypeError:
            raise TypeError("'elements' must be an iterable") from None
        for element in elements:
            if not isinstance(element, Element):
                raise TypeError(f'expected an Element, not "{type(element).__name__}"')
            self._children.append(element)

    def insert(self, index, subelement, /):
        """Puts an element before another."""
        self._children.insert(index, _checked('insert() argument 2', subelement))

    def remove(self, subelement, /):
        """Takes an element away, known by identity or equality."""
        try:
            self._children.remove(_checked('remove() argument', subelement))
        except ValueError:
            raise ValueError('list.remove(x): x not in list') from None

    def clear(self):
        """Takes everything away but the tag."""
        self.attrib, self._children = {}, []
        self.text = self.tail = None

    def get(self, key, default=None):
        """An attribute."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Sets an attribute."""
        self.attrib[key] = value

    def keys(self):
        """The names of the attributes, as a list."""
        return list(self.attrib)

    def items(self):
        """The attributes, as a list of pairs."""
        return list(self.attrib.items())

    def makeelement(self, tag, attrib, /):
        """Another element."""
        return Element(tag, attrib)

    def find(self, path, namespaces=None):
        """The first element by a path."""
        return _paths().find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Its text."""
        return _paths().findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        """All elements by a path."""
        return _paths().findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        """The same one by one."""
        return _paths().iterfind(self, path, namespaces)

    def iter(self, tag=None):
        """This element and all below it, in the order of the text."""
        return _element_iterator(self, None if tag == '*' else tag, False)

    def itertext(self):
        """All texts within, in their order."""
        return _element_iterator(self, None, True)


def _checked(what, element):
    if isinstance(element, Element):
        return element
    raise TypeError(f'{what} must be {_NAME}.Element, not {'None' if element is None else type(element).__name__}')


def _paths():
    import xml.etree.ElementPath

    return xml.etree.ElementPath


class _element_iterator:
    __module__ = '_elementtree'
    __slots__ = ('_items',)

    def __init__(self, element, tag, texts):
        self._items = _texts(element) if texts else _below(element, tag)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def _below(element, tag):
    if tag is None or element.tag == tag:
        yield element
    for child in element._children:
        yield from _below(child, tag)


def _texts(element):
    if not isinstance(element.tag, str) and element.tag is not None:
        return
    if element.text:
        yield element.text
    for child in element._children:
        yield from _texts(child)
        if child.tail:
            yield child.tail


def SubElement(*args, **extra):
    """A new element as the last one of another."""
    if len(args) < 2:
        raise TypeError(f'SubElement() takes at least 2 arguments ({len(args)} given)')
    if len(args) > 3:
        raise TypeError(f'SubElement() takes at most 3 arguments ({len(args)} given)')
    parent, tag, *rest = args
    if not isinstance(parent, Element):
        raise TypeError(f'SubElement() argument 1 must be {_NAME}.Element, not {type(parent).__name__}')
    made = Element(tag, *rest, **extra)
    parent._children.append(made)
    return made


class TreeBuilder:
    """Makes elements of what begins, ends and stands between."""

    __module__ = _NAME

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False,
                 insert_pis=False):
        self._factory = element_factory or Element
        self._comment, self._pi = comment_factory, pi_factory
        self.insert_comments, self.insert_pis = insert_comments, insert_pis
        self._data, self._open, self._last, self._root, self._closed = [], [], None, None, False

    def _flush(self):
        if self._data and self._last is not None:
            text = ''.join(self._data)
            if self._closed:
                self._last.tail = text
            else:
                self._last.text = text
        self._data = []

    def close(self):
        """The outermost element."""
        if self._root is None:
            return None
        return self._root

    def data(self, data, /):
        """Text."""
        self._data.append(data)

    def start(self, tag, attrs, /):
        """An element begins."""
        self._flush()
        element = self._factory(tag, attrs)
        self._add(element)
        self._open.append(element)
        self._last, self._closed = element, False
        return element

    def _add(self, element):
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element

    def end(self, tag, /):
        """An element ends."""
        self._flush()
        if not self._open:
            raise IndexError('pop from empty stack')
        self._last, self._closed = self._open.pop(), True
        return self._last

    def comment(self, text, /):
        """A comment."""
        return self._aside(self._comment, self.insert_comments, text)

    def pi(self, target, text=None, /):
        """An instruction for a processor."""
        return self._aside(self._pi, self.insert_pis, target, text)

    def _aside(self, factory, insert, *words):
        if factory is None:
            return words
        made = factory(*words)
        if insert and self._open:
            self._flush()
            self._add(made)
            self._last, self._closed = made, True
        return made
