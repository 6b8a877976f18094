"""Mock objects that count their calls, and patches that are undone. The small part of unittest.mock in use."""

import sys

sentinel = object()
DEFAULT = object()
_absent = object()


class _Call(tuple):
    """The arguments of a call; `args` and `kwargs` name them."""

    def __new__(cls, args, kwargs):
        return tuple.__new__(cls, (tuple(args), dict(kwargs)))

    args = property(lambda self: self[0])
    kwargs = property(lambda self: self[1])

    def __repr__(self):
        shown = [repr(a) for a in self.args] + ["%s=%r" % item for item in self.kwargs.items()]
        return "call(%s)" % ", ".join(shown)


def call(*args, **kwargs):
    return _Call(args, kwargs)


class Mock:
    """Callable; an attribute that nobody set is another mock."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, **attributes):
        self.side_effect = side_effect
        self._result = return_value
        self._wraps = wraps
        self._name = name
        self.reset_mock()
        for key, value in attributes.items():
            setattr(self, key, value)

    def reset_mock(self):
        self.called = False
        self.call_count = 0
        self.call_args = None
        self.call_args_list = []

    mock_calls = property(lambda self: self.call_args_list)

    @property
    def return_value(self):
        if self._result is DEFAULT:
            self._result = type(self)()
        return self._result

    @return_value.setter
    def return_value(self, value):
        self._result = value

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__") or name.startswith("assert"):
            raise AttributeError(name)
        value = type(self)(name=name)
        setattr(self, name, value)
        return value

    def __call__(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        self.call_args = _Call(args, kwargs)
        self.call_args_list.append(self.call_args)
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                self.side_effect = effect = iter(effect)
                result = next(effect)
            if result is not DEFAULT:
                return result
        if self._wraps is not None and self._result is DEFAULT:
            return self._wraps(*args, **kwargs)
        return self.return_value

    def _expect(self, good, what):
        if not good:
            raise AssertionError("%s: the mock was called with %r" % (what, self.call_args_list))

    def assert_called(self):
        self._expect(self.called, "expected a call")

    def assert_not_called(self):
        self._expect(not self.called, "expected no call")

    def assert_called_once(self):
        self._expect(self.call_count == 1, "expected one call")

    def assert_called_with(self, /, *args, **kwargs):
        self._expect(self.call_args == _Call(args, kwargs), "expected %r" % (_Call(args, kwargs),))

    def assert_called_once_with(self, /, *args, **kwargs):
        self.assert_called_once()
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        self._expect(_Call(args, kwargs) in self.call_args_list, "expected %r" % (_Call(args, kwargs),))


class MagicMock(Mock):
    pass


class _Patch:
    """Sets an attribute for the length of a `with`, or of a function's call."""

    def __init__(self, find, name, new, options):
        self.find, self.name, self.new, self.options = find, name, new, options

    def __enter__(self):
        self.target = self.find()
        self.old = vars(self.target).get(self.name, _absent)
        new = self.new
        if new is DEFAULT:
            new = MagicMock(**self.options)
        setattr(self.target, self.name, new)
        return new

    def __exit__(self, *about):
        if self.old is _absent:
            delattr(self.target, self.name)
        else:
            setattr(self.target, self.name, self.old)

    start = __enter__
    stop = __exit__

    def __call__(self, function):
        if isinstance(function, type):
            for name, value in list(vars(function).items()):
                if name.startswith("test") and callable(value):
                    setattr(function, name, self(value))
            return function

        def patched(*args, **kwargs):
            with _Patch(self.find, self.name, self.new, self.options) as new:
                if self.new is DEFAULT:
                    args += (new,)
                return function(*args, **kwargs)

        patched.__name__ = function.__name__
        patched.__dict__.update(function.__dict__)
        return patched


def _find(path):
    parts = path.split(".")
    for count in range(len(parts), 0, -1):
        try:
            __import__(".".join(parts[:count]))
        except ImportError:
            continue
        target = sys.modules[".".join(parts[:count])]
        for part in parts[count:]:
            target = getattr(target, part)
        return target
    raise ImportError("cannot patch in %r" % path)


def patch(target, new=DEFAULT, **options):
    where, _, name = target.rpartition(".")
    return _Patch(lambda: _find(where), name, new, options)


def _patch_object(target, attribute, new=DEFAULT, **options):
    return _Patch(lambda: target, attribute, new, options)


class _PatchDict:
    def __init__(self, target, values=(), clear=False, **more):
        self.target, self.values, self.clear, self.more = target, values, clear, more

    def __enter__(self):
        target = self.target = _find(self.target) if isinstance(self.target, str) else self.target
        self.old = dict(target)
        if self.clear:
            target.clear()
        target.update(self.values, **self.more)
        return target

    def __exit__(self, *about):
        self.target.clear()
        self.target.update(self.old)

    def __call__(self, function):
        def patched(*args, **kwargs):
            with _PatchDict(self.target, self.values, self.clear, **self.more):
                return function(*args, **kwargs)

        patched.__name__ = function.__name__
        return patched


patch.object = _patch_object
patch.dict = _PatchDict
