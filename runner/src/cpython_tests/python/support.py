"""The part of test.support that the test files use, in words of our own."""

import contextlib
import gc
import sys
import types
import unittest

from needs import NotApplicable

verbose = 0
use_resources = ()
max_memuse = 0
real_max_memuse = 0
MAX_Py_ssize_t = sys.maxsize
NHASHBITS = sys.hash_info.width
STDLIB_DIR = TEST_HOME_DIR = "/usr/lib/python3.13"
# Where the sources are elsewhere: nothing is here.
REPO_ROOT = "/absent"
SHORT_TIMEOUT = LONG_TIMEOUT = LOOPBACK_TIMEOUT = INTERNET_TIMEOUT = 30.0

has_strftime_extensions = True
Py_DEBUG = Py_TRACE_REFS = Py_GIL_DISABLED = False
is_jython = is_android = is_emscripten = is_wasi = is_apple = is_apple_mobile = False
is_s390x = check_bolt_optimized = False
has_fork_support = has_subprocess_support = has_socket_support = False

# Built-in types and functions have no docstrings here.
HAVE_DOCSTRINGS = False
MISSING_C_DOCSTRINGS = True

_1M, _1G = 1 << 20, 1 << 30
_2G, _4G = 2 << 30, 4 << 30


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


def _same(test):
    return test


def _with_context(make):
    """A decorator that runs the function inside of the context."""

    def decorate(function):
        def inside(*args, **kwargs):
            with make():
                return function(*args, **kwargs)

        inside.__name__ = function.__name__
        inside.__dict__.update(function.__dict__)
        return inside

    return decorate


def _needing(what):
    """A decorator for tests that need something out of reach."""
    return unittest.skip("needs " + what)


def has_no_debug_ranges():
    return False


def skip_if_suppress_immortalization():
    return _same


# What a test asks for.


def impl_detail(msg=None, **guards):
    return unittest.skipUnless(check_impl_detail(**guards), msg or "a detail of another implementation")


def check_impl_detail(**guards):
    default = not (guards and any(guards.values()))
    return guards.get("cpython", default)


cpython_only = refcount_test = no_tracing = skip_if_sanitizer = late_binding = _same
requires_gil_enabled = skip_if_buggy_ucrt_strfptime = skip_wasi_stack_overflow = lambda *args, **kwargs: (
    args[0] if args and callable(args[0]) else _same
)
skip_emscripten_stack_overflow = skip_if_pgo_task = requires_gil_enabled
requires_debug_ranges = lambda reason=None: _same
skip_on_s390x = force_not_colorized = requires_IEEE_754 = force_not_colorized_test_class = _same


def requires_docstrings(test):
    return _needing("docstrings of built-in types")(test)


def requires_subprocess():
    return _needing("subprocess")


def requires_mac_ver(*least):
    return _same


def darwin_malloc_err_warning(name):
    """On macOS alone there is something to warn of."""


def load_package_tests(directory, loader, standard_tests, pattern):
    return standard_tests


def requires_fork():
    return _needing("subprocess")


def requires_working_socket(*, module=False):
    """Asked for by files whose event loops need a socket to wake up; those here do not."""
    return None if module else _needing("sockets")


def requires_limited_api(test):
    return _needing("_testcapi")(test)


requires_specialization = requires_limited_api
requires_resource = lambda resource: _needing("the resource " + resource)


def requires(resource, msg=None):
    raise ResourceDenied("needs the resource " + resource)


def is_resource_enabled(resource):
    return False


def bigmemtest(size, memuse, dry_run=True):
    """The test runs with a small size, as it does where no memory was granted."""

    def decorate(function):
        def small(self):
            if not dry_run:
                raise NotApplicable("needs the resource memory")
            return function(self, 5147)

        small.size, small.memuse = size, memuse
        return small

    return decorate


def bigaddrspacetest(function):
    return _needing("the resource memory")(function)


def run_with_locale(catstr, *locales):
    return _needing("locale")


def run_with_tz(tz):
    return _needing("time zones")


def findfile(filename, subdir=None):
    raise NotApplicable("needs files")


def reap_children():
    """There are no other processes."""


def with_pymalloc():
    return True


def maybe_get_event_loop_policy():
    """The policy that was set, if one was."""
    import asyncio.events

    return asyncio.events._event_loop_policy


def run_in_subinterp(code):
    raise NotApplicable("needs subinterpreters")


def wait_process(pid, *, exitcode, timeout=None):
    raise NotApplicable("needs subprocess")


def check_sanitizer(**kinds):
    return False


# Memory.


def gc_collect():
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextlib.contextmanager
def gc_threshold(*values):
    before = gc.get_threshold()
    gc.set_threshold(*values)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def suppress_immortalization(suppress=True):
    return _same


def late_deletion(obj):
    raise NotApplicable("needs subprocess")


def check_free_after_iterating(test, iter, cls, args=()):
    """The iterator lets go of what it iterates over when it is exhausted, before its StopIteration."""
    freed = False

    def use():
        class Watched(cls):
            def __del__(self):
                nonlocal freed
                freed = True
                try:
                    next(it)
                except StopIteration:
                    pass

        it = iter(Watched(*args))
        test.assertRaises(StopIteration, next, it)

    use()
    gc_collect()
    test.assertTrue(freed)


def calcobjsize(fmt):
    import struct

    return struct.calcsize("nP" + fmt + "0n")


def calcvobjsize(fmt):
    import struct

    return struct.calcsize("nPn" + fmt + "0n")


def check_sizeof(test, o, size):
    """`size` is without the collector's header, of 16 bytes."""
    collected, heap_type = 1 << 14, 1 << 9
    flags = o.__flags__ & heap_type if type(o) is type else type(o).__flags__ & collected
    test.assertEqual(sys.getsizeof(o), size + (16 if flags else 0))


# Recursion.


def get_c_recursion_limit():
    # Py_C_RECURSION_LIMIT of a release build on x86-64 Linux.
    return 10000


def exceeds_recursion_limit():
    return get_c_recursion_limit() * 3


def get_recursion_depth():
    depth, frame = 0, sys._getframe(1)
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    return depth


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


@contextlib.contextmanager
def set_recursion_limit(limit):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(limit)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def infinite_recursion(max_depth=20_000):
    return set_recursion_limit(max(get_recursion_depth() - 1, 1) + max_depth)


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *about):
        pass


# Attributes, items and streams that are set for a while.


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise NotApplicable("needs %s.%s" % (getattr(obj, "__name__", obj), name)) from None


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    if hasattr(obj, attr):
        before = getattr(obj, attr)
        setattr(obj, attr, new_val)
        try:
            yield before
        finally:
            setattr(obj, attr, before)
    else:
        setattr(obj, attr, new_val)
        try:
            yield
        finally:
            if hasattr(obj, attr):
                delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    if item in obj:
        before = obj[item]
        obj[item] = new_val
        try:
            yield before
        finally:
            obj[item] = before
    else:
        obj[item] = new_val
        try:
            yield
        finally:
            if item in obj:
                del obj[item]


@contextlib.contextmanager
def captured_output(stream_name):
    import io

    before = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, before)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    raise NotApplicable("needs standard input")


class catch_unraisable_exception:
    """Keeps what sys.unraisablehook is told until the context ends."""

    def __enter__(self):
        self.unraisable = None
        self._before = sys.unraisablehook
        sys.unraisablehook = self._keep
        return self

    def _keep(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *about):
        sys.unraisablehook = self._before
        del self.unraisable


@contextlib.contextmanager
def setswitchinterval(interval):
    raise NotApplicable("needs threads")
    yield


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(max_digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


# Checks that several files share.


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    testcase.assertIsNotNone(error.offset)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    name = tp.__name__ if tp.__module__ == "builtins" else tp.__module__ + "." + tp.__name__
    with testcase.assertRaises(TypeError) as caught:
        tp(*args, **kwds)
    testcase.assertIn("cannot create '%s' instances" % name, str(caught.exception))


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    modules = (module.__name__,) if name_of_module is None else name_of_module
    if isinstance(modules, str):
        modules = (modules,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith("_") or name in not_exported:
            continue
        found = getattr(module, name)
        unmarked = not hasattr(found, "__module__") and not isinstance(found, types.ModuleType)
        if getattr(found, "__module__", None) in modules or unmarked:
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def iter_builtin_types():
    """The static types."""
    waiting, seen = [object], {object}
    while waiting:
        cls = waiting.pop(0)
        if not cls.__flags__ & 1 << 9:
            yield cls
        for child in type.__subclasses__(cls):
            if child not in seen:
                seen.add(child)
                waiting.append(child)


def iter_slot_wrappers(cls):
    """The names of a type's methods that stand for slots, and whether they are its own."""
    kind = type(object.__init__)
    for name in dir(cls):
        found = getattr(cls, name)
        if isinstance(found, kind):
            yield name, name in vars(cls)


def sortdict(mapping):
    return "{" + ", ".join("%r: %r" % item for item in sorted(mapping.items())) + "}"


def run_code(code):
    import textwrap
    namespace = {}
    exec(textwrap.dedent(code), namespace)
    return namespace


def collision_stats(nbins, nballs):
    """Mean and deviation of the collisions when so many balls fall into so many bins at random."""
    n, k = nbins, nballs
    # With p the chance that a bin stays empty: exact sums, of floats with enough digits for the tests' bounds.
    empty = (1 - 1 / n) ** k
    both = (1 - 2 / n) ** k
    mean = k - n * (1 - empty)
    variance = n * (n - 1) * both + n * empty - (n * empty) ** 2
    return mean, max(variance, 0.0) ** 0.5


class CPUStopwatch:
    """Time here advances by steps; a comparison of durations says nothing."""

    def __enter__(self):
        raise NotApplicable("needs a clock")

    def __exit__(self, *about):
        pass


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class _Extreme:
    """Greater than all else, or less, and equal to its like."""

    def __init__(self, greatest):
        self.greatest = greatest

    def __eq__(self, other):
        return isinstance(other, _Extreme) and other.greatest == self.greatest

    def __lt__(self, other):
        return not self.greatest and self != other

    def __gt__(self, other):
        return self.greatest and self != other

    def __le__(self, other):
        return not self > other

    def __ge__(self, other):
        return not self < other


ALWAYS_EQ, NEVER_EQ = _AlwaysEqual(), _NeverEqual()
LARGEST, SMALLEST = _Extreme(True), _Extreme(False)


class BrokenIter:
    """An iterable whose steps fail where they are told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises, self.iter_raises = next_raises, iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self
