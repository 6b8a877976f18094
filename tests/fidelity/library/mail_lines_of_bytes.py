# Uuencoded and quoted-printable lines, a checksum of 16 bits, and codecs by a table.
import binascii
import codecs

def tried(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)

tried(binascii.b2a_qp, b'a = b\n \xe9 long' * 9)
tried(binascii.b2a_qp, b'.\n x \t\r\nend ', quotetabs=True)
tried(binascii.b2a_qp, b'two words_here', header=True)
tried(binascii.b2a_qp, b'a\r\nb', istext=False)
tried(binascii.a2b_qp, b'a=3Db=\nc=zz==d=')
tried(binascii.a2b_qp, 'two_words', header=True)
tried(binascii.b2a_uu, b'hello world')
tried(binascii.b2a_uu, b'\0\0\0', backtick=True)
tried(binascii.b2a_uu, b'x' * 46)
tried(binascii.a2b_uu, b"+:&5L;&\\@=V]R;&0 \n")
tried(binascii.a2b_uu, b'#\x01\x02\x03')
tried(binascii.a2b_uu, b'!86)C')
tried(binascii.crc_hqx, b'123456789', 0xffff)
tried(codecs.charmap_decode, b'\0\1\2', 'strict', 'ab')
tried(codecs.charmap_decode, b'\0\1\2', 'replace', 'ab')
tried(codecs.charmap_decode, b'\0\1', 'strict', {0: 'long', 1: 0x41})
tried(codecs.charmap_decode, b'\0', 'strict', {0: 1.5})
tried(codecs.charmap_encode, 'abc', 'strict', {97: 1, 98: b'xx'})
tried(codecs.charmap_encode, 'abcd', 'ignore', {97: 1, 98: b'xx'})
tried(codecs.charmap_encode, 'a?c', 'replace', {97: 1, 63: 2})
tried(codecs.charmap_encode, 'a', 'strict', {97: 300})
tried(codecs.charmap_encode, 'a', 'strict', {97: 'x'})
tried(codecs.charmap_build, 'abc')
tried(codecs.encode, b'a=b\t', 'quopri')
tried(codecs.decode, codecs.encode(b'zip' * 9, 'zlib'), 'zlib')
