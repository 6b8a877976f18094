

# Source.


class ClassFoundException(Exception):
    pass


class EndOfBlock(Exception):
    pass


def findsource(object):
    """All lines of the file that an object is defined in, and the index of its first."""
    filename = getsourcefile(object)
    if filename:
        linecache.checkcache(filename)
    else:
        filename = getfile(object)
        if not (filename.startswith("<") and filename.endswith(">")):
            raise OSError("source code not available")
    module = getmodule(object, filename)
    lines = linecache.getlines(filename, module and vars(module))
    if not lines:
        raise OSError("could not get source code")
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        try:
            first = vars(object)["__firstlineno__"]
        except (TypeError, KeyError):
            raise OSError("source code not available") from None
        # A class that was made by hand may say anything.
        if not isinstance(first, int) or not 0 < first <= len(lines):
            raise OSError("lineno is out of bounds")
    else:
        code = _code_below(object)
        if code is None:
            raise OSError("could not find code object")
        first = code.co_firstlineno
        if first > len(lines):
            raise OSError("lineno is out of bounds")
    return lines, max(first - 1, 0)


def getsourcelines(object):
    """The lines of an object's source, and the number of the first of them."""
    object = unwrap(object)
    lines, start = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    whole = isinstance(object, types.ModuleType)
    if whole or isinstance(object, types.FrameType) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[start:]), start + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The comment above an object, or at the top of a module; None if there is no source."""
    try:
        lines, start = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        block = _leading_comment(lines)
    else:
        indent = indentsize(lines[start]) if lines else 0
        above = itertools.takewhile(
            lambda line: line.lstrip().startswith("#") and indentsize(line) == indent, reversed(lines[:start])
        )
        block = [line.expandtabs().lstrip() for line in above][::-1]
        framed = [number for number, line in enumerate(block) if line.strip() != "#"]
        block = block[framed[0] : framed[-1] + 1] if framed else []
    return "".join(block) if block else None


def _leading_comment(lines):
    start = 1 if lines and lines[0].startswith("#!") else 0
    rest = itertools.dropwhile(lambda line: line.strip() in ("", "#"), lines[start:])
    return [line.expandtabs() for line in itertools.takewhile(lambda line: line.startswith("#"), rest)]


# What matters of a source's text: where strings and comments end, and which brackets stand open.
_PIECE = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<string>[rRbBuUfF]{0,2}(?P<quote>'''|"{3}))
    |[rRbBuUfF]{0,2}(?:'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*")
    |(?P<open>[(\[{])
    |(?P<close>[)\]}])
    |(?P<joined>\\\r?\n)
    |(?P<newline>\n)
    |(?P<space>[ \t\f\r]+)
    |(?P<word>\w+)
    |(?P<other>.)""",
    re.X,
)
_BLANK = "newline", "space", "joined"
_END_OF_STRING = {quote: re.compile(r"(?:\\[\s\S]|(?!" + quote + r")[^\\])*" + quote) for quote in ("'''", '"""')}


def _logical_lines(text):
    """Of each line in Python's sense: its column, its first word (`#` if it is a comment alone), the word of it that
    begins a definition, whether a block follows, and its last row. Ends early where the text is no Python."""
    at, row = 0, 1
    while at < len(text):
        begin, depth, column, definition = at, 0, None, None
        first = last = ""
        while at < len(text):
            piece = _PIECE.match(text, at)
            kind, token, start, at = piece.lastgroup, piece[0], at, piece.end()
            if kind == "string":
                end = _END_OF_STRING[piece["quote"]].match(text, at)
                if end is None:
                    return
                at = end.end()
            if kind == "newline" and depth <= 0:
                break
            row += text.count("\n", start, at)
            if kind in _BLANK:
                continue
            if column is None:
                column, first = len(text[begin:start].expandtabs()), "#" if kind == "comment" else token
            if kind != "comment":
                depth += (kind == "open") - (kind == "close")
                last = token
                if token in ("def", "class", "lambda"):
                    definition = definition or token
        if first:
            yield column, first, definition, last == ":", row
        row += 1


def getblock(lines):
    """The definition that a list of lines begins with."""
    end, margin, body = 1, None, None
    for column, first, definition, opens, row in _logical_lines("".join(lines)):
        if margin is None:
            # Above it stand comments and decorators, or it is part of another statement.
            if definition is None or first == "@":
                continue
            end, margin = row, column
            if definition == "lambda" or not opens:
                break
        elif first == "#":
            if body is not None and column >= body:
                end = row
        elif column <= margin:
            break
        else:
            end, body = row, body or column
    return lines[:end]
