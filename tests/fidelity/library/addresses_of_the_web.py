# urllib.parse: addresses taken apart, joined, and with characters as %xx.
from urllib.parse import (parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag,
                          urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit)


def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, '|', error)


whole = 'https://User:pa%20ss@Example.COM:8080/a/b;p=1?q=1&r=a+b#part'
for address in (whole, '//host/path', 'mailto:me@x.org', 'a/b?c#d', 'http://[::1]:80/x', '', 'HTTP:x', '1a:b', b'ftp://h/p;x'):
    parts = urlparse(address)
    print(parts, parts.geturl(), parts.hostname, parts.username, parts.password)
    print(urlsplit(address), urldefrag(address))
show(lambda: urlparse(whole).port, lambda: urlparse('http://h:99999').port, lambda: urlparse('http://h:x').port,
     lambda: urlparse('http://[::1'), lambda: urlparse('http://[nope]/'), lambda: urlparse('http://h', b'x'),
     lambda: urlparse(3), lambda: urlparse('http://h\u2100/'), lambda: urlunparse(('http', 'h', 'p', 'x', 'q', 'f')),
     lambda: urlunsplit(('http', 'h', '', '', '')), lambda: urlparse('x:y')._replace(scheme='http').geturl())
for base, other in (('http://a/b/c/d', 'g'), ('http://a/b/c/d', '../g'), ('http://a/b/c/d', '../../../g'), ('http://a/b/c/d', '/g'),
                    ('http://a/b/c/d', '//g'), ('http://a/b/c/d;p?q', '?y'), ('http://a/b/c/d', '#s'), ('http://a/b', 'mailto:x'),
                    ('http://a/b/c/', '.'), ('http://a/b/c/', './../'), ('', 'x'), ('x', '')):
    print(base, other, urljoin(base, other))
show(lambda: quote('a b/c?d=é&~'), lambda: quote('a/b', safe=''), lambda: quote_plus('a b&c'), lambda: quote(b'\xff a'),
     lambda: quote('é', encoding='latin-1'), lambda: quote(3), lambda: quote(b'a', encoding='x'), lambda: quote(''),
     lambda: unquote('a%20b%C3%A9%zz%4'), lambda: unquote('%E9', encoding='latin-1'), lambda: unquote('%ff'),
     lambda: unquote_plus('a+b%2B'), lambda: unquote_to_bytes('a%ffé'), lambda: unquote(b'%41'), lambda: unquote(3))
show(lambda: urlencode({'a': 1, 'b': 'x y', 'c': [1, 2]}), lambda: urlencode({'c': [1, 2], 'd': 'é'}, doseq=True),
     lambda: urlencode([('a', 'b'), (b'c', b'd')]), lambda: urlencode('abc'), lambda: urlencode(3),
     lambda: urlencode({'a b': '/'}, quote_via=quote), lambda: parse_qs('a=1&a=2&b=&c=%20x'),
     lambda: parse_qs('a=1&b=', keep_blank_values=True), lambda: parse_qsl('a=1;b=2', separator=';'),
     lambda: parse_qs('a', strict_parsing=True), lambda: parse_qsl('a=1&b=2', max_num_fields=1), lambda: parse_qs(b'a=%ff'),
     lambda: parse_qsl('a=1', separator=''))
