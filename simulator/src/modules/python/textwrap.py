# Text in paragraphs: wrapped, filled, shortened, indented.

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

# The whitespace of ASCII, which is what lines are broken at.
_whitespace = '\t\n\x0b\x0c\r '
_spaces = frozenset(_whitespace)


def _is_word(c):
    return c.isalnum() or c == '_'


def _is_letter(c):
    return _is_word(c) and not c.isdecimal()


class TextWrapper:
    """Settings of wrapping, and the methods that wrap by them."""

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(' '))

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        # Runs of whitespace, and words, which may be broken after hyphens and around dashes.
        chunks = []
        at = 0
        while at < len(text):
            end = at
            if text[at] in _spaces:
                while end < len(text) and text[end] in _spaces:
                    end += 1
            elif self.break_on_hyphens:
                end = _end_of_part(text, at)
            else:
                while end < len(text) and text[end] not in _spaces:
                    end += 1
            chunks.append(text[at:end])
            at = end
        return chunks

    def _fix_sentence_endings(self, chunks):
        # Two spaces after what looks like the end of a sentence.
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        # A word that fits no line: broken, or put on a line of its own.
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                # After a hyphen if one is near enough, but not one among only hyphens.
                hyphen = chunk.rfind('-', 0, space_left)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")

        # Taken from the end.
        chunks.reverse()
        while chunks:
            cur_line = []
            cur_len = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            # Whitespace at the beginning of a line, except the first.
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            while chunks:
                length = len(chunks[-1])
                if cur_len + length > width:
                    break
                cur_line.append(chunks.pop())
                cur_len += length
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, cur_line, cur_len, width)
                cur_len = sum(map(len, cur_line))
            if self.drop_whitespace and cur_line and cur_line[-1].strip() == '':
                cur_len -= len(cur_line[-1])
                del cur_line[-1]
            if not cur_line:
                continue
            more_fits = (self.max_lines is None
                         or len(lines) + 1 < self.max_lines
                         or (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                         and cur_len <= width)
            if more_fits:
                lines.append(indent + ''.join(cur_line))
                continue
            # The last line that may be: it ends with the placeholder.
            while cur_line:
                if cur_line[-1].strip() and cur_len + len(self.placeholder) <= width:
                    cur_line.append(self.placeholder)
                    lines.append(indent + ''.join(cur_line))
                    break
                cur_len -= len(cur_line[-1])
                del cur_line[-1]
            else:
                if lines:
                    prev_line = lines[-1].rstrip()
                    if len(prev_line) + len(self.placeholder) <= self.width:
                        lines[-1] = prev_line + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """The paragraph's lines, each at most width long."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The paragraph as one string with newlines."""
        return "\n".join(self.wrap(text))


def _dash_end(text, at):
    # Where a run of two or more hyphens ends that a word follows; at itself if there is none.
    end = at
    while end < len(text) and text[end] == '-':
        end += 1
    if end - at >= 2 and end < len(text) and _is_word(text[end]):
        return end
    return at


def _may_precede_dash(c):
    return _is_word(c) or c in '!"\'&.,?'


def _end_of_part(text, at):
    # Where the part of a word that begins at `at` ends: a dash between words, a word up to and with a hyphen that
    # joins letters, a word before a dash, or all up to the next whitespace.
    size = len(text)
    if at and _may_precede_dash(text[at - 1]):
        dash = _dash_end(text, at)
        if dash > at:
            return dash
    i = at + 1
    while i < size:
        c = text[i]
        if c in _spaces:
            return i
        if c == '-':
            before = text[i - 1]
            # A hyphen after two letters, or a letter, a hyphen and a letter, and before two letters or a letter,
            # a hyphen and a letter.
            if _is_letter(before):
                two = i >= 2 and (_is_letter(text[i - 2])
                                  or i >= 3 and text[i - 2] == '-' and _is_letter(text[i - 3]))
                following = (i + 2 < size and _is_letter(text[i + 1])
                             and (_is_letter(text[i + 2])
                                  or i + 3 < size and text[i + 2] == '-' and _is_letter(text[i + 3])))
                if two and following:
                    return i + 1
            if _may_precede_dash(before) and _dash_end(text, i) > i:
                return i
        i += 1
    return size


def _ends_sentence(chunk):
    # A small letter, a full stop or the like, and perhaps a quote.
    if chunk[-1:] in ('"', "'"):
        chunk = chunk[:-1]
    return len(chunk) >= 2 and chunk[-1] in '.!?' and 'a' <= chunk[-2] <= 'z'


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph, each at most width long."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph as one string whose lines are at most width long."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, with a placeholder for what does not fit."""
    w = TextWrapper(width=width, max_lines=1, **kwargs)
    return w.fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the whitespace that all its lines begin with."""
    try:
        lines = text.split('\n')
    except (AttributeError, TypeError):
        raise TypeError(f'expected string or bytes-like object, got {type(text).__name__!r}') from None
    margin = None
    for line in lines:
        body = line.lstrip(' \t')
        if not body:
            continue
        indent = line[:len(line) - len(body)]
        if margin is None:
            margin = indent
        else:
            # What both begin with.
            same = 0
            for a, b in zip(margin, indent):
                if a != b:
                    break
                same += 1
            margin = margin[:same]
    width = len(margin or '')
    return '\n'.join(line[width:] if line.strip(' \t') else '' for line in lines)


def indent(text, prefix, predicate=None):
    """The text with prefix before its lines, or before those that predicate chooses."""
    prefixed_lines = []
    for line in text.splitlines(True):
        if line.strip() if predicate is None else predicate(line):
            prefixed_lines.append(prefix)
        prefixed_lines.append(line)
    return ''.join(prefixed_lines)
