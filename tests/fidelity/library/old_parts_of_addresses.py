# What urllib.parse has from before urlsplit: each function warns of itself.
import urllib.parse as u
import warnings

for name, texts in (
        ('splittype', ('http://x', '9:x', '/x:y', 'X\n:y')), ('splithost', ('//a/b', 'x', '//a?q', '//a;b#c', '//a')),
        ('splitport', ('a:80', 'a:', 'a', 'a:x')), ('splitnport', ('a:8', 'a:x', 'a:', 'a', 'a:-1')),
        ('splitquery', ('a?b?c', 'a')), ('splituser', ('a@b@c', 'b')), ('splitpasswd', ('a:b:c', 'a')),
        ('splittag', ('a#b#c', 'a')), ('splitattr', ('a;b=c;d', 'a')), ('splitvalue', ('a=b=c', 'a')), ('to_bytes', ('a',))):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter('always')
        print(name, [getattr(u, name)(text) for text in texts])
    print(told[0].message, told[0].category.__name__, told[0].lineno, len(told))
print(u.splitnport('a', 7), u._splitport('b:1'))
try:
    u._to_bytes('caf\xe9')
except UnicodeError as error:
    print(error)
