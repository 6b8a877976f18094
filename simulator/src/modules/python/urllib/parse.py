# Addresses of the web: taken apart, put together, and with characters as %xx.

import re
import unicodedata
import warnings
from collections import namedtuple

__all__ = ['DefragResult', 'DefragResultBytes', 'ParseResult', 'ParseResultBytes', 'SplitResult', 'SplitResultBytes',
           'parse_qs', 'parse_qsl', 'quote', 'quote_from_bytes', 'quote_plus', 'unquote', 'unquote_plus',
           'unquote_to_bytes', 'urldefrag', 'urlencode', 'urljoin', 'urlparse', 'urlsplit', 'urlunparse', 'urlunsplit']

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp',
                 'rtsps', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews',
               'prospero', 'rtsp', 'rtsps', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh', 'ws',
               'wss', 'itms-services']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips',
               'mms', 'sftp', 'tel']
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'

_CONTROLS_AND_SPACE = ''.join(map(chr, range(0x21)))
_REMOVED = dict.fromkeys(map(ord, '\t\r\n'))


# Both texts and bytes are accepted: bytes are read as ASCII, and the answer is bytes again.

def _as_texts(*args):
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        # An empty default may stand for either.
        if arg and isinstance(arg, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return (*args, lambda result: result)
    return (*(arg.decode('ascii', 'strict') if arg else '' for arg in args),
            lambda result: result.encode('ascii', 'strict'))


class _ResultMixinStr:
    """A result of texts."""
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._encoded_counterpart(*(part.encode(encoding, errors) for part in self))


class _ResultMixinBytes:
    """A result of bytes."""
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._decoded_counterpart(*(part.decode(encoding, errors) for part in self))


class _NetlocResult:
    """The parts of what stands between // and the path."""
    __slots__ = ()

    @property
    def username(self):
        name, _ = self._userinfo
        return name

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        host = self._hostinfo[0]
        if not host:
            return None
        # The zone of an address of IPv6 keeps its letters.
        host, percent, zone = host.partition(self._signs('%'))
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError('Port out of range 0-65535')
        return port

    def _signs(self, signs):
        return signs if isinstance(self, _ResultMixinStr) else signs.encode()

    @property
    def _userinfo(self):
        user, at, _ = self.netloc.rpartition(self._signs('@'))
        if not at:
            return None, None
        name, colon, password = user.partition(self._signs(':'))
        return name, password if colon else None

    @property
    def _hostinfo(self):
        host = self.netloc.rpartition(self._signs('@'))[2]
        _, bracket, inner = host.partition(self._signs('['))
        if bracket:
            host, _, port = inner.partition(self._signs(']'))
            port = port.partition(self._signs(':'))[2]
        else:
            host, _, port = host.partition(self._signs(':'))
        return host, port or None


_DefragResultBase = namedtuple('DefragResult', 'url fragment')
_SplitResultBase = namedtuple('SplitResult', 'scheme netloc path query fragment')
_ParseResultBase = namedtuple('ParseResult', 'scheme netloc path params query fragment')


class DefragResult(_DefragResultBase, _ResultMixinStr):
    """An address, and the fragment that it had."""
    __slots__ = ()

    def geturl(self):
        return f'{self.url}#{self.fragment}' if self.fragment else self.url


class SplitResult(_SplitResultBase, _NetlocResult, _ResultMixinStr):
    """The five parts of an address."""
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseResultBase, _NetlocResult, _ResultMixinStr):
    """The six parts of an address."""
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragResultBase, _ResultMixinBytes):
    """An address, and the fragment that it had, as bytes."""
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitResultBase, _NetlocResult, _ResultMixinBytes):
    """The five parts of an address, as bytes."""
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseResultBase, _NetlocResult, _ResultMixinBytes):
    """The six parts of an address, as bytes."""
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in (DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes):
    _text._encoded_counterpart, _bytes._decoded_counterpart = _bytes, _text
del _text, _bytes


def clear_cache():
    """Forgets what was parsed before: nothing is kept here."""


def urlparse(url, scheme='', allow_fragments=True):
    """An address as <scheme>://<netloc>/<path>;<params>?<query>#<fragment>."""
    url, scheme, back = _as_texts(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in path:
        path, params = _without_params(path)
    return _answer(ParseResult(scheme, netloc, path, params, query, fragment), back, url)


def _answer(result, back, url):
    return result if back(url) is url else result.encode()


def _without_params(path):
    # Parameters stand behind the last part of a path.
    at = path.find(';', path.rfind('/') if '/' in path else 0)
    return (path, '') if at < 0 else (path[:at], path[at + 1:])


def _check_netloc(netloc):
    # Characters that become signs of an address when they are normalized.
    if not netloc or netloc.isascii():
        return
    plain = netloc
    for sign in '@:#?':
        plain = plain.replace(sign, '')
    normal = unicodedata.normalize('NFKC', plain)
    if normal != plain and any(sign in normal for sign in '/?#@:'):
        raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC normalization")


def _check_brackets(netloc):
    host = netloc.partition('[')[2].partition(']')[0]
    if host.startswith('v'):
        if not re.match(r'\Av[a-fA-F0-9]+\..+\z'.replace(r'\z', r'\Z'), host):
            raise ValueError('IPvFuture address is invalid')
        return
    import ipaddress
    if isinstance(ipaddress.ip_address(host), ipaddress.IPv4Address):
        raise ValueError('An IPv4 address cannot be in brackets')


def urlsplit(url, scheme='', allow_fragments=True):
    """An address as <scheme>://<netloc>/<path>?<query>#<fragment>."""
    given = url
    url, scheme, back = _as_texts(url, scheme)
    url = url.lstrip(_CONTROLS_AND_SPACE).translate(_REMOVED)
    scheme = scheme.strip(_CONTROLS_AND_SPACE).translate(_REMOVED)
    netloc = query = fragment = ''
    start, colon, rest = url.partition(':')
    if colon and start and start[0].isascii() and start[0].isalpha() and all(c in scheme_chars for c in start):
        scheme, url = start.lower(), rest
    if url[:2] == '//':
        end = min((at for sign in '/?#' if (at := url.find(sign, 2)) >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
        if '[' in netloc:
            _check_brackets(netloc)
    if allow_fragments:
        url, _, fragment = url.partition('#')
    url, _, query = url.partition('?')
    _check_netloc(netloc)
    result = SplitResult(scheme, netloc, url, query, fragment)
    return result if isinstance(given, str) else result.encode()


def urlunparse(components):
    """The address of six parts."""
    scheme, netloc, url, params, query, fragment, back = _as_texts(*components)
    if params:
        url = f'{url};{params}'
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """The address of five parts."""
    scheme, netloc, path, query, fragment, back = _as_texts(*components)
    rooted = path.startswith('/')
    if netloc:
        path = f'//{netloc}{path}' if rooted or not path else f'//{netloc}/{path}'
    elif path.startswith('//') or scheme and scheme in uses_netloc and (rooted or not path):
        # An empty place, so that the path is not taken for one.
        path = '//' + path
    before = scheme + ':' if scheme else ''
    behind = ''.join(mark + part for mark, part in (('?', query), ('#', fragment)) if part)
    return back(before + path + behind)


def _joined_paths(base, path):
    parts = base.split('/')
    if parts[-1] != '':
        # What stands behind the last slash is a file, beside which the path is looked for.
        del parts[-1]
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = parts + path.split('/')
        # Empty parts in the middle are none.
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        # It ends with a folder.
        resolved.append('')
    return '/'.join(resolved) or '/'


def urljoin(base, url, allow_fragments=True):
    """The address that a reference on a page means."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _as_texts(base, url)
    old = urlparse(base, '', allow_fragments)
    new = urlparse(url, old.scheme, allow_fragments)
    scheme, netloc, path, params, query, fragment = new
    if scheme != old.scheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse(new))
        netloc = old.netloc
    if not path and not params:
        path, params = old.path, old.params
        query = query or old.query
    else:
        path = _joined_paths(old.path, path)
    return back(urlunparse((scheme, netloc, path, params, query, fragment)))


def urldefrag(url):
    """An address without its fragment, and the fragment."""
    text, back = _as_texts(url)
    fragment = ''
    if '#' in text:
        scheme, netloc, path, params, query, fragment = urlparse(text)
        text = urlunparse((scheme, netloc, path, params, query, ''))
    return _answer(DefragResult(text, fragment), back, url) if isinstance(url, str) else DefragResult(text, fragment).encode()


_HEX = {f'{a}{b}'.encode(): bytes.fromhex(a + b) for a in '0123456789ABCDEFabcdef' for b in '0123456789ABCDEFabcdef'}


def unquote_to_bytes(string):
    """The bytes that %xx stand for."""
    if not string:
        # It must be a text or bytes all the same.
        string.split
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *rest = string.split(b'%')
    parts = [first]
    for part in rest:
        byte = _HEX.get(part[:2])
        parts += [b'%', part] if byte is None else [byte, part[2:]]
    return b''.join(parts)


_ascii_runs = re.compile('([\x00-\x7f]+)')


def unquote(string, encoding='utf-8', errors='replace'):
    """The text that %xx stand for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode('utf-8' if encoding is None else encoding,
                                               'replace' if errors is None else errors)
    if '%' not in string:
        # It must be a text.
        string.split
        return string
    encoding = 'utf-8' if encoding is None else encoding
    errors = 'replace' if errors is None else errors
    # Every second part is ASCII.
    parts = _ascii_runs.split(string)
    parts[1::2] = [unquote_to_bytes(part).decode(encoding, errors) for part in parts[1::2]]
    return ''.join(parts)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """The same where a plus is a space."""
    return unquote(string.replace('+', ' '), encoding, errors)


_ALWAYS_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


def quote(string, safe='/', encoding=None, errors=None):
    """Characters that have a meaning in an address, or none in ASCII, as %xx."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)
    else:
        for name, given in ('encoding', encoding), ('errors', errors):
            if given is not None:
                raise TypeError(f"quote() doesn't support '{name}' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """The same with a plus for a space."""
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (' ' if isinstance(safe, str) else b' '), encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    """Bytes as %xx, but for those that are safe."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if not bs:
        return ''
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    allowed = _ALWAYS_SAFE.union(byte for byte in safe if byte < 128)
    return ''.join([chr(byte) if byte in allowed else f'%{byte:02X}' for byte in bs])


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
             separator='&'):
    """The values of each name of a query."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
              separator='&'):
    """The names and values of a query, in order."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    is_text = isinstance(qs, str)
    if is_text:
        if not isinstance(separator, str):
            separator = str(separator, 'ascii')
        equals, plus, space = '=', '+', ' '

        def plain(text):
            return unquote_plus(text, encoding, errors)
    else:
        if not qs:
            return []
        # What is no bytes may be what they can be made of.
        qs = bytes(memoryview(qs))
        if isinstance(separator, str):
            separator = bytes(separator, 'ascii')
        equals, plus, space = b'=', b'+', b' '

        def plain(text):
            return unquote_to_bytes(text.replace(plus, space))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, found, value = field.partition(equals)
        if not found and strict_parsing:
            raise ValueError(f'bad query field: {field!r}')
        if value or keep_blank_values:
            pairs.append((plain(name), plain(value)))
    return pairs


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """A query of a mapping, or of pairs."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError('not a valid non-string sequence or mapping object') from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        name = quoted(name)
        if not doseq or isinstance(value, (str, bytes)) or not hasattr(value, '__len__'):
            try:
                values = iter(value) if doseq and not isinstance(value, (str, bytes)) else (value,)
            except TypeError:
                values = (value,)
        else:
            values = value
        pairs += [f'{name}={quoted(each)}' for each in values]
    return '&'.join(pairs)


def unwrap(url):
    """An address out of <URL:...>."""
    url = str(url).strip()
    if url.startswith('<') and url.endswith('>'):
        url = url[1:-1].strip()
    return url.removeprefix('URL:').strip()


# What `urlsplit` and its kin have replaced. Each has a name with an underscore, too, which warns nobody.

def _at_last(text, sign):
    # Around the last sign; the second part is None without one.
    before, found, after = text.rpartition(sign)
    return (before, after) if found else (text, None)


def _at_first(text, sign):
    before, found, after = text.partition(sign)
    return (before, after if found else None)


def _splittype(url):
    """The scheme, and what follows it."""
    found = re.match('([^/:]+):(.*)', url, re.DOTALL)
    return (found[1].lower(), found[2]) if found else (None, url)


def _splithost(url):
    """The host and the port of //host:port/path, and the path."""
    found = re.match('//([^/#?]*)(.*)', url, re.DOTALL)
    if not found:
        return None, url
    host, path = found.groups()
    return host, '/' + path if path and path[0] != '/' else path


def _splituser(host):
    """The user of user@host, and the host."""
    user, found, host = host.rpartition('@')
    return user if found else None, host


def _splitpasswd(user):
    """The user and the password of user:password."""
    return _at_first(user, ':')


def _splitport(host):
    """The host and the port's digits."""
    found = re.fullmatch('(.*):([0-9]*)', host, re.DOTALL)
    return (found[1], found[2] or None) if found else (host, None)


def _splitnport(host, defport=-1):
    """The host and the port as a number: the default one without a port, None if it is no number."""
    before, port = _at_last(host, ':')
    if not port:
        return before, defport
    return before, int(port) if port.isascii() and port.isdigit() else None


def _splitquery(url):
    """The path and the query of path?query."""
    return _at_last(url, '?')


def _splittag(url):
    """The path and the tag of path#tag."""
    return _at_last(url, '#')


def _splitattr(url):
    """The path of path;name=value;..., and the list of the others."""
    path, *attributes = url.split(';')
    return path, attributes


def _splitvalue(attr):
    """The name and the value of name=value."""
    return _at_first(attr, '=')


def _to_bytes(url):
    # A text of ASCII, in spite of the name.
    if isinstance(url, str) and not url.isascii():
        raise UnicodeError(f'URL {url!r} contains non-ASCII characters')
    return url


def _deprecated(function, instead):
    # The function under its public name: who calls it is warned.
    name = function.__name__[1:]

    def called(*args, **kwargs):
        warnings.warn(f'urllib.parse.{name}() is deprecated as of 3.8{instead}', DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)

    called.__name__ = called.__qualname__ = name
    called.__doc__ = function.__doc__
    return called


to_bytes = _deprecated(_to_bytes, '')
splittype, splithost, splituser, splitpasswd, splitport, splitnport, splitquery, splittag, splitattr = (
    _deprecated(function, ', use urllib.parse.urlparse() instead') for function in (
        _splittype, _splithost, _splituser, _splitpasswd, _splitport, _splitnport, _splitquery, _splittag, _splitattr))
splitvalue = _deprecated(_splitvalue, ', use urllib.parse.parse_qsl() instead')
