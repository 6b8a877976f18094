# Differences between sequences, as matching blocks, operations, and texts in several formats.

import re
from collections import namedtuple
from heapq import nlargest as _nlargest
from types import GenericAlias

__all__ = """get_close_matches ndiff restore SequenceMatcher Differ IS_CHARACTER_JUNK IS_LINE_JUNK context_diff
    unified_diff diff_bytes Match""".split()

Match = namedtuple('Match', 'a b size')


class SequenceMatcher:
    """Finds the longest block that two sequences share, and then what is shared on both sides of it."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk, self.a, self.b, self.autojunk = isjunk, None, None, autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        self._index()

    def _index(self):
        # Where each item of b stands, without those that say nothing: junk, and what is all over a long sequence.
        self.b2j = places = {}
        for at, item in enumerate(self.b):
            places.setdefault(item, []).append(at)
        self.bjunk = {item for item in places if self.isjunk and self.isjunk(item)}
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        if self.autojunk and len(self.b) >= 200:
            most = len(self.b) // 100 + 1
            self.bpopular = {item for item, found in places.items() if len(found) > most}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest block without junk that both share there, with what junk stands beside it."""
        a, b = self.a, self.b
        ahi, bhi = len(a) if ahi is None else ahi, len(b) if bhi is None else bhi
        start, other, size = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            # How long the block is that ends with a[i] and b[j].
            longer = {}
            for j in self.b2j.get(a[i], ()):
                if blo <= j < bhi:
                    length = longer[j] = lengths.get(j - 1, 0) + 1
                    if length > size:
                        start, other, size = i - length + 1, j - length + 1, length
            lengths = longer
        for junk in (False, True):
            while start > alo and other > blo and (b[other - 1] in self.bjunk) == junk and a[start - 1] == b[other - 1]:
                start, other, size = start - 1, other - 1, size + 1
            while start + size < ahi and other + size < bhi and (b[other + size] in self.bjunk) == junk \
                    and a[start + size] == b[other + size]:
                size += 1
        return Match(start, other, size)

    def get_matching_blocks(self):
        """All blocks, in order, and an empty one at the end."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        found, todo = [], [(0, len(self.a), 0, len(self.b))]
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            match = self.find_longest_match(alo, ahi, blo, bhi)
            if match.size:
                found.append(match)
                if alo < match.a and blo < match.b:
                    todo.append((alo, match.a, blo, match.b))
                if match.a + match.size < ahi and match.b + match.size < bhi:
                    todo.append((match.a + match.size, ahi, match.b + match.size, bhi))
        blocks = []
        for i, j, size in sorted(found):
            if blocks and blocks[-1][0] + blocks[-1][2] == i and blocks[-1][1] + blocks[-1][2] == j:
                # Neighbours are one block.
                blocks[-1] = blocks[-1][0], blocks[-1][1], blocks[-1][2] + size
            else:
                blocks.append((i, j, size))
        blocks.append((len(self.a), len(self.b), 0))
        self.matching_blocks = list(map(Match._make, blocks))
        return self.matching_blocks

    def get_opcodes(self):
        """How to make the second of the first: (tag, i1, i2, j1, j2)."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        steps = []
        for at, other, size in self.get_matching_blocks():
            tag = {(True, True): 'replace', (True, False): 'delete', (False, True): 'insert'}.get((i < at, j < other))
            if tag:
                steps.append((tag, i, at, j, other))
            i, j = at + size, other + size
            if size:
                steps.append(('equal', at, i, other, j))
        self.opcodes = steps
        return steps

    def get_grouped_opcodes(self, n=3):
        """The operations in groups, each with up to n equal items around it."""
        steps = self.get_opcodes() or [('equal', 0, 1, 0, 1)]
        if steps[0][0] == 'equal':
            tag, i1, i2, j1, j2 = steps[0]
            steps = [(tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2), *steps[1:]]
        if steps[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = steps[-1]
            steps = [*steps[:-1], (tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n))]
        group = []
        for tag, i1, i2, j1, j2 in steps:
            if tag == 'equal' and i2 - i1 > 2 * n:
                yield [*group, (tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n))]
                group, i1, j1 = [], max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if len(group) > 1 or group and group[0][0] != 'equal':
            yield group

    def _share(self, matches):
        length = len(self.a) + len(self.b)
        return 2.0 * matches / length if length else 1.0

    def ratio(self):
        """How alike they are, from 0 to 1."""
        return self._share(sum(block[-1] for block in self.get_matching_blocks()))

    def quick_ratio(self):
        """At least `ratio`, sooner: the order does not count."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left, matches = self.fullbcount.copy(), 0
        for item in self.a:
            if left.get(item):
                left[item] -= 1
                matches += 1
        return self._share(matches)

    def real_quick_ratio(self):
        """At least `quick_ratio`, at once: only lengths count."""
        return self._share(min(len(self.a), len(self.b)))

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The best of the words that are like the given one."""
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for each in possibilities:
        matcher.set_seq1(each)
        if all(ratio() >= cutoff for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)):
            found.append((matcher.ratio(), each))
    return [each for _, each in _nlargest(n, found)]


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is empty, or has one # alone."""
    return re.fullmatch(r'\s*(?:#\s*)?', line) is not None if pat is None else pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    """Whether a character is blank."""
    return ch in ws


class Differ:
    """Compares lines, and marks within lines that are alike what differs."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._replaced(a, i1, i2, b, j1, j2)
            elif tag == 'delete':
                yield from self._marked('-', a[i1:i2])
            elif tag == 'insert':
                yield from self._marked('+', b[j1:j2])
            else:
                yield from self._marked(' ', a[i1:i2])

    def _marked(self, sign, lines):
        for line in lines:
            yield f'{sign} {line}'

    def _plainly(self, a, b):
        # The shorter part first.
        parts = [('+', b), ('-', a)] if len(b) < len(a) else [('-', a), ('+', b)]
        for sign, lines in parts:
            yield from self._marked(sign, lines)

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        # The two lines that are most alike stand for each other; what is above and below them is compared anew.
        best, cutoff, equal = 0.74, 0.75, None
        matcher = SequenceMatcher(self.charjunk)
        pair = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, pair = matcher.ratio(), (i, j)
        if best < cutoff:
            if equal is None:
                yield from self._plainly(a[alo:ahi], b[blo:bhi])
                return
            pair, best = equal, 1.0
        else:
            equal = None
        i, j = pair
        yield from self._around(a, alo, i, b, blo, j)
        if equal is not None:
            yield f'  {a[i]}'
        else:
            yield from self._within(a[i], b[j])
        yield from self._around(a, i + 1, ahi, b, j + 1, bhi)

    def _around(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replaced(a, alo, ahi, b, blo, bhi)
        else:
            yield from self._marked('-', a[alo:ahi])
            yield from self._marked('+', b[blo:bhi])

    def _within(self, old, new):
        signs = dict(replace='^^', delete='- ', insert=' +', equal='  ')
        below_old = below_new = ''
        matcher = SequenceMatcher(self.charjunk, old, new)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            sign = signs[tag]
            below_old += sign[0] * (i2 - i1)
            below_new += sign[1] * (j2 - j1)
        for sign, line, below in (('-', old, below_old), ('+', new, below_new)):
            yield f'{sign} {line}'
            # Tabs stay, so that the marks stand below what they mean.
            kept = ''.join(char if mark == ' ' and char.isspace() else mark for char, mark in zip(line, below)).rstrip()
            if kept:
                yield f'? {kept}\n'

    __class_getitem__ = classmethod(GenericAlias)


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The lines of both, marked."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two texts that a marked one was made of."""
    signs = {1: '- ', 2: '+ '}
    try:
        sign = signs[int(which)]
    except KeyError:
        raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}') from None
    for line in delta:
        if line[:2] in ('  ', sign):
            yield line[2:]


def _check_types(a, b, *texts):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f'lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})')
    for text in texts:
        if not isinstance(text, str):
            raise TypeError(f'all arguments must be str, not: {text!r}')


def _dated(date):
    return f'\t{date}' if date else ''


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The differences with n lines around them, in one piece."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def lines_of(start, stop):
        count = stop - start
        first = start + 1 if count else start
        return f'{first}' if count == 1 else f'{first},{count}'

    for number, group in enumerate(SequenceMatcher(None, a, b).get_grouped_opcodes(n)):
        if number == 0:
            yield f'--- {fromfile}{_dated(fromfiledate)}{lineterm}'
            yield f'+++ {tofile}{_dated(tofiledate)}{lineterm}'
        (_, i1, _, j1, _), (_, _, i2, _, j2) = group[0], group[-1]
        yield f'@@ -{lines_of(i1, i2)} +{lines_of(j1, j2)} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from (' ' + line for line in a[i1:i2])
                continue
            yield from ('-' + line for line in a[i1:i2])
            yield from ('+' + line for line in b[j1:j2])


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The differences with n lines around them, first of one, then of the other."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = dict(insert='+ ', delete='- ', replace='! ', equal='  ')

    def lines_of(start, stop):
        count = stop - start
        first = start + 1 if count else start
        return f'{first}' if count <= 1 else f'{first},{first + count - 1}'

    for number, group in enumerate(SequenceMatcher(None, a, b).get_grouped_opcodes(n)):
        if number == 0:
            yield f'*** {fromfile}{_dated(fromfiledate)}{lineterm}'
            yield f'--- {tofile}{_dated(tofiledate)}{lineterm}'
        (_, i1, _, j1, _), (_, _, i2, _, j2) = group[0], group[-1]
        yield f'***************{lineterm}'
        yield f'*** {lines_of(i1, i2)} ****{lineterm}'
        if any(step[0] in ('replace', 'delete') for step in group):
            yield from (signs[tag] + line for tag, i1, i2, _, _ in group if tag != 'insert' for line in a[i1:i2])
        yield f'--- {lines_of(j1, j2)} ----{lineterm}'
        if any(step[0] in ('replace', 'insert') for step in group):
            yield from (signs[tag] + line for tag, _, _, j1, j2 in group if tag != 'delete' for line in b[j1:j2])


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    """A difference of lines of bytes, whatever they are encoded in."""
    def text(data):
        try:
            return data.decode('ascii', 'surrogateescape')
        except AttributeError:
            raise TypeError(f'all arguments must be bytes, not {type(data).__name__} ({data!r})') from None

    lines = dfunc(list(map(text, a)), list(map(text, b)), *map(text, (fromfile, tofile, fromfiledate, tofiledate)), n,
                  text(lineterm))
    for line in lines:
        yield line.encode('ascii', 'surrogateescape')
