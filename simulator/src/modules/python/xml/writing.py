# Trees of elements: read from a text, and written as one.

import io
import re
import sys
import warnings

from . import ElementPath
from _elementtree import Element, SubElement, TreeBuilder
from _elementtree_reading import XMLParser
from _source import unsupported

__all__ = ['Comment', 'dump', 'Element', 'ElementTree', 'fromstring', 'fromstringlist', 'indent', 'iselement', 'iterparse',
           'parse', 'ParseError', 'PI', 'ProcessingInstruction', 'QName', 'SubElement', 'tostring', 'tostringlist',
           'TreeBuilder', 'VERSION', 'XML', 'XMLID', 'XMLParser', 'XMLPullParser', 'register_namespace', 'canonicalize',
           'C14NWriterTarget']

VERSION = '1.3.0'


class ParseError(SyntaxError):
    """A text is no XML: `code` is Expat's number for why, and `position` where."""


def iselement(element):
    """Whether something is like an element."""
    return hasattr(element, 'tag')


def Comment(text=None):
    """A comment, as an element of a kind."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """An instruction for a processor, as an element of a kind."""
    element = Element(ProcessingInstruction)
    element.text = target
    if text:
        element.text = element.text + ' ' + text
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = '{%s}%s' % (text_or_uri, tag) if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def _key(self, other):
        return other.text if isinstance(other, QName) else other

    def __le__(self, other):
        return self.text <= self._key(other)

    def __lt__(self, other):
        return self.text < self._key(other)

    def __ge__(self, other):
        return self.text >= self._key(other)

    def __gt__(self, other):
        return self.text > self._key(other)

    def __eq__(self, other):
        return self.text == self._key(other)


class ElementTree:
    """A whole document."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError('expected an Element, not %s' % type(element).__name__)
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The outermost element."""
        return self._root

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError('expected an Element, not %s' % type(element).__name__)
        self._root = element

    def parse(self, source, parser=None):
        """Reads a document from a file."""
        parser = parser or XMLParser()
        if hasattr(source, 'read'):
            parser.feed(source.read())
        else:
            with open(source, 'rb') as file:
                parser.feed(file.read())
        self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        """All elements."""
        return self._root.iter(tag)

    def find(self, path, namespaces=None):
        """The first element by a path."""
        return self._root.find(_relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Its text."""
        return self._root.findtext(_relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """All elements by a path."""
        return self._root.findall(_relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """The same one by one."""
        return self._root.iterfind(_relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Writes the document to a file."""
        if method not in (None, 'xml', 'html', 'text', 'c14n'):
            raise ValueError('unknown method %r' % method)
        if method not in (None, 'xml', 'text'):
            unsupported(f'xml.etree.ElementTree with method={method!r}')
        encoding = encoding or 'us-ascii'
        is_text = encoding.lower() == 'unicode'
        text = []
        if method == 'text':
            text += self._root.itertext()
        else:
            plain = ('utf-8', 'us-ascii', 'unicode')
            if xml_declaration or xml_declaration is None and encoding.lower() not in plain:
                declared = 'utf-8' if is_text else encoding
                text.append("<?xml version='1.0' encoding='%s'?>\n" % (declared,))
            names, namespaces = _namespaces(self._root, default_namespace)
            _write(text.append, self._root, names, namespaces, short_empty_elements)
        text = ''.join(text)
        if not hasattr(file_or_filename, 'write'):
            unsupported('xml.etree.ElementTree.ElementTree.write to a file')
        file_or_filename.write(text if is_text else text.encode(encoding, 'xmlcharrefreplace'))


def _relative(path):
    if path[:1] != '/':
        return path
    warnings.warn(
        'This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the current '
        'behaviour, change it to %r' % ('.' + path), FutureWarning, stacklevel=3)
    return '.' + path


_namespace_map = {
    'http://www.w3.org/XML/1998/namespace': 'xml',
    'http://www.w3.org/1999/xhtml': 'html',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
    'http://www.w3.org/2001/XMLSchema': 'xs',
    'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
    'http://purl.org/dc/elements/1.1/': 'dc',
}


def register_namespace(prefix, uri):
    """The prefix for a namespace where it is written."""
    if re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for known, used in list(_namespace_map.items()):
        if known == uri or used == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


def _not_serializable(thing):
    raise TypeError('cannot serialize %r (type %s)' % (thing, type(thing).__name__))


def _namespaces(root, default=None):
    """The names of all elements and attributes as they are written, and the prefixes of their namespaces."""
    names, prefixes = {None: None}, {}
    if default:
        prefixes[default] = ''

    def add(name):
        if name in names:
            return
        if not isinstance(name, str):
            _not_serializable(name)
        if name[:1] == '{':
            uri, tag = name[1:].rsplit('}', 1)
            prefix = prefixes.get(uri)
            if prefix is None:
                prefix = _namespace_map.get(uri)
                if prefix is None:
                    prefix = 'ns%d' % len(prefixes)
                if prefix != 'xml':
                    prefixes[uri] = prefix
            names[name] = '%s:%s' % (prefix, tag) if prefix else tag
        else:
            if default:
                raise ValueError('cannot use non-qualified names with default_namespace option')
            names[name] = name

    for element in root.iter():
        tag = element.tag.text if isinstance(element.tag, QName) else element.tag
        if isinstance(tag, str):
            add(tag)
        elif tag not in (None, Comment, PI):
            _not_serializable(tag)
        for key, value in element.items():
            add(key.text if isinstance(key, QName) else key)
            if isinstance(value, QName):
                add(value.text)
        if isinstance(element.text, QName):
            add(element.text.text)
    return names, prefixes


def _write(write, element, names, namespaces, short):
    tag, text = element.tag, element.text
    if tag is Comment:
        write('<!--%s-->' % text)
    elif tag is ProcessingInstruction:
        write('<?%s?>' % text)
    elif (tag := names[tag.text if isinstance(tag, QName) else tag]) is None:
        if text:
            write(_escaped(text))
        for child in element:
            _write(write, child, names, None, short)
    else:
        write('<' + tag)
        for uri, prefix in sorted((namespaces or {}).items(), key=lambda pair: pair[1]):
            write(' xmlns%s="%s"' % (':' + prefix if prefix else '', _escaped_value(uri)))
        for key, value in element.items():
            key = key.text if isinstance(key, QName) else key
            value = names[value.text] if isinstance(value, QName) else _escaped_value(value)
            write(' %s="%s"' % (names[key], value))
        if text or len(element) or not short:
            write('>')
            if text:
                write(names[text.text] if isinstance(text, QName) else _escaped(text))
            for child in element:
                _write(write, child, names, None, short)
            write('</' + tag + '>')
        else:
            write(' />')
    if element.tail:
        write(_escaped(element.tail))


def _escaped(text):
    if not isinstance(text, str):
        _not_serializable(text)
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def _escaped_value(text):
    text = _escaped(text).replace('"', '&quot;')
    return text.replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#09;')


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    """An element as a text, in bytes unless the encoding is 'unicode'."""
    stream = io.StringIO() if encoding == 'unicode' else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration, default_namespace, method,
                               short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
                 short_empty_elements=True):
    """The same as a list of pieces: here, of one."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Writes an element to the standard output."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding='unicode')
    tail = elem.getroot().tail
    if not tail or tail[-1] != '\n':
        sys.stdout.write('\n')


def indent(tree, space='  ', level=0):
    """Puts blanks between elements, so that each begins a line."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if len(tree):
        _indent(tree, '\n' + level * space, space)


def _indent(element, line, space):
    inner = line + space
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent(child, inner, space)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = line


def parse(source, parser=None):
    """The document in a file."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    """The outermost element of a text."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    # line 1342
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    """The same of pieces."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    """The outermost element, and all that have an `id` by it."""
    tree = XML(text, parser)
    return tree, {element.get('id'): element for element in tree.iter() if element.get('id')}


class _Events(TreeBuilder):
    def __init__(self, events, wanted):
        TreeBuilder.__init__(self)
        self.events, self.wanted = events, wanted

    def start(self, tag, attrs):
        element = TreeBuilder.start(self, tag, attrs)
        if 'start' in self.wanted:
            self.events.append(('start', element))
        return element

    def end(self, tag):
        element = TreeBuilder.end(self, tag)
        if 'end' in self.wanted:
            self.events.append(('end', element))
        return element


def iterparse(source, events=None, parser=None):
    """What begins and ends in a document, with the elements. Here all of it is read before the first."""
    happened = []
    for event in events or ():
        if event not in ('start', 'end'):
            unsupported(f'xml.etree.ElementTree.iterparse with events={event!r}')
    ElementTree().parse(source, XMLParser(target=_Events(happened, events or ('end',))))
    return iter(happened)
