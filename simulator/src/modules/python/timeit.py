# How long small pieces of code take, by the simulator's clock, which advances with steps.

import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number, default_repeat = 1_000_000, 5
default_timer = time.perf_counter

# Timer has a parameter of this name.
_globals = globals

# The pass is for statements that are only a comment.
template = """
def inner(_it, _timer{init}):
    {setup}
    _start = _timer()
    for _i in _it:
        {stmt}
        pass
    return _timer() - _start
"""


def reindent(src, indent):
    """Lines after the first indented."""
    return f"\n{' ' * indent}".join(src.split("\n"))


class Timer:
    """Times a statement after a set-up."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names, filled, before = {}, {}, ''
        for role, code, depth in ('setup', setup, 4), ('stmt', stmt, 8):
            if isinstance(code, str):
                # Whether it is complete without the template around it.
                compile(before + code, dummy_src_name, "exec")
                filled[role] = reindent(code, depth)
                before = code + '\n'
            elif callable(code):
                names['_' + role] = code
                filled[role] = f'_{role}()'
            else:
                raise ValueError(f"{role} is neither a string nor callable")
        # Defaults, as the function can't see the names where it is made.
        filled['init'] = ''.join([f', {name}={name}' for name in names])
        self.src = template.format_map(filled)
        exec(compile(self.src, dummy_src_name, "exec"), _globals() if globals is None else globals, names)
        self.inner = names["inner"]

    def print_exc(self, file=None):
        """Print a traceback with lines of what was timed."""
        import linecache
        import traceback
        text = self.src
        if text is not None:
            linecache.cache[dummy_src_name] = len(text), None, text.split("\n"), dummy_src_name
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The time of so many executions, without automatic collections."""
        rounds = itertools.repeat(None, number)
        collecting = gc.isenabled()
        gc.disable()
        try:
            return self.inner(rounds, self.timer)
        finally:
            if collecting:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """timeit() several times."""
        times = []
        for _ in range(repeat):
            times.append(self.timeit(number))
        return times

    def autorange(self, callback=None):
        """A number of executions that takes at least 0.2 seconds, and their time."""
        for power in itertools.count():
            for digit in (1, 2, 5):
                tried = digit * 10 ** power
                seconds = self.timeit(tried)
                if callback:
                    callback(tried, seconds)
                if seconds >= 0.2:
                    return tried, seconds


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """The time of so many executions of a statement."""
    timed = Timer(stmt, setup, timer, globals)
    return timed.timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number,
           globals=None):
    """timeit() several times."""
    timed = Timer(stmt, setup, timer, globals)
    return timed.repeat(repeat, number)
