# Command lines: what a program takes is declared, and its arguments become attributes of a namespace. This part writes
# help.

import contextlib
import os
import re
import sys
from gettext import gettext

__all__ = """ArgumentParser ArgumentError ArgumentTypeError BooleanOptionalAction FileType HelpFormatter
    ArgumentDefaultsHelpFormatter RawDescriptionHelpFormatter RawTextHelpFormatter MetavarTypeHelpFormatter Namespace
    Action ONE_OR_MORE OPTIONAL PARSER REMAINDER SUPPRESS ZERO_OR_MORE""".split()

SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = '?', '*', '+', 'A...', '...'
_UNRECOGNIZED_ARGS_ATTR = '_unrecognized_args'


def _one_line(text):
    # Blanks that nothing may be broken at stay.
    return re.sub(r'\s+', ' ', text, flags=re.ASCII).strip()


class _Section:
    # What a formatter has laid out; it knows its formatter, so that both are garbage in the end.

    def __init__(self, formatter):
        self.formatter, self.items = formatter, []


class HelpFormatter:
    """Lays out help: usage, texts, and a list of arguments in two columns."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog, self._step, self._width = prog, indent_increment, width
        self._help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._root_section, self._indent = _Section(self), 0

    # What a parser hands over, in the order in which it is shown.

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._root_section.items.append(self._format_usage(usage, list(actions), groups, prefix))

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._root_section.items.append(self._format_text(text))

    def add_section(self, heading, description, actions):
        # A heading with what stands below it, unless nothing does.
        shown = [action for action in actions if action.help is not SUPPRESS]
        self._indent += self._step
        text = self._format_text(description) if description is not None and description is not SUPPRESS else ''
        listed = [row for action in shown for row in self._rows(action)]
        self._indent -= self._step
        if text or listed:
            head = f'{heading}:\n' if heading is not None and heading is not SUPPRESS else ''
            self._root_section.items.append(('section', head, text, listed))

    def format_help(self):
        rows = [row for block in self._root_section.items if isinstance(block, tuple) for row in block[3]]
        widest = max((indent + len(left) for indent, left, _ in rows), default=0)
        position = min(widest + self._step, self._help_position)
        text = ''
        for block in self._root_section.items:
            if isinstance(block, tuple):
                _, head, description, listed = block
                block = head + description + ''.join(self._entry(row, position) for row in listed) + '\n'
            text += block
        text = re.sub(r'\n\n\n+', '\n\n', text).strip('\n')
        return f'{text}\n' if text else ''

    # Arguments in two columns.

    def _rows(self, action):
        yield self._indent, self._format_action_invocation(action), action
        self._indent += self._step
        for sub in action._get_subactions() if hasattr(action, '_get_subactions') else ():
            yield from self._rows(sub)
        self._indent -= self._step

    def _entry(self, row, position):
        indent, left, action = row
        head = ' ' * indent + left
        if not action.help:
            return f'{head}\n'
        lines = []
        if action.help.strip():
            lines = self._split_lines(self._expand_help(action), max(self._width - position, 11))
        if len(head) > position - 2:
            text = f'{head}\n'
        else:
            text = f'{head:{position}}{lines.pop(0) if lines else ""}\n'
        return text + ''.join(f'{"":{position}}{line}\n' for line in lines)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            shown, = self._metavars(action, self._get_default_metavar_for_positional(action), 1)
            return shown
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        return f'{", ".join(action.option_strings)} {self._format_args(action, self._optional_default(action))}'

    def _optional_default(self, action):
        return self._get_default_metavar_for_optional(action)

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _metavars(self, action, default, count):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = '{%s}' % ','.join(map(str, action.choices))
        else:
            shown = default
        return shown if isinstance(shown, tuple) else (shown,) * count

    def _format_args(self, action, default):
        def named(count):
            return self._metavars(action, default, count)

        match action.nargs:
            case None:
                return '%s' % named(1)
            case '?':
                return '[%s]' % named(1)
            case '*':
                names = named(1)
                return '[%s [%s ...]]' % names if len(names) == 2 else '[%s ...]' % names
            case '+':
                return '%s [%s ...]' % named(2)
            case '...':
                return '...'
            case 'A...':
                return '%s ...' % named(1)
            case '==SUPPRESS==':
                return ''
            case count:
                try:
                    names = ['%s' for _ in range(count)]
                except TypeError:
                    raise ValueError('invalid nargs value') from None
                return ' '.join(names) % named(count)

    def _expand_help(self, action):
        values = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        values['prog'] = self._prog
        for name, value in values.items():
            if hasattr(value, '__name__'):
                values[name] = value.__name__
        if values.get('choices') is not None:
            values['choices'] = ', '.join(map(str, values['choices']))
        return self._get_help_string(action) % values

    def _get_help_string(self, action):
        return action.help

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(_one_line(text), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(_one_line(text), width, initial_indent=indent, subsequent_indent=indent)

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        return self._fill_text(text, max(self._width - self._indent, 11), ' ' * self._indent) + '\n\n'

    # Usage.

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        prog = '%(prog)s' % dict(prog=self._prog)
        if not actions:
            return f'{prefix}{prog}\n\n'
        optional = [action for action in actions if action.option_strings]
        positional = [action for action in actions if not action.option_strings]
        usage = ' '.join(self._usage_parts(optional + positional, groups))
        usage = f'{prog} {usage}' if usage else prog
        room = self._width - self._indent
        if len(prefix) + len(usage) <= room:
            return f'{prefix}{usage}\n\n'
        options, positionals = self._usage_parts(optional, groups), self._usage_parts(positional, groups)
        if len(prefix) + len(prog) <= 0.75 * room:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            if options:
                lines = self._broken([prog, *options], indent, room, prefix)
                lines += self._broken(positionals, indent, room)
            else:
                lines = self._broken([prog, *positionals], indent, room, prefix)
        else:
            indent = ' ' * len(prefix)
            parts = [*options, *positionals]
            lines = self._broken(parts, indent, room)
            if len(lines) > 1:
                lines = self._broken(options, indent, room) + self._broken(positionals, indent, room)
            lines = [prog, *lines]
        return f'{prefix}{chr(10).join(lines)}\n\n'

    def _broken(self, parts, indent, room, prefix=None):
        # Lines of parts; the first one has its indent from elsewhere where a prefix stands in front of it.
        lines, line = [], []
        length = len(prefix if prefix is not None else indent) - 1
        for part in parts:
            if line and length + 1 + len(part) > room:
                lines.append(indent + ' '.join(line))
                line, length = [], len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if prefix is not None:
            lines[0] = lines[0][len(indent):]
        return lines

    def _usage_parts(self, actions, groups, alone=True):
        # The pieces between which a line may be broken; those of a group's alternatives hold together by their marks.
        parts, at = [], 0
        while at < len(actions):
            group = self._group_at(actions, at, groups)
            if group is None:
                action = actions[at]
                part = self._usage_part(action, not alone)
                parts += [] if part is None else [[part]]
                at += 1
            else:
                others = [other for other in groups if other is not group]
                pieces = self._usage_parts(group._group_actions, others, alone=False)
                parts += [self._enclosed(group, pieces)] if pieces else []
                at += len(group._group_actions)
        return [piece for pieces in parts for piece in pieces] if alone else parts

    def _group_at(self, actions, at, groups):
        # The largest group whose arguments begin here.
        found = None
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f'empty group {group}')
            if actions[at:at + len(members)] == members and (found is None or len(members) > len(found._group_actions)):
                found = group
        return found

    def _enclosed(self, group, alternatives):
        pieces = []
        for number, alternative in enumerate(alternatives, 1):
            *most, last = alternative
            pieces += [*most, last if number == len(alternatives) else f'{last} |']
        if not group.required or len(alternatives) > 1:
            opening, closing = '()' if group.required else '[]'
            pieces[0] = opening + pieces[0]
            pieces[-1] += closing
        return pieces

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            text = self._format_args(action, self._get_default_metavar_for_positional(action))
            # Within a group, its marks say what the brackets would.
            return text[1:-1] if in_group and text.startswith('[') and text.endswith(']') else text
        if action.nargs == 0:
            text = action.format_usage()
        else:
            text = f'{action.option_strings[0]} {self._format_args(action, self._optional_default(action))}'
        return text if in_group or action.required else f'[{text}]'


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all texts as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Says the defaults of arguments."""

    def _get_help_string(self, action):
        text = action.help or ''
        if '%(default)' in text or action.default is SUPPRESS:
            return text
        shows = action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)
        return f'{text} (default: %(default)s)' if shows else text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows an argument's type in place of its name."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional
