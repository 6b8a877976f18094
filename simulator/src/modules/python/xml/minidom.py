"""Documents as trees of nodes."""

import io
import xml.dom
from xml.dom import EMPTY_NAMESPACE, HierarchyRequestErr, NotFoundErr

from _elementtree_reading import MISTAKES, Mistake, Reader


class NodeList(list):
    """Nodes in order."""

    __slots__ = ()

    def item(self, index):
        if 0 <= index < len(self):
            return self[index]

    length = property(len, doc='The number of nodes.')


def _escaped(text, in_attribute):
    text = text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if in_attribute:
        for sign, name in ('"', 'quot'), ('\r', '#13'), ('\n', '#10'), ('\t', '#9'):
            text = text.replace(sign, f'&{name};')
    return text


class Node(xml.dom.Node):
    """A node of a tree."""

    namespaceURI = parentNode = ownerDocument = nextSibling = previousSibling = prefix = None
    childNodes = ()
    attributes = nodeValue = None

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    @property
    def localName(self):
        return self.nodeName.rpartition(':')[2] if self.nodeType in (self.ELEMENT_NODE, self.ATTRIBUTE_NODE) else None

    def hasChildNodes(self):
        return bool(self.childNodes)

    def _linked(self):
        # After a change of its children.
        before = None
        for child in self.childNodes:
            child.previousSibling, child.nextSibling = before, None
            if before is not None:
                before.nextSibling = child
            before = child

    def _taken(self, node):
        if node.nodeType not in self._child_node_types:
            raise HierarchyRequestErr(f'{node!r} cannot be child of {self!r}')
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        node.parentNode = self

    def appendChild(self, node):
        return self.insertBefore(node, None)

    def insertBefore(self, newChild, refChild):
        if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for child in list(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        if refChild is not None and refChild not in self.childNodes:
            raise NotFoundErr()
        self._taken(newChild)
        at = len(self.childNodes) if refChild is None else self.childNodes.index(refChild)
        self.childNodes.insert(at, newChild)
        self._linked()
        return newChild

    def replaceChild(self, newChild, oldChild):
        if newChild is oldChild:
            return None
        if oldChild not in self.childNodes:
            raise NotFoundErr()
        self.insertBefore(newChild, oldChild)
        return self.removeChild(oldChild)

    def removeChild(self, oldChild):
        try:
            self.childNodes.remove(oldChild)
        except ValueError:
            raise NotFoundErr()
        oldChild.parentNode = oldChild.nextSibling = oldChild.previousSibling = None
        self._linked()
        return oldChild

    def normalize(self):
        kept = []
        for child in self.childNodes:
            if child.nodeType == self.TEXT_NODE:
                if not child.data:
                    continue
                if kept and kept[-1].nodeType == self.TEXT_NODE:
                    kept[-1].data += child.data
                    continue
            elif child.nodeType == self.ELEMENT_NODE:
                child.normalize()
            kept.append(child)
        self.childNodes[:] = kept
        self._linked()

    def cloneNode(self, deep):
        twin = self._twin()
        twin.ownerDocument = self.ownerDocument
        if deep:
            for child in self.childNodes:
                twin.appendChild(child.cloneNode(True))
        return twin

    def isSameNode(self, other):
        return self is other

    def getElementsByTagName(self, name):
        """All elements of a name below it, in the order of the text."""
        found = NodeList()
        for child in self.childNodes:
            if child.nodeType == self.ELEMENT_NODE:
                if name in ('*', child.tagName):
                    found.append(child)
                found += child.getElementsByTagName(name)
        return found

    def toxml(self, encoding=None, standalone=None):
        """The node as text."""
        return self.toprettyxml('', '', encoding, standalone)

    def toprettyxml(self, indent='\t', newl='\n', encoding=None, standalone=None):
        """The same, with each node in a line."""
        writer = io.StringIO()
        if self.nodeType == self.DOCUMENT_NODE:
            self.writexml(writer, '', indent, newl, encoding, standalone)
        else:
            self.writexml(writer, '', indent, newl)
        text = writer.getvalue()
        return text if encoding is None else text.encode(encoding, 'xmlcharrefreplace')

    def unlink(self):
        """Lets go of all nodes around it."""
        self.parentNode = self.ownerDocument = self.nextSibling = self.previousSibling = None
        if self.childNodes:
            for child in self.childNodes:
                child.unlink()
            self.childNodes = NodeList()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.unlink()


_INSIDE = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE)


class DocumentFragment(Node):
    nodeType, nodeName, _child_node_types = Node.DOCUMENT_FRAGMENT_NODE, '#document-fragment', _INSIDE

    def __init__(self):
        self.childNodes = NodeList()

    def _twin(self):
        return DocumentFragment()


class Attr(Node):
    """An attribute."""

    nodeType = Node.ATTRIBUTE_NODE

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None, prefix=None):
        self.name = self.nodeName = qName
        self.namespaceURI, self.value, self.ownerElement = namespaceURI, '', None

    @property
    def nodeValue(self):
        return self.value

    @nodeValue.setter
    def nodeValue(self, value):
        self.value = value

    specified = True


class NamedNodeMap:
    """The attributes of an element."""

    def __init__(self, element):
        self._element, self._attrs = element, element._attrs

    def __len__(self):
        return len(self._attrs)

    length = property(__len__)

    def item(self, index):
        return [*self._attrs.values()][index] if 0 <= index < len(self) else None

    def items(self):
        return [(name, attribute.value) for name, attribute in self._attrs.items()]

    def keys(self):
        return self._attrs.keys()

    def values(self):
        return self._attrs.values()

    def get(self, name, value=None):
        return self._attrs.get(name, value)

    def __contains__(self, key):
        return key in self._attrs

    def __getitem__(self, name):
        return self._attrs[name]

    getNamedItem = get

    def __setitem__(self, name, value):
        self._element.setAttribute(name, value)

    def __delitem__(self, name):
        del self._attrs[name]


class Element(Node):
    """A tag with attributes and what is inside."""

    nodeType, _child_node_types = Node.ELEMENT_NODE, _INSIDE

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        self.tagName = self.nodeName = tagName
        self.namespaceURI, self.prefix = namespaceURI, prefix or tagName.rpartition(':')[0] or None
        self.childNodes, self._attrs = NodeList(), {}

    def __repr__(self):
        return f'<DOM Element: {self.tagName} at {id(self):#x}>'

    def _twin(self):
        twin = Element(self.tagName, self.namespaceURI, self.prefix)
        for name, attribute in self._attrs.items():
            twin.setAttribute(name, attribute.value)
        return twin

    attributes = property(NamedNodeMap)

    def getAttribute(self, attname):
        return self._attrs[attname].value if attname in self._attrs else ''

    def setAttribute(self, attname, value):
        attribute = self._attrs.get(attname)
        if attribute is None:
            attribute = Attr(attname)
            self.setAttributeNode(attribute)
        attribute.value = value

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def setAttributeNode(self, attr):
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr('attribute node already owned')
        old = self._attrs.get(attr.name)
        self._attrs[attr.name] = attr
        attr.ownerElement, attr.ownerDocument = self, self.ownerDocument
        return old

    def removeAttribute(self, name):
        if name not in self._attrs:
            raise NotFoundErr()
        del self._attrs[name]

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributes(self):
        return bool(self._attrs)

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<{self.tagName}')
        for name, attribute in self._attrs.items():
            writer.write(f' {name}="{_escaped(attribute.value, True)}"')
        inside = self.childNodes
        if not inside:
            writer.write(f'/>{newl}')
            return
        writer.write('>')
        if len(inside) == 1 and inside[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            inside[0].writexml(writer)
        else:
            writer.write(newl)
            for child in inside:
                child.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f'</{self.tagName}>{newl}')


class CharacterData(Node):
    """A node of text."""

    def __init__(self):
        self.data = ''

    @property
    def nodeValue(self):
        return self.data

    @nodeValue.setter
    def nodeValue(self, value):
        self.data = value

    def __len__(self):
        return len(self.data)

    length = property(__len__)

    def __repr__(self):
        dots = '...' if len(self.data) > 10 else ''
        return f'<DOM {type(self).__name__} node "{self.data[:10]!r}{dots}">'

    def _twin(self):
        twin = type(self)()
        twin.data = self.data
        return twin

    def appendData(self, arg):
        self.data += arg

    def substringData(self, offset, count):
        return self.data[offset:offset + count]


class Text(CharacterData):
    nodeType, nodeName = Node.TEXT_NODE, '#text'

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(_escaped(f'{indent}{self.data}{newl}', False))

    @property
    def wholeText(self):
        first = self
        while isinstance(first.previousSibling, Text):
            first = first.previousSibling
        parts = []
        while isinstance(first, Text):
            parts.append(first.data)
            first = first.nextSibling
        return ''.join(parts)


class CDATASection(Text):
    nodeType, nodeName = Node.CDATA_SECTION_NODE, '#cdata-section'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if ']]>' in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f'<![CDATA[{self.data}]]>')


class Comment(CharacterData):
    nodeType, nodeName = Node.COMMENT_NODE, '#comment'

    def __init__(self, data=''):
        self.data = data

    def writexml(self, writer, indent='', addindent='', newl=''):
        if '--' in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f'{indent}<!--{self.data}-->{newl}')


class ProcessingInstruction(Node):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def _twin(self):
        return ProcessingInstruction(self.target, self.data)

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<?{self.target} {self.data}?>{newl}')


class Document(Node):
    """A whole document."""

    nodeType, nodeName = Node.DOCUMENT_NODE, '#document'
    _child_node_types = Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE
    encoding = standalone = version = doctype = None

    def __init__(self):
        self.childNodes = NodeList()

    def _taken(self, node):
        super()._taken(node)
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement is not None:
            node.parentNode = None
            raise HierarchyRequestErr('two document elements disallowed')

    @property
    def documentElement(self):
        for child in self.childNodes:
            if child.nodeType == Node.ELEMENT_NODE:
                return child

    def _own(self, node):
        node.ownerDocument = self
        return node

    def createElement(self, tagName):
        return self._own(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        return self._own(Element(qualifiedName, namespaceURI))

    def createTextNode(self, data):
        return self._with(Text(), data)

    def createCDATASection(self, data):
        return self._with(CDATASection(), data)

    def _with(self, node, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        node.data = data
        return self._own(node)

    def createComment(self, data):
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._own(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return self._own(Attr(qName))

    def createDocumentFragment(self):
        return self._own(DocumentFragment())

    def importNode(self, node, deep):
        return self._own(node.cloneNode(deep))

    def _twin(self):
        return Document()

    def writexml(self, writer, indent='', addindent='', newl='', encoding=None, standalone=None):
        more = '' if encoding is None else f' encoding="{encoding}"'
        if standalone is not None:
            more += f' standalone="{"yes" if standalone else "no"}"'
        writer.write(f'<?xml version="1.0"{more or " "}?>{newl}')
        for child in self.childNodes:
            child.writexml(writer, indent, addindent, newl)


class DOMImplementation:
    """Makes documents."""

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        document = Document()
        if qualifiedName is not None:
            document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        return document


def getDOMImplementation(features=None):
    return DOMImplementation()


class _PlainReader(Reader):
    # Names stay as they are written.
    def begin(self, name, attributes, at):
        self.spaces.append(self.spaces[-1])
        self.target.start(name, attributes)

    def whole(self, name, is_tag, at):
        return name


class _Builder:
    def __init__(self):
        self.document = self.at = Document()

    def start(self, name, attributes):
        element = self.document.createElement(name)
        for key, value in attributes.items():
            element.setAttribute(key, value)
        self.at = self.at.appendChild(element)

    def end(self, name):
        self.at = self.at.parentNode

    def data(self, text):
        last = self.at.lastChild
        if type(last) is Text:
            last.data += text
        elif text:
            self.at.appendChild(self.document.createTextNode(text))

    def cdata(self, text):
        self.at.appendChild(self.document.createCDATASection(text))

    def comment(self, text):
        self.at.appendChild(self.document.createComment(text))

    def pi(self, target, text):
        self.at.appendChild(self.document.createProcessingInstruction(target, text or ''))


class _ExpatError(Exception):
    __module__ = 'xml.parsers.expat'


_ExpatError.__name__ = _ExpatError.__qualname__ = 'ExpatError'


def parseString(string, parser=None):
    """The document of a text."""
    text = string if isinstance(string, str) else bytes(string).decode()
    builder = _Builder()
    try:
        _PlainReader(text, builder).read()
    except Mistake as mistake:
        line = text.count('\n', 0, mistake.at) + 1
        column = mistake.at - text.rfind('\n', 0, mistake.at) - 1
        error = _ExpatError(f'{MISTAKES[mistake.code]}: line {line}, column {column}')
        error.code, error.lineno, error.offset = mistake.code, line, column
        raise error from None
    return builder.document


def parse(file, parser=None, bufsize=None):
    """The document of a file."""
    if isinstance(file, str):
        with open(file, 'rb') as stream:
            return parseString(stream.read())
    return parseString(file.read())
