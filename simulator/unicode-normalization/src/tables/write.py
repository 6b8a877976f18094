"""Writes the tables beside it from CPython 3.13.0's own character database (Unicode 15.1).

Run by hand:  python3.13 write.py

Syllables of Hangul are not in them: these are computed.
"""
import os
import sys
import unicodedata

assert sys.version_info[:3] == (3, 13, 0) and unicodedata.unidata_version == '15.1.0'
CHARS = [c for c in map(chr, range(0x110000)) if not '가' <= c <= '힣']


def write(name, lines):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(''.join(line + '\n' for line in lines))


def pair(c):
    """The two characters that compose this one, if it is not excluded from composition."""
    parts = unicodedata.decomposition(c).split()
    if len(parts) == 2 and parts[0][0] != '<' and unicodedata.normalize('NFC', c) == c:
        return ''.join(chr(int(part, 16)) for part in parts)
    return None


write('compositions.txt', (c + pair(c) for c in CHARS if pair(c)))


def parts(c):
    """What stands for the character in NFKD and, behind a tab, in NFD if that is another text than itself."""
    compatible, canonical = (unicodedata.normalize(form, c) for form in ('NFKD', 'NFD'))
    if compatible == c:
        return None
    return compatible if canonical == c else compatible + '\t' + canonical


write('decompositions.txt', (c + parts(c) for c in CHARS if not pair(c) and parts(c)))
classes = []
for c in CHARS:
    kind = unicodedata.combining(c)
    if not kind:
        continue
    if classes and classes[-1][1:] == [ord(c) - 1, kind]:
        classes[-1][1] += 1
    else:
        classes.append([ord(c), ord(c), kind])
write('classes.txt', ('%x %x %d' % tuple(row) for row in classes))
samples = ['½', '™', '①', 'Ω', 'ﬁ', 'µ', 'ª', 'e\u0301', 'a\u0323\u0302', 'a\u0302\u0323', 'ᾳ\u0345', '각', '각', '가\u11a8', 'ﷲ', '𝔘𝔫𝔦', 'Å',
           'ｶﾞ', '豈', 'ऩ', 'न\u093c', 'क\u093c', 'größe', '变量', 'π', 'ſ\u0307', 'ẛ\u0323', 'x\u0334\u0300', 'q\u0307\u0323',
           '\u1100\u1161\u11a8', '\u1100\u1161', 'ี\u0e49', 'ΐ', 'ữ', 'Ǆ', 'ᆨ', 'e\u0327\u0301', 'e\u0301\u0327']
write('samples.txt', ('%s %s' % (text, unicodedata.normalize('NFKC', text)) for text in samples))
