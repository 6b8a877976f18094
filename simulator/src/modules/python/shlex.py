# Words as a shell splits them: quotation marks, escapes and comments.

import re
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_UNSAFE = re.compile(r'[^\w@%+=:,./-]', re.ASCII)
_LETTERS = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
_ACCENTED = 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'


class shlex:
    """A lexical analyzer class for simple shell-like syntaxes."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if instream is None:
            import sys
            instream = sys.stdin
        self.instream = StringIO(instream) if isinstance(instream, str) else instream
        self.infile, self.posix = infile, posix
        self.eof = None if posix else ''
        self.commenters, self.whitespace, self.quotes = '#', ' \t\r\n', '\'"'
        self.escape, self.escapedquotes = '\\', '"'
        self.whitespace_split, self.debug, self.lineno, self.token = False, 0, 1, ''
        self.source, self.filestack, self.pushback = None, deque(), deque()
        self.wordchars = _LETTERS + (_ACCENTED if posix else '')
        self._punctuation = '();<>|&' if punctuation_chars is True else punctuation_chars or ''
        if self._punctuation:
            self.wordchars = ''.join(letter for letter in self.wordchars + '~-./*?=' if letter not in self._punctuation)
        # A character that ended a word and belongs to the next one.
        self._next = deque()

    @property
    def punctuation_chars(self):
        return self._punctuation

    def push_token(self, tok):
        """Push a token onto the stack popped by the get_token method"""
        self.pushback.appendleft(tok)

    def get_token(self):
        """Get a token from the input stream (or from stack if it's nonempty)"""
        return self.pushback.popleft() if self.pushback else self.read_token()

    def _character(self):
        found = self._next.pop() if self._next else self.instream.read(1)
        if found == '\n':
            self.lineno += 1
        return found

    def _skip_line(self):
        self.instream.readline()
        self.lineno += 1

    def _is_word(self, character):
        if character in self.wordchars:
            return True
        if not self.whitespace_split:
            return False
        return character not in self._punctuation

    def _quoted(self, mark):
        # What stands up to the closing mark. Without `posix` the marks are part of the word.
        text = '' if self.posix else mark
        while True:
            character = self._character()
            if not character:
                raise ValueError('No closing quotation')
            if character == mark:
                return text if self.posix else text + character
            if self.posix and character in self.escape and mark in self.escapedquotes:
                after = self._escaped()
                text += after if after in (character, mark) else character + after
            else:
                text += character

    def _escaped(self):
        character = self._character()
        if not character:
            raise ValueError('No escaped character')
        return character

    def read_token(self):
        """The next word, or `eof`."""
        word, quoted, operator = '', False, False
        while True:
            character = self._character()
            if not character:
                return word if word or quoted and self.posix else self.eof
            started = bool(word) or quoted
            if character in self.whitespace:
                if started:
                    return word
            elif character in self.commenters:
                self._skip_line()
                if started and self.posix:
                    return word
            elif operator:
                if character not in self._punctuation:
                    self._next.append(character)
                    return word
                word += character
            elif character in self._punctuation and not started:
                word, operator = character, True
            elif self.posix and character in self.escape:
                word, quoted = word + self._escaped(), True
            elif character in self.quotes and (self.posix or not started or not self.whitespace_split):
                if self.posix:
                    word, quoted = word + self._quoted(character), True
                elif started:
                    word += character
                else:
                    word = self._quoted(character)
                    if not self.whitespace_split:
                        return word
                    # A shell that is not POSIX ends a word with its quotation.
                    return word
            elif self._is_word(character):
                word += character
            elif started:
                self._next.append(character)
                return word
            else:
                return character

    def push_source(self, newstream, newfile=None):
        """Push an input source onto the lexer's input source stack."""
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.instream = StringIO(newstream) if isinstance(newstream, str) else newstream
        self.infile, self.lineno = newfile, 1

    def pop_source(self):
        """Pop the input source stack."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()

    def error_leader(self, infile=None, lineno=None):
        """Emit a C-compiler-like, Emacs-friendly error-message leader."""
        return '"%s", line %d: ' % (self.infile if infile is None else infile, self.lineno if lineno is None else lineno)

    def __iter__(self):
        return self

    def __next__(self):
        word = self.get_token()
        if word == self.eof:
            raise StopIteration
        return word


def split(s, comments=False, posix=True):
    """Split the string *s* using shell-like syntax."""
    if s is None:
        raise ValueError('s argument must not be None')
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ''
    return list(lexer)


def quote(s):
    """Return a shell-escaped version of the string *s*."""
    if not s:
        return "''"
    if _UNSAFE.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """Return a shell-escaped string from *split_command*."""
    return ' '.join(map(quote, split_command))
