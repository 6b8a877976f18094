for b in [b'\\x1',b'\\xg1',b'\\u12',b'\\U0011000',b'\\U00110000',b'\\',b'a\\',b'\\N{NOPE}',b'\\N{DIGIT ONE',b'\\Nx',b'\\q',b'\\8',b'\\400',b'\\101\\7x',b'\\\n',b'a\\\nb',b'\xe9\\t\\a\\b\\f\\v\\r\\\'\\"',b'\\ud800',b'\\U0001F600', b'\\x']:
    for e in ['strict','replace','ignore','backslashreplace']:
        for enc in ['unicode_escape','raw_unicode_escape']:
            try: print(b,e,enc,ascii(b.decode(enc,e)))
            except Exception as x: print(b,e,enc,type(x).__name__, x, getattr(x,'start',0),getattr(x,'end',0))
for s in ['a\tb\n\r\\','\x00\x1f\x7f\xff','\u1234\U0001F600','\ud800','"\'']:
    print(s.encode('unicode_escape'), s.encode('raw_unicode_escape'))
import codecs
def h(e):
    print(type(e).__name__, e.encoding, ascii(e.object), e.start, e.end, e.reason)
    return ('<%s>' % '|'.join('%x'%ord(c) for c in e.object[e.start:e.end]), e.end)
codecs.register_error('h',h)
print('aéb€€c'.encode('ascii','h'), 'x€'.encode('latin-1','h'), 'a\ud800'.encode('utf-8','h'),'a\ud800b'.encode('utf-16','h'))
def d(e): return ('[%s]' % e.object[e.start:e.end].hex(), e.end)
codecs.register_error('d',d)
print(b'a\xffb\xc3'.decode('utf-8','d'), b'a\xff'.decode('ascii','d'), b'\x81'.decode('cp1252','d'))
def bad(e): return 5
codecs.register_error('bad',bad)
def bad2(e): return ('x',100)
codecs.register_error('bad2',bad2)
def bad3(e): return ('é',e.end)
codecs.register_error('bad3',bad3)
def back(e): return ('-', -1)
codecs.register_error('back',back)
def by(e): return (b'\xff', e.end)
codecs.register_error('by',by)
def boom(e): raise ValueError('boom')
codecs.register_error('boom',boom)
for n in ['bad','bad2','bad3','by','boom','back','nope']:
    for f in ["'aéb'.encode('ascii','%s')"%n,"b'a\\xffb'.decode('ascii','%s')"%n]:
        try: print(f,eval(f))
        except Exception as e: print(f,type(e).__name__, e)
for n in ['strict','ignore','replace','xmlcharrefreplace','backslashreplace','namereplace','surrogateescape','surrogatepass']:
    f=codecs.lookup_error(n)
    for e in [UnicodeEncodeError('ascii','aéb€',1,2,'r'),UnicodeDecodeError('ascii',b'a\xff',1,2,'r'),UnicodeTranslateError('aé',1,2,'r'),ValueError('x'),5]:
        try: print(n,f,f(e))
        except Exception as x: print(n,type(x).__name__,x)
for a in [(1,2),('x',5),('x',)]:
    try: codecs.register_error(*a)
    except Exception as x: print(type(x).__name__,x)
for f in ["'bücher.de'.encode('idna')","'faß.de'.encode('idna')","b'xn--bcher-kva.de'.decode('idna')","'a..b'.encode('idna')","'ü'.encode('punycode')","b'tda'.decode('punycode')","'Pröst Mahl'.encode('punycode')","'日本語'.encode('punycode')","b'wgv71a119e'.decode('punycode')","'abc'.encode('punycode')","b'abc-'.decode('punycode')","'日本語.jp'.encode('idna')","'example.com'.encode('idna')","'Bücher.DE.'.encode('idna')","('a'*64).encode('idna')","b'!!'.decode('punycode')", "codecs.lookup('punycode').name","codecs.lookup('rot13').name","codecs.lookup('hex').name","codecs.lookup('idna').name", "codecs.lookup('unicode_escape').name","codecs.unicode_escape_decode(b'a\\\\n')","codecs.raw_unicode_escape_encode('é')","codecs.encode('a','unicode_escape')","codecs.encode('aé','rot13')","codecs.decode('zz','hex')","codecs.encode('a','hex')","codecs.decode(b'a','base64')","codecs.decode(b'!!!!','base64')","codecs.encode('a','nope')","codecs.lookup('nope')","codecs.lookup(5)","codecs.encode()","codecs.encode('x','utf-8','strict')","codecs.encode(obj='x',encoding='utf-8')","codecs.encode(5,'utf-8')","codecs.decode('x','utf-8')","str(b'ab','rot13')","b''.decode('hex')","'x'.encode('hex')"]:
    try: print(f,eval(f))
    except Exception as e: print(f,type(e).__name__, e)
