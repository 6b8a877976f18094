import codecs
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, '|', e)
def search(name):
    print('asked for', name)
    if name == 'reversed_text':
        return codecs.CodecInfo(lambda s, errors='strict': (s[::-1].encode(), len(s)), lambda b, errors='strict': (bytes(b).decode()[::-1], len(b)), name=name)
    if name == 'wrong': return (lambda s, e: ('text', 1), lambda b, e: (5, 1), None, None)
    if name == 'broken': return (lambda s, e: 5, lambda b, e: 5, None, None)
    if name == 'short': return (1, 2)
t(codecs.register, 5)
t('abc'.encode, 'reversed-text')
codecs.register(search)
t('abc'.encode, 'Reversed-Text'); t(b'xyz'.decode, 'reversed-text'); t(codecs.encode, 'héllo', 'reversed-text'); t(codecs.decode, b'ab', 'reversed_text')
t('a'.encode, 'wrong'); t(b'a'.decode, 'wrong'); t('a'.encode, 'broken'); t('a'.encode, 'short'); t(codecs.encode, 'a', 'wrong')
t('a'.encode, 'no.such'); t(str, b'q', 'reversed-text'); t(bytes, 'pq', 'reversed-text'); t('x'.encode, 'utf8')
codecs.unregister(search)
t('a'.encode, 'no.other'); codecs.unregister(search)
