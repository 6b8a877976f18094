

# The mock objects.


def _is_magic(name):
    return name == f'__{name[2:-2]}__'


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _is_mock(value):
    return issubclass(type(value), NonCallableMock)


def _is_async(value):
    value = value.__func__ if isinstance(value, (staticmethod, classmethod)) else value
    return inspect.iscoroutinefunction(value) and not _is_mock(value)


def _signature_of(spec, instance=False, eat_self=False):
    # How `spec` is called; None if that cannot be told.
    if isinstance(spec, type) and not instance:
        spec, eat_self = spec.__init__, True
    elif not isinstance(spec, (types.FunctionType, types.MethodType, staticmethod, classmethod)):
        spec, eat_self = getattr(type(spec) if not isinstance(spec, type) else spec, '__call__', None), True
    spec = getattr(spec, '__func__', spec) if isinstance(spec, (staticmethod, classmethod)) else spec
    # What is not written in Python is called as it comes.
    if not isinstance(spec, (types.FunctionType, types.MethodType)):
        return None
    return inspect.signature(functools.partial(spec, None) if eat_self else spec)


class Base:
    def __init__(self, /, *args, **kwargs):
        pass


# What stands in a mock's own dictionary.
_OWN = """_mock_name _mock_link _mock_owner _mock_children _mock_spec_class _mock_spec_set _mock_methods
    _mock_signature _mock_checks _mock_asyncs _mock_wraps _mock_unsafe _mock_sealed _mock_return _mock_effect _mock_function
    _mock_called _mock_count _mock_args _mock_args_list _mock_calls _mock_method_calls""".split()

_MISSPELT = ('assert', 'assret', 'asert', 'aseert', 'assrt')


def _recorded(name, doc=None):
    # A property for what was recorded; a function that is speced has a mock behind it that knows.
    def read(self):
        return getattr(self._mock_function or self, name) if self._mock_function else self.__dict__[name]

    def write(self, value):
        self.__dict__[name] = value
    return property(read, write)


class NonCallableMock(Base):
    """A non-callable version of `Mock`"""

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None, *args, **kwargs):
        # Each mock has a class of its own, so that special methods can be given to it alone.
        bases = (cls,)
        given = spec if spec is not None else spec_set
        if given is not None and not issubclass(cls, AsyncMockMixin) and _is_async(given):
            bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {'__doc__': cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, *, unsafe=False, _link='',
                 _owner=None, _instance=False, **kwargs):
        own = self.__dict__
        own.update(dict.fromkeys(_OWN))
        own.update(_mock_name=name, _mock_link=_link or name or '', _mock_children={}, _mock_wraps=wraps,
                   _mock_owner=_owner if _owner is not None else parent, _mock_unsafe=unsafe, _mock_sealed=False,
                   _mock_return=DEFAULT)
        self._forget()
        if spec_set is not None:
            spec = spec_set
        self._mock_add_spec(spec, spec_set is not None, _instance)
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__()

    def _forget(self):
        self.__dict__.update(_mock_called=False, _mock_count=0, _mock_args=None, _mock_args_list=_CallList(),
                             _mock_calls=_CallList(), _mock_method_calls=_CallList())

    called, call_count, call_args = _recorded('_mock_called'), _recorded('_mock_count'), _recorded('_mock_args')
    call_args_list, mock_calls = _recorded('_mock_args_list'), _recorded('_mock_calls')
    method_calls = _recorded('_mock_method_calls')

    # What it stands for.

    def _mock_add_spec(self, spec, spec_set, instance=False):
        kind = methods = signature = None
        asyncs = []
        if spec is not None and _is_mock(spec) and not isinstance(spec, type):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        if spec is not None:
            methods = spec if isinstance(spec, (list, tuple)) else dir(spec)
            if not isinstance(spec, (list, tuple)):
                kind = spec if isinstance(spec, type) else type(spec)
                signature = _signature_of(spec, instance)
                asyncs = [name for name in methods if _is_async(inspect.getattr_static(spec, name, None))]
        self.__dict__.update(_mock_spec_class=kind, _mock_spec_set=spec_set and methods, _mock_methods=methods,
                             _mock_signature=signature, _mock_asyncs=asyncs)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        return self._mock_spec_class or type(self)

    # Its name.

    def _extract_mock_name(self):
        path, at = '', self
        while at._mock_owner is not None:
            path = _join(at._mock_link, path)
            at = at._mock_owner
        return _join(at._mock_name or 'mock', path)

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name == 'mock' else f' name={name!r}'
        kind = self._mock_spec_class
        spec = '' if kind is None else f' {'spec_set' if self._mock_spec_set else 'spec'}={kind.__name__!r}'
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        found = {name for name in dir(type(self)) if not name.startswith('_')} | set(self._mock_methods or ())
        found.update(name for name in self.__dict__ if not name.startswith('_'))
        found.update(name for name, child in self._mock_children.items() if child is not _GONE)
        return sorted(found)

    # Its attributes.

    def _refuse(self, name):
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _ALL_MAGICS:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (methods is None or name not in methods):
            if name.startswith(_MISSPELT) or name in _LIKE_ASSERTIONS:
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is '
                                     'meant to be an attribute.')

    def __getattr__(self, name):
        if name in _OWN or '_mock_children' not in self.__dict__:
            raise AttributeError(name)
        self._refuse(name)
        child = self._mock_children.get(name)
        if child is _GONE:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps)
            self._mock_children[name] = child
        elif isinstance(child, _Later):
            child = self._mock_children[name] = child.make(self, name)
        return child

    def __setattr__(self, name, value):
        found = next((vars(kind)[name] for kind in type(self).__mro__ if name in vars(kind)), None)
        if name in _OWN or isinstance(found, property):
            return object.__setattr__(self, name, value)
        allowed = self._mock_spec_set
        if allowed and name not in allowed and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _UNSUPPORTED_MAGICS:
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        if name in _ALL_MAGICS:
            self._set_magic(name, value)
        elif not self._adopt(name, value):
            if self._mock_sealed and not hasattr(self, name):
                raise AttributeError(f'Cannot set {_join(self._extract_mock_name(), name)}')
            object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if _is_mock(value):
            self._adopt(name, value)
            setattr(type(self), name, value)
        else:
            setattr(type(self), name, lambda this, /, *args, **kwargs: value(self, *args, **kwargs))
        self._mock_children[name] = value

    def _adopt(self, name, value):
        # A mock without a name or an owner becomes a child; whether `value` is one.
        if isinstance(value, types.FunctionType):
            value = getattr(value, 'mock', None)
        if not _is_mock(value) or value._mock_name or value._mock_link or value._mock_owner is not None:
            return False
        at = self
        while at is not None:
            if at is value:
                return False
            at = at._mock_owner
        value.__dict__.update(_mock_owner=self, _mock_link=name, _mock_name=name if name != '()' else None)
        if name != '()':
            self._mock_children[name] = value
        return True

    def __delattr__(self, name):
        if name in _ALL_MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _GONE:
            raise AttributeError(name)
        if child is not None or not isinstance(child, _Later):
            self._mock_children.pop(name, None)
        self._mock_children[name] = _GONE

    def _get_child_mock(self, /, **kw):
        if self._mock_sealed:
            raise AttributeError(_join(self._extract_mock_name(), kw.get('name') or '()'))
        name = kw.get('name') or kw.get('_link')
        kind = next(kind for kind in type(self).__mro__ if kind.__module__ != __name__ or kind in _KINDS)
        if name in self._mock_asyncs or name in _ASYNC_METHODS:
            kind = AsyncMock
        elif issubclass(kind, AsyncMock):
            kind = MagicMock if name in _ALL_MAGICS or name in (self._mock_methods or ()) else AsyncMock
        elif issubclass(kind, PropertyMock):
            kind = MagicMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        return kind(**kw)

    def attach_mock(self, mock, attribute):
        inner = mock.mock if isinstance(mock, types.FunctionType) and hasattr(mock, 'mock') else mock
        inner.__dict__.update(_mock_owner=None, _mock_name=None, _mock_link='')
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *names, last = path.split('.')
            setattr(functools.reduce(getattr, names, self), last, value)

    # What it gives.

    @property
    def return_value(self):
        if self._mock_function is not None:
            return self._mock_function.return_value
        if self._mock_return is DEFAULT and self._mock_wraps is None:
            self.__dict__['_mock_return'] = self._get_child_mock(_owner=self, _link='()')
        return self._mock_return

    @return_value.setter
    def return_value(self, value):
        if self._mock_function is not None:
            self._mock_function.return_value = value
            return
        self.__dict__['_mock_return'] = value
        self._adopt('()', value)

    @property
    def side_effect(self):
        return self._mock_effect if self._mock_function is None else self._mock_function.side_effect

    @side_effect.setter
    def side_effect(self, value):
        if self._mock_function is not None:
            self._mock_function.side_effect = value
            return
        if value is not None and not callable(value) and not _is_exception(value):
            with contextlib.suppress(TypeError):
                value = iter(value)
        self.__dict__['_mock_effect'] = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._forget()
        if return_value:
            self.__dict__['_mock_return'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_effect'] = None
        below = [child for child in self._mock_children.values() if child is not _GONE and _is_mock(child)]
        if _is_mock(self._mock_return):
            below.append(self._mock_return)
        for child in below:
            child.reset_mock(visited, return_value=return_value, side_effect=side_effect)

    # What is asserted of its calls.

    def _bound(self, one):
        # The call as the signature binds it, or the error of one that does not fit.
        signature = self._mock_signature
        if signature is None or isinstance(one, TypeError):
            return one
        try:
            return _Call((signature.bind(*one.args, **one.kwargs).args, signature.bind(*one.args, **one.kwargs).kwargs),
                         two=True)
        except TypeError as error:
            return error.with_traceback(None)

    def _title(self):
        return self._mock_name or 'mock'

    def _calls_text(self):
        return f'\nCalls: {pprint.pformat(list(self.mock_calls))}.' if self.mock_calls else ''

    def _unlike(self, args, kwargs, action='call'):
        last = self.call_args if action == 'call' else self.await_args
        expected, actual = (_call_text(self._title(), *parts) for parts in ((args, kwargs), (last.args, last.kwargs)))
        return f'expected {action} not found.\nExpected: {expected}\n  Actual: {actual}'

    def assert_not_called(self):
        """assert that the mock was never called."""
        if self.call_count:
            raise AssertionError(f"Expected '{self._title()}' to not have been called. Called {self.call_count} times."
                                 f'{self._calls_text()}')

    def assert_called(self):
        """assert that the mock was called at least once"""
        if not self.call_count:
            raise AssertionError(f"Expected '{self._title()}' to have been called.")

    def assert_called_once(self):
        """assert that the mock was called only once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._title()}' to have been called once. Called {self.call_count} times."
                                 f'{self._calls_text()}')

    def assert_called_with(self, /, *args, **kwargs):
        """assert that the last call was made with the given arguments."""
        if self.call_args is None:
            expected = _call_text(self._title(), args, kwargs)
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: not called.')
        wanted, last = self._bound(_Call((args, kwargs), two=True)), self._bound(self.call_args)
        if wanted != last:
            cause = wanted if isinstance(wanted, Exception) else None
            raise AssertionError(self._unlike(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """assert that the mock was called exactly once and with the given arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._title()}' to be called once. Called {self.call_count} times."
                                 f'{self._calls_text()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """assert the mock has been called with the specified arguments."""
        wanted = self._bound(_Call((args, kwargs), two=True))
        cause = wanted if isinstance(wanted, Exception) else None
        if cause or wanted not in [self._bound(one) for one in self.call_args_list]:
            raise AssertionError(f'{_call_text(self._title(), args, kwargs)} call not found') from cause

    def assert_has_calls(self, calls, any_order=False):
        """assert the mock has been called with the specified calls."""
        wanted = [self._bound(one) if not one[0] or len(one) == 2 else one for one in calls]
        cause = next((one for one in wanted if isinstance(one, Exception)), None)
        made = _CallList(self._bound(one) if len(one) == 2 or not one[0] else one for one in self.mock_calls)
        if not any_order:
            if wanted not in made:
                raise AssertionError(f'Calls not found.\nExpected: {_CallList(calls)}\n'
                                     f'  Actual: {_CallList(self.mock_calls)}') from cause
            return
        left, missing = list(made), []
        for one in wanted:
            if one in left:
                left.remove(one)
            else:
                missing.append(one)
        if missing:
            raise AssertionError(f'{self._title()!r} does not contain all of {tuple(missing)!r} in its call list, '
                                 f'found {left!r} instead') from cause


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._mock_checks is not None:
            self._mock_checks.bind(*args, **kwargs)
        self._note(args, kwargs)
        return self._execute_mock_call(args, kwargs)

    def _note(self, args, kwargs):
        # The call stands in the lists of the mock and of all from which it was reached.
        own = self.__dict__
        own['_mock_called'], own['_mock_count'] = True, self._mock_count + 1
        made = own['_mock_args'] = _Call((args, kwargs), two=True)
        self._mock_args_list.append(made)
        self._mock_calls.append(_Call(('', args, kwargs)))
        path, at, by_names = '', self, True
        while (owner := at._mock_owner) is not None:
            path, by_names = _join(at._mock_link, path), by_names and at._mock_link != '()'
            if by_names:
                owner._mock_method_calls.append(_Call((path, args, kwargs)))
            owner._mock_calls.append(_Call((path, args, kwargs)))
            at = owner

    def _execute_mock_call(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if self._mock_return is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Create a new `Mock` object. It makes its attributes when they are first asked for, and records its calls."""


class PropertyMock(Mock):
    """A mock to be used as a property, or other descriptor, on a class."""

    def __get__(self, instance, owner=None):
        return self()

    def __set__(self, instance, value):
        self(value)


class InvalidSpecError(Exception):
    """Indicates that an invalid value was used as a mock spec."""


_LIKE_ASSERTIONS = {name.removeprefix('assert_') for name in dir(NonCallableMock) if name.startswith('assert_')}
