"""Writes ../unicode_tables.rs and ../unicode_categories.rs from CPython 3.13.0's own character database (Unicode 15.1).

Run by hand:  python3.13 unicode_tables.py
"""
import os
import sys
import unicodedata

assert sys.version_info[:3] == (3, 13, 0) and unicodedata.unidata_version == '15.1.0'
CHARS = [chr(i) for i in range(0x110000)]


def ignorable(c):
    return ('A' + c + 'Σ').lower()[-1] == 'ς' and ('1' + c + 'Σ').lower()[-1] == 'σ'


FLAGS = {
    'ALPHA': ('`str.isalpha`.', str.isalpha),
    'DECIMAL': ('`str.isdecimal`.', str.isdecimal),
    'DIGIT': ('`str.isdigit`: superscripts and the like, too.', str.isdigit),
    'NUMERIC': ('`str.isnumeric`: fractions and numbers of ideographs, too.', str.isnumeric),
    'LOWER': ('`str.islower`.', str.islower),
    'UPPER': ('`str.isupper`.', str.isupper),
    'TITLE': ('The category `Lt`: one character for two letters, the first a capital.',
              lambda c: unicodedata.category(c) == 'Lt'),
    'SPACE': ('`str.isspace`.', str.isspace),
    'PRINTABLE': ('`str.isprintable`: `repr` writes it as it is.', str.isprintable),
    'START': ('An identifier may begin with it (`XID_Start` and `_`).', str.isidentifier),
    'CONTINUE': ('An identifier may go on with it (`XID_Continue`).', lambda c: ('a' + c).isidentifier()),
    'CASED': ('What `str.title` takes for a part of a word.', lambda c: (c + 'a').title()[-1] == 'a'),
    'IGNORABLE': ('What does not part a final sigma from its word (`Case_Ignorable`).', ignorable),
}
flags = [sum(1 << i for i, (_, f) in enumerate(FLAGS.values()) if f(c)) for c in CHARS]
kinds = sorted(set(flags))
assert len(kinds) < 2048
runs = [i for i in range(0x110000) if i == 0 or flags[i] != flags[i - 1]]


def ranges(mapping):
    """(first, last, stride, delta) of a {code point: code point}."""
    out = []
    for c, to in sorted(mapping.items()):
        delta = to - c
        if out:
            first, last, stride, d = out[-1]
            if d == delta and c - last <= 2 and (first == last or c - last == stride):
                out[-1] = (first, c, c - last, d)
                continue
        out.append((c, c, 1, delta))
    return out


def split(convert, base):
    """The simple changes relative to `base`, and the characters that become several."""
    simple, several = {}, {}
    for c in CHARS:
        to = convert(c)
        if to == base(c):
            continue
        if len(to) == 1:
            simple[ord(c)] = ord(to)
        else:
            several[ord(c)] = [ord(t) for t in to]
    return ranges(simple), sorted(several.items())


same = lambda c: c
out = []
w = out.append
w('//! CPython 3.13.0\'s character database (Unicode 15.1). Written by `recorded/unicode_tables.py`; do not edit.')
w('')
for i, (name, (meaning, _)) in enumerate(FLAGS.items()):
    w('/// ' + meaning)
    w('pub const %s: u16 = 1 << %d;' % (name, i))
w('')
w('/// The combinations of properties that occur.')
w('pub static KINDS: [u16; %d] = [%s];' % (len(kinds), ', '.join(map(str, kinds))))
w('')
w('/// Where a run of characters with the same properties begins, shifted left by 11, and its place in [`KINDS`].')
w('#[rustfmt::skip]')
w('pub static RUNS: [u32; %d] = [' % len(runs))
for i in range(0, len(runs), 12):
    w('    ' + ' '.join('%d,' % (r << 11 | kinds.index(flags[r])) for r in runs[i:i + 12]))
w('];')
decimals = [i for i, c in enumerate(CHARS) if c.isdecimal()]
zeros = [i for i in decimals if unicodedata.decimal(CHARS[i]) == 0]
assert sorted(z + k for z in zeros for k in range(10)) == decimals
w('')
w('/// The zeros of the decimal digits; one to nine follow each.')
w('#[rustfmt::skip]')
w('pub static ZEROS: [u32; %d] = [' % len(zeros))
for i in range(0, len(zeros), 14):
    w('    ' + ' '.join('%d,' % z for z in zeros[i:i + 14]))
w('];')
for name, doc, convert, base in [
    ('LOWER_CASE', 'To lower case', lambda c: c.lower(), same),
    ('UPPER_CASE', 'To upper case', lambda c: c.upper(), same),
    ('TITLE_CASE', 'To title case, where that is not the upper case', lambda c: c.title(), str.upper),
    ('FOLD', 'To folded case, where that is not the lower case', lambda c: c.casefold(), str.lower),
]:
    simple, several = split(convert, base)
    w('')
    w('/// %s: first, last, stride, what to add.' % doc)
    w('#[rustfmt::skip]')
    w('pub static %s: [(u32, u32, u8, i32); %d] = [' % (name, len(simple)))
    for i in range(0, len(simple), 4):
        w('    ' + ' '.join('(%d, %d, %d, %d),' % t for t in simple[i:i + 4]))
    w('];')
    if not several:
        continue
    w('')
    w('/// %s: the characters that become several, padded with zeros.' % doc)
    w('#[rustfmt::skip]')
    w('pub static %s_SEVERAL: [(u32, [u32; 3]); %d] = [' % (name, len(several)))
    for i in range(0, len(several), 4):
        w('    ' + ' '.join('(%d, [%s]),' % (c, ', '.join(map(str, (to + [0, 0])[:3]))) for c, to in several[i:i + 4]))
    w('];')
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'unicode_tables.rs')
with open(path, 'w') as f:
    f.write('\n'.join(out) + '\n')

category = [unicodedata.category(c) for c in CHARS]
names = sorted(set(category))
runs = [i for i in range(0x110000) if i == 0 or category[i] != category[i - 1]]
out.clear()
w('//! The general categories of characters (Unicode 15.1). Written by `recorded/unicode_tables.py`; do not edit.')
w('')
w('/// The categories that there are.')
w('pub static NAMES: [&str; %d] = [' % len(names))
for i in range(0, len(names), 15):
    w('    ' + ' '.join('"%s",' % name for name in names[i:i + 15]))
w('];')
w('')
w('/// Where a run of characters of one category begins, shifted left by 5, and its place in [`NAMES`].')
w('#[rustfmt::skip]')
w('pub static RUNS: [u32; %d] = [' % len(runs))
for i in range(0, len(runs), 12):
    w('    ' + ' '.join('%d,' % (r << 5 | names.index(category[r])) for r in runs[i:i + 12]))
w('];')
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'unicode_categories.rs')
with open(path, 'w') as f:
    f.write('\n'.join(out) + '\n')
