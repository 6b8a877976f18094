# Text laid out in lines of a given width, and indented as a whole.

from itertools import groupby

__all__ = "TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"

_whitespace = "\t\n\v\f\r "


class TextWrapper:
    """Breaks paragraphs into lines, as its attributes say."""

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(" "))

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace = expand_tabs, replace_whitespace
        self.fix_sentence_endings, self.break_long_words = fix_sentence_endings, break_long_words
        self.drop_whitespace, self.break_on_hyphens = drop_whitespace, break_on_hyphens
        self.tabsize, self.max_lines, self.placeholder = tabsize, max_lines, placeholder

    def _split(self, text):
        # Runs of whitespace, and words or the parts of them that may stand on different lines.
        chunks = []
        for blank, characters in groupby(text, _whitespace.__contains__):
            run = "".join(characters)
            chunks += _parts(run) if self.break_on_hyphens and not blank else [run]
        return chunks

    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        chunks = self._split(text)
        if self.fix_sentence_endings:
            for i in range(1, len(chunks)):
                if chunks[i] == " " and _ends_sentence(chunks[i - 1]):
                    chunks[i] = "  "
        return self._lines(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))

    def _lines(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.initial_indent if self.max_lines <= 1 else self.subsequent_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        # The next chunk is the last one.
        chunks = chunks[::-1]
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if lines and self._is_dropped(chunks[-1]):
                chunks.pop()
            line = self._take_line(chunks, room)
            if not line:
                continue
            last = self.max_lines is not None and len(lines) + 1 >= self.max_lines
            rest = chunks and not (len(chunks) == 1 and self._is_dropped(chunks[0]))
            if last and (rest or sum(map(len, line)) > room):
                self._end_with_placeholder(lines, line, indent, room)
                break
            lines.append(indent + "".join(line))
        return lines

    def _is_dropped(self, chunk):
        return self.drop_whitespace and not chunk.strip()

    def _take_line(self, chunks, room):
        # As many chunks as there is room for, and a piece of one that would not fit on a line of its own either.
        line = []
        while chunks and len(chunks[-1]) <= room:
            room -= len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > room + sum(map(len, line)):
            if self.break_long_words:
                chunk = chunks.pop()
                end = self._break_of(chunk, room if room + sum(map(len, line)) >= 1 else 1)
                line.append(chunk[:end])
                chunks.append(chunk[end:])
            elif not line:
                line.append(chunks.pop())
        if line and self._is_dropped(line[-1]):
            line.pop()
        return line

    def _break_of(self, chunk, room):
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind("-", 0, room)
            if chunk[:max(hyphen, 0)].strip("-"):
                return hyphen + 1
        return room

    def _end_with_placeholder(self, lines, line, indent, room):
        # After the chunks of the last line that leave room for it, or else after the line before.
        while line:
            if line[-1].strip() and sum(map(len, line)) + len(self.placeholder) <= room:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            line.pop()
        if lines and len(before := lines[-1].rstrip()) + len(self.placeholder) <= self.width:
            lines[-1] = before + self.placeholder
        else:
            lines.append(indent + self.placeholder.lstrip())


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    return _is_word(c) and not c.isdecimal()


def _ends_sentence(chunk):
    # A small letter, a full stop or the like, and maybe a quote.
    if chunk.endswith(('"', "'")):
        chunk = chunk[:-1]
    return chunk.endswith((".", "!", "?")) and "a" <= chunk[-2:-1] <= "z"


def _parts(word):
    # A word is cut after a hyphen that joins two parts, and on both sides of a dash.
    parts, start = [], 0
    for i, c in enumerate(word):
        if i < start or c != "-":
            continue
        dash = _dash_at(word, i)
        if dash and i > start:
            parts.append(word[start:i])
            start = i
        end = i + dash if dash else i + 1
        if dash or i > start and _joins(word, i):
            parts.append(word[start:end])
            start = end
    if start < len(word):
        parts.append(word[start:])
    return parts


def _dash_at(word, i):
    # The length of a dash, which is two hyphens or more between words.
    end = i
    while word[end:end + 1] == "-":
        end += 1
    between = i and (_is_word(word[i - 1]) or word[i - 1] in "!\"'&.,?") and end < len(word) and _is_word(word[end])
    return end - i if between and end - i > 1 else 0


def _joins(word, i):
    # Whether there are two letters on either side, among which may be another hyphen.
    before3, before2, before, _, after, after2, after3 = f"   {word}   "[i:i + 7]
    return (_is_letter(before) and (_is_letter(before2) or before2 == "-" and _is_letter(before3))
            and _is_letter(after) and (_is_letter(after2) or after2 == "-" and _is_letter(after3)))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """One line, with single spaces and as many words as fit."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """The text without the whitespace that all its lines begin with."""
    try:
        lines = text.split("\n")
    except (AttributeError, TypeError):
        raise TypeError(f"expected string or bytes-like object, got {type(text).__name__!r}") from None
    lines = [line if line.strip(" \t") else "" for line in lines]
    margins = [line[:len(line) - len(line.lstrip(" \t"))] for line in lines if line]
    # What the first and the last in order have in common, all have.
    first, last = min(margins, default=""), max(margins, default="")
    width = 0
    while width < len(first) and first[width] == last[width]:
        width += 1
    return "\n".join([line[width:] for line in lines])


def indent(text, prefix, predicate=None):
    """The text with a prefix before every line that is not blank, or that the predicate accepts."""
    chosen = str.strip if predicate is None else predicate
    return "".join([prefix + line if chosen(line) else line for line in text.splitlines(True)])
