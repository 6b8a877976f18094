

# Special methods, and mocks that have them from the start.

_ARITHMETIC = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split()
_PLAIN = """lt gt le ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit divmod rdivmod neg pos abs
    invert complex int float index round trunc floor ceil bool next fspath aiter""".split()
_MAGICS = {f'__{name}__' for name in _PLAIN}
_MAGICS |= {f'__{side}{name}__' for name in _ARITHMETIC for side in ('', 'r', 'i')}
_ASYNC_METHODS = {'__aenter__', '__aexit__', '__anext__'}
_MAGICS |= _ASYNC_METHODS
_ON_REQUEST = {f'__{name}__' for name in """get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate
    setstate getformat repr dir subclasses format getnewargs_ex""".split()}
_ALL_MAGICS = _MAGICS | _ON_REQUEST
_UNSUPPORTED_MAGICS = {f'__{name}__' for name in """getattr setattr init new prepare instancecheck subclasscheck
    del""".split()}

_GIVEN = {
    **dict.fromkeys(('__lt__', '__gt__', '__le__', '__ge__'), NotImplemented),
    '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0,
    '__bool__': True, '__index__': 1, '__aexit__': False,
}
_COMPUTED = {
    '__hash__': object.__hash__,
    '__str__': object.__str__,
    '__sizeof__': object.__sizeof__,
    '__fspath__': lambda mock: f'{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}',
}


def _equality(name, same):
    def effect_of(mock):
        def effect(other):
            given = getattr(mock, name)._mock_return
            if given is not DEFAULT:
                return given
            return same if mock is other else NotImplemented
        return effect
    return effect_of


def _iterating(name, start):
    def effect_of(mock):
        def effect():
            given = getattr(mock, name)._mock_return
            return start([] if given is DEFAULT else given)
        return effect
    return effect_of


class _AsyncIterator:
    def __init__(self, items):
        self._items = iter(items)

    async def __anext__(self):
        for item in self._items:
            return item
        raise StopAsyncIteration

    def __aiter__(self):
        return self


_EFFECTS = {
    '__eq__': _equality('__eq__', True),
    '__ne__': _equality('__ne__', False),
    '__iter__': _iterating('__iter__', iter),
    '__aiter__': _iterating('__aiter__', _AsyncIterator),
}


class MagicProxy(Base):
    # Stands for a special method in a mock's class until it is wanted.

    def __init__(self, name, parent):
        self.name, self.parent = name, parent

    def create_mock(self):
        name, parent = self.name, self.parent
        made = parent._get_child_mock(name=name, parent=parent)
        setattr(parent, name, made)
        parent._mock_children[name] = made
        setattr(type(parent), name, made)
        if name in _GIVEN:
            made.return_value = _GIVEN[name]
        elif name in _COMPUTED:
            made.return_value = _COMPUTED[name](parent)
        elif name in _EFFECTS:
            made.side_effect = _EFFECTS[name](parent)
        return made

    def __get__(self, instance, owner=None):
        return self.create_mock()


class MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        kind, methods = type(self), self._mock_methods
        for name in _MAGICS:
            if methods is None or name in methods:
                if name not in kind.__dict__:
                    setattr(kind, name, MagicProxy(name, self))
            elif name in kind.__dict__:
                delattr(kind, name)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A version of `MagicMock` that isn't callable."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    """MagicMock is a subclass of Mock with default implementations of most of the magic methods."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


# Mocks that are awaited.


class AsyncMockMixin(Base):
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__['_mock_awaits'] = _CallList()

    await_count = property(lambda self: len(self._mock_awaits))
    await_args = property(lambda self: self._mock_awaits[-1] if self._mock_awaits else None)
    await_args_list = property(lambda self: self._mock_awaits)

    async def _execute_mock_call(self, args, kwargs):
        self._mock_awaits.append(_Call((args, kwargs), two=True))
        effect = self.side_effect
        if effect is not None and not callable(effect) and not _is_exception(effect):
            try:
                result = next(effect)
            except StopIteration:
                raise StopAsyncIteration from None
            if _is_exception(result):
                raise result
        elif effect is not None and not _is_exception(effect):
            result = effect(*args, **kwargs)
            if inspect.isawaitable(result):
                result = await result
        else:
            if effect is not None:
                raise effect
            result = DEFAULT
        if result is not DEFAULT:
            return result
        if self._mock_return is DEFAULT and self._mock_wraps is not None:
            result = self._mock_wraps(*args, **kwargs)
            return await result if inspect.isawaitable(result) else result
        return self.return_value

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.__dict__['_mock_awaits'] = _CallList()

    def _awaited(self, times):
        return f'Awaited {self.await_count} times.' if times else ''

    def assert_awaited(self):
        """Assert that the mock was awaited at least once."""
        if not self.await_count:
            raise AssertionError(f'Expected {self._title()} to have been awaited.')

    def assert_awaited_once(self):
        """Assert that the mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._title()} to have been awaited once. {self._awaited(True)}')

    def assert_awaited_with(self, /, *args, **kwargs):
        """Assert that the last await was with the specified arguments."""
        if self.await_args is None:
            raise AssertionError(f'Expected await: {_call_text(self._title(), args, kwargs)}\nNot awaited')
        if self._bound(_Call((args, kwargs), two=True)) != self._bound(self.await_args):
            raise AssertionError(self._unlike(args, kwargs, 'await'))

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Assert that the mock was awaited exactly once and with the specified arguments."""
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._title()} to have been awaited once. {self._awaited(True)}')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Assert the mock has ever been awaited with the specified arguments."""
        if self._bound(_Call((args, kwargs), two=True)) not in [self._bound(one) for one in self._mock_awaits]:
            raise AssertionError(f'{_call_text(self._title(), args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        """Assert the mock has been awaited with the specified calls."""
        wanted, made = [self._bound(one) for one in calls], _CallList(self._bound(one) for one in self._mock_awaits)
        if any_order:
            for one in wanted:
                if one not in made:
                    raise AssertionError(f'{tuple(one for one in wanted if one not in made)!r} not all found in await list')
        elif wanted not in made:
            raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self._mock_awaits}')

    def assert_not_awaited(self):
        """Assert that the mock was never awaited."""
        if self.await_count:
            raise AssertionError(f'Expected {self._title()} to not have been awaited. {self._awaited(True)}')


class AsyncMagicMixin(MagicMixin):
    pass


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """Enhance :class:`Mock` with features allowing to mock an async function."""


_OWN.append('_mock_awaits')
_KINDS = NonCallableMock, Mock, NonCallableMagicMock, MagicMock, AsyncMock, PropertyMock
