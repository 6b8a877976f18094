import codecs
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, '|', e)
t(codecs.encode, 'Hello', 'rot13'); t(codecs.decode, 'Uryyb', 'rot_13'); t(codecs.encode, b'abc', 'hex'); t(codecs.decode, b'616263', 'hex'); t(codecs.encode, b'abc', 'base64'); t(codecs.decode, b'YWJj\n', 'base64'); t(codecs.encode, 'é'); t(codecs.decode, b'\xc3\xa9'); t(codecs.encode, 'é', 'ascii', 'ignore'); t(codecs.decode, b'\xff', 'utf-8', 'replace'); t(codecs.encode, 'x', 'nope'); t(codecs.lookup, 'nope'); t(codecs.decode, b'\xff')
i = codecs.lookup('utf-8'); print(i.name, i.encode('é'), i.decode(b'\xc3\xa9'), len(i), codecs.lookup('latin1').name, codecs.lookup('UTF8').name, codecs.lookup('utf_16').name, codecs.lookup('ascii').name, codecs.lookup('cp1252').name)
print(codecs.getencoder('utf-8')('é'), codecs.getdecoder('utf-8')(b'\xc3\xa9'), codecs.BOM_UTF8, codecs.BOM_UTF16_LE)
d = codecs.getincrementaldecoder('utf-8')(); print([d.decode(bytes([b])) for b in '€a😀'.encode()], d.decode(b'', True))
d = codecs.getincrementaldecoder('utf-8')(); d.decode(b'\xe2'); t(d.decode, b'', True); t(d.decode, b'\xff')
d = codecs.getincrementaldecoder('utf-8')('replace'); print(repr(d.decode(b'a\xff\xe2')), repr(d.decode(b'', True)))
d = codecs.getincrementaldecoder('utf-16')(); print([d.decode(bytes([b])) for b in 'aé'.encode('utf-16')])
e = codecs.getincrementalencoder('utf-16')(); print(e.encode('a'), e.encode('b'))
print(list(codecs.iterdecode([b'\xe2\x82', b'\xac', b'x'], 'utf-8')), list(codecs.iterencode(['a', 'é'], 'utf-8')))
for c in ('cp1252', 'windows-1252', 'cp437', 'iso8859-15', 'koi8-r', 'mac_roman', 'cp1251', 'latin2', 'cp850'):
    t('é€ñ'.encode, c); t('naïve'.encode, c, 'replace'); t(bytes([0x80, 0x81, 0xe9, 0xff]).decode, c); t(bytes([0x80, 0x81, 0xe9, 0xff]).decode, c, 'replace'); t('a漢字b€'.encode, c, 'xmlcharrefreplace'); t('漢字'.encode, c); t('Ж'.encode, c, 'backslashreplace')
print('é'.encode().decode('cp1252'), 'Ã©'.encode('cp1252').decode(), str(b'\x93x\x94', 'cp1252'))
t(codecs.encode, 5); t(codecs.decode, 'x'); t('x'.encode, 'rot13'); t(b'x'.decode, 'hex'); t(codecs.decode, 'zz', 'hex'); t(codecs.strict_errors, ValueError('q')); t(codecs.make_identity_dict, range(3)); t(codecs.utf_8_encode, 'é'); t(codecs.utf_8_decode, b'ab'); t(codecs.ascii_encode, 'é'); t(codecs.latin_1_encode, 'é')
print(codecs.__all__[:5], codecs.CodecInfo.__module__)
