"""Writes `cpython_names.txt`: asks a CPython 3.13 for the names that its modules have and for what stands behind them.

    python3.13 -S -s -P simulator/src/modules/record_names.py RUNNER [MODULE...]

It takes the modules that the file lists already, those named, and those that they hold. A line is a module and its names.
Behind `=` stands an expression of Python without spaces, which `python/_names.py` evaluates if a program asks for the name.
What the simulator's module has of its own, as RUNNER (the program of that name) tells, needs none. Another name without
one is refused where it is looked up.
"""

import importlib
import pathlib
import re
import subprocess
import sys
import tempfile
import types

FILE = pathlib.Path(__file__).with_name('cpython_names.txt')
LIBRARY = re.sub(r'/os\.py$', '', importlib.import_module('os').__file__)
CONSTANTS = (int, float, complex, str, bytes, type(None), type(...))
LONGEST = 2000
# Types that have no name that leads to them.
NAMELESS = ('iter(b"")', 'iter(bytearray())', 'iter({})', 'iter({}.values())', 'iter({}.items())', '{}.keys()', '{}.values()',
            '{}.items()', 'iter([])', 'reversed([])', 'iter(range(0))', 'iter(range(1<<99))', 'iter(set())', 'iter("")',
            'iter("\xe9")', 'iter(())')
# What only the start of an interpreter or its surroundings decide.
LEFT_OUT = {'__loader__', '__spec__', '__doc__', '__name__', '__package__', 'environ', 'environb', '_exit_code',
            'ORIGINAL_DIR'}


def literal(value):
    """The text of plain data; `None` of other things."""
    if value is NotImplemented or type(value) is bool or type(value) in CONSTANTS:
        if type(value) is str:
            value = value.replace(LIBRARY, '/usr/lib/python3.13').replace(sys.prefix, '/usr')
        return repr(value).replace(' ', '\\x20') if isinstance(value, (str, bytes)) else ascii_without_spaces(value)
    parts = {tuple: '({},)', list: '[{}]', set: '{{{}}}', frozenset: 'frozenset({{{}}})'}
    if type(value) in parts:
        if not value:
            return repr(value)
        items = [simple(item) for item in value]
        if type(value) in (set, frozenset):
            items = items if None in items else sorted(items)
        return None if None in items else parts[type(value)].format(','.join(items))
    if type(value) in (dict, types.MappingProxyType):
        items = [(simple(key), simple(item)) for key, item in value.items()]
        if any(None in pair for pair in items):
            return None
        text = '{' + ','.join(f'{key}:{item}' for key, item in items) + '}'
        return text if type(value) is dict else f"of('types.MappingProxyType')({text})"
    return None


def simple(item):
    """The text of what stands in a container."""
    at = place(item)
    return f"of('{'.'.join(at)}')" if at else literal(item)


def ascii_without_spaces(value):
    text = repr(value)
    return None if ' ' in text or text in ('inf', 'nan') else text


def place(value):
    """The module and the name where something says that it is, if it is there."""
    module, name = getattr(value, '__module__', None), getattr(value, '__qualname__', None)
    if type(value) in (types.BuiltinFunctionType,) and type(value.__self__) is not types.ModuleType:
        return None
    if not isinstance(module, str) or not isinstance(name, str) or module == '__main__':
        return None
    found = sys.modules.get(module)
    for part in name.split('.'):
        found = getattr(found, part, None)
    return (module, name) if found is value else None


def expression(module, name, value):
    """What makes the value again."""
    if name == '__builtins__':
        return 'builtins()'
    text = literal(value)
    if text is not None:
        longest = 200 if isinstance(value, str) else LONGEST
        return text if len(text) <= longest or name == '__all__' else None
    if isinstance(value, types.ModuleType):
        return f"module('{value.__name__}')"
    at = place(value)
    if at is not None and at != (module, name):
        return f"of('{'.'.join(at)}')"
    enum = importlib.import_module('enum')
    if isinstance(value, enum.EnumType) and (members := literal({k: m.value for k, m in value.__members__.items()})):
        base = next(base for base in value.__mro__ if base.__module__ == 'enum')
        return f"of('enum.{base.__name__}')('{name}',{members},module='{module}')"
    if isinstance(value, type):
        for other, known in vars(types).items():
            if known is value and module != 'types':
                return f"of('types.{other}')"
        for text in NAMELESS:
            if type(eval(text)) is value:
                return f'type({text})'
        bases = [f"of('{'.'.join(there)}')" if there else None for there in map(place, value.__bases__)]
        if value.__module__ != module or value.__qualname__ != name:
            bases.append(f"name='{value.__qualname__}',module='{value.__module__}'")
        return None if None in bases else f"kind({','.join(bases)})"
    if isinstance(value, (types.FunctionType, types.MethodType)):
        return 'function()'
    if isinstance(value, types.BuiltinFunctionType) and place(value):
        return 'builtin()'
    if isinstance(value, re.Pattern):
        pattern = literal(value.pattern)
        flags = int(value.flags & ~(re.UNICODE if isinstance(value.pattern, str) else 0))
        return f"of('re.compile')({pattern},{flags})" if len(pattern) <= LONGEST else None
    if type(value) is object:
        return 'object()'
    kind = type(value)
    if issubclass(kind, enum.Enum) and place(kind) and isinstance(value.name, str):
        owner = '.'.join(place(kind))
        return f"of('{owner}')({value.value})" if isinstance(value.value, int) else f"of('{owner}').{value.name}"
    return None


def line(name, own):
    """A module's line; `own` are the names that the simulator's has."""
    importlib.import_module('os')
    found = importlib.import_module(name)
    words = [name]
    for known in sorted(filter(str.isidentifier, set(dir(found)))):
        try:
            value = getattr(found, known)
        except AttributeError:
            continue
        left_out = known in own or known in LEFT_OUT or known.endswith('_addr')
        text = None if left_out else expression(name, known, value)
        words.append(known if text is None else f'{known}={text}')
    return ' '.join(words)


def own_names(runner, name):
    """The names that the simulator's module has."""
    with tempfile.NamedTemporaryFile('w', suffix='.py') as program:
        program.write(f'import sys, {name}\nprint(*vars(sys.modules[{name!r}]))\n')
        program.flush()
        asked = subprocess.run([runner, 'run', program.name], capture_output=True, text=True)
    return [known for known in asked.stdout.split() if known != '__file__']


def record(runner, names):
    """All lines by module."""
    ask = [sys.executable, '-S', '-s', '-P', __file__, '--line']
    lines = {}
    while names:
        name = names.pop()
        # Alone: a package has the submodules that somebody has imported.
        asked = subprocess.run([*ask, name, *own_names(runner, name)], capture_output=True, text=True)
        lines[name] = asked.stdout
        held = re.findall(r"=module\('([\w.]+)'\)", asked.stdout) + re.findall(r"=of\('([\w.]+)\.\w+'\)", asked.stdout)
        names |= {other for other in held if other in sys.stdlib_module_names or '.' in other} - lines.keys()
    return lines


if __name__ == '__main__':
    if sys.argv[1] == '--line':
        print(line(sys.argv[2], sys.argv[3:]))
    else:
        runner, *more = sys.argv[1:]
        listed = {each.split(' ')[0] for each in FILE.read_text().splitlines()} | set(more)
        FILE.write_text(''.join(text for _, text in sorted(record(runner, listed).items())))
