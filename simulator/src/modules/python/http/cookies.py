# Cookies of the web: what a server tells a browser to keep, and what it gets back.

import re
import string
import types

__all__ = ['CookieError', 'BaseCookie', 'SimpleCookie']

_SIGNS = "!#$%&'*+-.^_`|~:"
_legal = re.compile(f'[{re.escape(string.ascii_letters + string.digits + _SIGNS)}]+').fullmatch
_bare = string.ascii_letters + string.digits + _SIGNS + " ()/<=>?@[]{}"
_escapes = {number: f'\\{number:03o}' for number in range(256) if chr(number) not in _bare}
_escapes.update({ord('"'): '\\"', ord('\\'): '\\\\'})
_weekdayname = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_monthname = [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']


class CookieError(Exception):
    """A cookie that may not be."""


def _quote(str):
    """The text in quotes if it has signs that need them."""
    return str if str is None or _legal(str) else f'"{str.translate(_escapes)}"'


def _unquote(str):
    """The text within the quotes."""
    if str is None or len(str) < 2 or str[0] != '"' or str[-1] != '"':
        return str
    return re.sub(r'\\(?:([0-3][0-7][0-7])|(.))', lambda found: chr(int(found[1], 8)) if found[1] else found[2],
                  str[1:-1])


def _getdate(future=0, weekdayname=_weekdayname, monthname=_monthname):
    """The time so many seconds from now, as cookies have it."""
    from time import gmtime, time
    year, month, day, hour, minute, second, weekday, *_ = gmtime(time() + future)
    return f'{weekdayname[weekday]}, {day:02} {monthname[month]:3} {year:4} {hour:02}:{minute:02}:{second:02} GMT'


class Morsel(dict):
    """One cookie: its name, its value and its attributes."""

    _reserved = {'expires': 'expires', 'path': 'Path', 'comment': 'Comment', 'domain': 'Domain', 'max-age': 'Max-Age',
                 'secure': 'Secure', 'httponly': 'HttpOnly', 'version': 'Version', 'samesite': 'SameSite'}
    _reserved_defaults = dict.fromkeys(_reserved, '')
    _flags = {'secure', 'httponly'}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        dict.update(self, self._reserved_defaults)

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def _known(self, key):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError(f'Invalid attribute {key!r}')
        return key

    def __setitem__(self, K, V):
        dict.__setitem__(self, self._known(K), V)

    def setdefault(self, key, val=None):
        """The attribute, which is this one if it was none."""
        return dict.setdefault(self, self._known(key), val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return dict.__eq__(self, morsel) and self._parts() == morsel._parts()

    __ne__ = object.__ne__

    def _parts(self):
        return self._key, self._value, self._coded_value

    def copy(self):
        """The same cookie once more."""
        made = Morsel()
        dict.update(made, self)
        made.__dict__.update(self.__dict__)
        return made

    def update(self, values):
        """Sets several attributes."""
        dict.update(self, {self._known(key): value for key, value in dict(values).items()})

    def isReservedKey(self, K):
        """Whether the name is an attribute's."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Gives the cookie its name and its value."""
        if key.lower() in self._reserved:
            raise CookieError(f'Attempt to set a reserved key {key!r}')
        if not _legal(key):
            raise CookieError(f'Illegal key {key!r}')
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return dict(zip(('key', 'value', 'coded_value'), self._parts()))

    def __setstate__(self, state):
        self._key, self._value, self._coded_value = state['key'], state['value'], state['coded_value']

    def output(self, attrs=None, header='Set-Cookie:'):
        """The line of a server's answer."""
        return f'{header} {self.OutputString(attrs)}'

    __str__ = output

    def __repr__(self):
        return f'<{type(self).__name__}: {self.OutputString()}>'

    def js_output(self, attrs=None):
        """The same as a script."""
        text = self.OutputString(attrs).replace('"', r'\"')
        return f'''
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = "{text}";
        // end hiding -->
        </script>
        '''

    def OutputString(self, attrs=None):
        """The cookie and those of its attributes that are set."""
        parts = [f'{self.key}={self.coded_value}']
        for key, value in sorted(self.items()):
            name = self._reserved[key]
            if value == '' or attrs is not None and key not in attrs:
                continue
            if key == 'expires' and isinstance(value, int):
                parts.append(f'{name}={_getdate(value)}')
            elif key == 'max-age' and isinstance(value, int):
                parts.append(f'{name}={value}')
            elif key == 'comment' and isinstance(value, str):
                parts.append(f'{name}={_quote(value)}')
            elif key not in self._flags:
                parts.append(f'{name}={value}')
            elif value:
                parts.append(name)
        return '; '.join(parts)

    __class_getitem__ = classmethod(types.GenericAlias)


_name = r"[\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=]"
_pair = re.compile(
    rf'\s*(?P<key>{_name}+?)(?:\s*=\s*(?P<value>"(?:[^\\"]|\\.)*"|\w{{3}},\s[\w\d\s-]{{9,11}}\s[\d:]{{8}}\sGMT'
    rf'|(?:{_name}|[\[\]])*))?\s*(?:\s+|;|$)', re.ASCII)


class BaseCookie(dict):
    """Cookies by name."""

    def value_decode(self, val):
        """A value as it is, and as it is sent, from what was received."""
        return val, val

    def value_encode(self, val):
        """The same from a value."""
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def _set(self, key, value, coded):
        cookie = self.get(key, Morsel())
        cookie.set(key, value, coded)
        dict.__setitem__(self, key, cookie)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._set(key, *self.value_encode(value))

    def output(self, attrs=None, header='Set-Cookie:', sep='\015\012'):
        """The lines of a server's answer."""
        return sep.join(cookie.output(attrs, header) for _, cookie in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        cookies = (f'{name}={cookie.value!r}' for name, cookie in sorted(self.items()))
        return f'<{type(self).__name__}: {" ".join(cookies)}>'

    def js_output(self, attrs=None):
        """The same as scripts."""
        return ''.join(cookie.js_output(attrs) for _, cookie in sorted(self.items()))

    def load(self, rawdata):
        """Reads cookies from a line, or takes them from a dictionary."""
        if not isinstance(rawdata, str):
            for key, value in rawdata.items():
                self[key] = value
            return
        at, found, has_cookie = 0, [], False
        while 0 <= at < len(rawdata):
            pair = _pair.match(rawdata, at)
            if not pair:
                break
            at = pair.end()
            key, value = pair['key'], pair['value']
            small = key.lower()
            if key.startswith('$'):
                # What the first standard said of the cookie before.
                if has_cookie:
                    found.append((True, key[1:], value))
            elif small in Morsel._reserved:
                if not has_cookie:
                    return
                if value is None:
                    if small not in Morsel._flags:
                        return
                    found.append((True, key, True))
                else:
                    found.append((True, key, _unquote(value)))
            elif value is None:
                return
            else:
                found.append((False, key, self.value_decode(value)))
                has_cookie = True
        cookie = None
        for is_attribute, key, value in found:
            if is_attribute:
                cookie[key] = value
            else:
                self._set(key, *value)
                cookie = self[key]


class SimpleCookie(BaseCookie):
    """Cookies whose values are texts."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
