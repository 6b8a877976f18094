# Paths through elements: the small part of XPath that ElementTree has.

import re

xpath_tokenizer_re = re.compile(
    r'''('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+''')


def xpath_tokenizer(pattern, namespaces=None):
    """The signs and the names of a path; names with their namespaces."""
    default = namespaces.get('') if namespaces else None
    is_attribute = False
    for quoted, sign, tag in xpath_tokenizer_re.findall(pattern):
        if tag and tag[0] != '{':
            if ':' in tag:
                prefix, name = tag.split(':', 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError('prefix %r not found in prefix map' % prefix) from None
                tag = '{%s}%s' % (namespaces[prefix], name)
            elif default and not is_attribute:
                tag = '{%s}%s' % (default, tag)
        if quoted or sign or tag:
            yield quoted or sign, tag
        is_attribute = sign == '@'


def _fits(tag):
    """Whether an element has a tag, which may leave its namespace or its name open."""
    if tag in ('*', '{*}*'):
        return lambda element: tag != '{*}*' or isinstance(element.tag, str)
    if tag.startswith('{}'):
        return lambda element: element.tag == tag[2:]
    if tag.startswith('{*}'):
        return lambda element: isinstance(element.tag, str) and element.tag.rpartition('}')[2] == tag[3:]
    if tag.endswith('}*'):
        return lambda element: isinstance(element.tag, str) and element.tag.startswith(tag[:-1])
    return lambda element: element.tag == tag


class _Path:
    """A path that is being read: each step takes elements and gives elements."""

    def __init__(self, tokens):
        self.tokens, self.at, self.steps = tokens, 0, []

    def take(self):
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        self.at += 1
        return token

    def read(self):
        token = self.take()
        while True:
            if token is None:
                raise SyntaxError('invalid path')
            self.steps.append(self.step(token))
            token = self.take()
            if token is None:
                return
            if token[0] == '/':
                token = self.take()
                if token is None:
                    return

    def step(self, token):
        sign, tag = token
        if tag or sign == '*':
            fits = _fits(tag or sign)
            return lambda elements, parents: (child for element in elements for child in element if fits(child))
        if sign == '.':
            return lambda elements, parents: elements
        if sign == '..':
            return _above
        if sign == '//':
            return self.descendants()
        if sign == '[':
            return self.predicate()
        # What CPython's table of steps lacks.
        raise SyntaxError('invalid path')

    def descendants(self):
        token = self.take()
        if token is None or not (token[1] or token[0] == '*'):
            raise SyntaxError('invalid descendant')
        fits = _fits(token[1] or '*')
        return lambda elements, parents: (
            found for element in elements for found in element.iter() if found is not element and fits(found))

    def predicate(self):
        signature, words = [], []
        while True:
            token = self.take()
            if token is None:
                raise TypeError("'NoneType' object is not callable")
            if token[0] == ']':
                break
            if token == ('', ''):
                continue
            if token[0] and token[0][:1] in '\'"':
                token = "'", token[0][1:-1]
            signature.append(token[0] or '-')
            words.append(token[1])
        return self.test(''.join(signature), words)

    def test(self, signature, words):
        if signature == '@-':
            return _where(lambda element: element.get(words[1]) is not None)
        if signature in ("@-='", "@-!='"):
            key, value = words[1], words[-1]
            if '!' in signature:
                return _where(lambda element: element.get(key) not in (None, value))
            return _where(lambda element: element.get(key) == value)
        is_number = re.fullmatch(r'-?\d+', words[0]) if words else None
        if signature == '-' and not is_number:
            return _where(lambda element: element.find(words[0]) is not None)
        if signature in (".='", ".!='"):
            same = '!' not in signature
            return _where(lambda element: (''.join(element.itertext()) == words[-1]) is same)
        if signature in ("-='", "-!='") and not is_number:
            same = '!' not in signature
            return _where(lambda element: any(
                (''.join(child.itertext()) == words[-1]) is same for child in element.iterfind(words[0])))
        if signature == '-' or signature in ('-()', '-()-'):
            return self.place(signature, words)
        raise SyntaxError('invalid predicate')

    @staticmethod
    def place(signature, words):
        if signature == '-':
            index = int(words[0]) - 1
            if index < 0:
                raise SyntaxError('XPath position >= 1 expected')
        else:
            if words[0] != 'last':
                raise SyntaxError('unsupported function')
            index = -1
            if signature == '-()-':
                try:
                    index = int(words[2]) - 1
                except ValueError:
                    raise SyntaxError('unsupported expression')
                if index > -2:
                    raise SyntaxError('XPath offset from last() must be negative')

        def at_place(elements, parents):
            for element in elements:
                parent = parents().get(element)
                if parent is not None:
                    alike = list(parent.findall(element.tag))
                    if -len(alike) <= index < len(alike) and alike[index] is element:
                        yield element

        return at_place


def _where(condition):
    return lambda elements, parents: (element for element in elements if condition(element))


def _above(elements, parents):
    seen = {}
    for element in elements:
        parent = parents().get(element)
        if parent is not None and parent not in seen:
            seen[parent] = None
            yield parent


def iterfind(elem, path, namespaces=None):
    """The elements by a path, one by one."""
    if path[-1:] == '/':
        path += '*'
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    reader = _Path(list(xpath_tokenizer(path, namespaces)))
    reader.read()
    known = []

    def parents():
        if not known:
            known.append({child: parent for parent in elem.iter() for child in parent})
        return known[0]

    found = [elem]
    for step in reader.steps:
        found = step(found, parents)
    return iter(found)


def find(elem, path, namespaces=None):
    """The first of them."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """All of them."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """The text of the first."""
    found = find(elem, path, namespaces)
    if found is None:
        return default
    return '' if found.text is None else found.text
