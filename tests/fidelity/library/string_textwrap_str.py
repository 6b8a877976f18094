import string, textwrap
print(string.ascii_letters, string.digits, string.punctuation, string.capwords('hello  wOrld'), string.Template('$a ${b} $$').substitute(a=1,b=2), string.Template('$a $z').safe_substitute(a=1), repr(string.whitespace), string.hexdigits, repr(string.printable))
for t in ['$','$1','${a','$a $b']:
    try: print(string.Template(t).substitute(a=1))
    except Exception as e: print(type(e).__name__, e)
class F(string.Formatter):
    def get_value(s,k,a,kw): return kw.get(k,'?') if isinstance(k,str) else a[k]
print(F().format('{0} {x} {y}',1,x=2), list(string.Formatter().parse('a{b!r:c}d')), string.Formatter().vformat('{}{}',(1,2),{}))
t='The quick brown fox jumps over the lazy dog. It was a sunny day and the fox was happy.'
print(textwrap.wrap(t,20), textwrap.fill(t,30,initial_indent='* ',subsequent_indent='  '), textwrap.shorten(t,20), textwrap.shorten(t,25,placeholder='...'), textwrap.dedent('''
   a
     b
   c'''), textwrap.indent('a\n\nb','> '), textwrap.indent('a\nb','-',lambda l:'a' in l), textwrap.TextWrapper(width=10,max_lines=2).wrap(t), textwrap.wrap('averyveryverylongword',5), textwrap.wrap('a-b c',2,break_on_hyphens=False), textwrap.wrap('',5), textwrap.wrap('a\tb',10), sep='\n')
try: textwrap.wrap('a',0)
except ValueError as e: print(e)
print('hello'.center(11,'*'), 'a,b,,c'.split(','), ' a  b '.split(), 'a\nb\r\nc'.splitlines(), 'abc'.partition('b'), 'abcb'.rpartition('b'), 'Hello World'.swapcase(), 'hello world'.title(), "they're bill's".title(), 'x'.zfill(5), '-5'.zfill(5), 'abc'.translate(str.maketrans('ab','xy','c')), 'ß'.upper(), 'ß'.casefold(), 'ǆ'.title(), 'İ'.lower(), 'ΑΣ'.lower(), 'a'.isidentifier(), '1'.isdecimal(), '²'.isdigit(), '½'.isnumeric(), 'a b'.isprintable(), 'Ab'.istitle(), ''.isalpha(), 'abc'.find('z'), 'banana'.count('ana'), 'banana'.rfind('an'), 'prefix_x'.removeprefix('prefix_'), 'a.b.c'.rsplit('.',1), '\t'.join('abc'), 'ab\tc'.expandtabs(4), '%s|%5s|%-5s|%05d|%+.2f|%x|%o|%e|%g|%%|%r|%c' % ('a','b','c',42,3.14159,255,8,12345.678,0.0001,'q','z'), '{:>10}|{:^10}|{:<10}|{:*^10}'.format(*'abcd'), '{0} {1} {0}'.format('a','b'), '{a[0]} {b.real} {c[k]}'.format(a=[1],b=2j,c={'k':'v'}), '{:,} {:.3} {:08.3f} {:+} {:e} {:%}'.format(1234567,'abcdef',3.14159,5,12345.6,0.5), '{!r} {!s} {!a}'.format('é','é','é'), '{:{}}'.format('a',5), 'abc'*0, 'abc'[-2:], 'é'.encode(), ascii('é\U0001f600'), repr('\x00\x1f\x7f\xa0\u200b\ud800'), 'a' 'b', "it's", 'say "hi"', '''it's "x"''', sep='|')
print(repr("it's"), repr('"'), repr('\'"'), 'abc' < 'abd', 'Z' < 'a', '' < 'a', 'a'.ljust(3)+'|', 'abc'.endswith(('c','d')), '🎉'.encode('utf-16'), len('🎉'), '\u0065\u0301' == '\u00e9', 'straße'.upper(), 'ﬁ'.upper(), "ŉ".title(), 'İstanbul'.casefold())
