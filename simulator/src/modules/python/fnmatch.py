# Patterns of file names, as shells have them: * is anything, ? a character, [abc] one of several, [!abc] none of them.

import functools
import os
import posixpath
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Whether a name matches, in the manner of the system."""
    # line 36
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _matching(pat):
    text = translate(pat if isinstance(pat, str) else pat.decode('iso-8859-1'))
    # line 46
    return re.compile(text if isinstance(pat, str) else text.encode('iso-8859-1')).match


def filter(names, pat):
    """The names that match."""
    matches = _matching(os.path.normcase(pat))
    return [name for name in names if matches(name)]


def fnmatchcase(name, pat):
    """Whether a name matches, letter for letter."""
    # line 70
    matches = _matching(pat)
    return matches(name) is not None


def translate(pat):
    """The regular expression of a pattern."""
    parts, at = [], 0
    while at < len(pat):
        char, at = pat[at], at + 1
        if char == '*':
            if parts[-1:] != ['*']:
                parts.append('*')
        elif char == '?':
            parts.append('.')
        elif char == '[' and (end := _end_of_set(pat, at)) is not None:
            parts.append(_set(pat[at:end]))
            at = end + 1
        else:
            parts.append(re.escape(char))
    # Between stars, a part is taken where it is first found.
    stars = [place for place, part in enumerate(parts) if part == '*']
    if not stars:
        return fr'(?s:{"".join(parts)})\Z'
    text = ''.join(parts[:stars[0]])
    for start, stop in zip(stars, stars[1:]):
        text += f'(?>.*?{"".join(parts[start + 1:stop])})'
    return fr'(?s:{text}.*{"".join(parts[stars[-1] + 1:])})\Z'


def _end_of_set(pat, at):
    # Where the bracket closes; one at the beginning is a member.
    if pat[at:at + 1] == '!':
        at += 1
    if pat[at:at + 1] == ']':
        at += 1
    end = pat.find(']', at)
    return None if end < 0 else end


def _set(members):
    negated, members = members[:1] == '!', members.removeprefix('!')
    ranges, at = [], 0
    while at < len(members):
        if members[at + 1:at + 2] == '-' and at + 2 < len(members):
            low, high = members[at], members[at + 2]
            at += 3
            if low > high:
                continue
            ranges.append(f'{_member(low)}-{_member(high)}')
        else:
            ranges.append(_member(members[at], only=True))
            at += 1
    if not ranges:
        return '.' if negated else '(?!)'
    text = ''.join(ranges)
    if negated:
        return f'[^{text}]'
    return f'[\\{text}]' if text[0] in '^[' else f'[{text}]'


def _member(char, only=False):
    if char == '\\' or only and char == '-':
        return '\\' + char
    return '\\' + char if char in '&~|' else char
