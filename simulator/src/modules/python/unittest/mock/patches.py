

# Putting mocks in the place of what a program looks up, for a time.


def _found(path):
    # What a dotted path means: a module, or something in one.
    names = path.split('.')
    found = importlib.import_module(names[0])
    for at, name in enumerate(names[1:], 2):
        try:
            found = getattr(found, name)
        except AttributeError:
            if not isinstance(found, types.ModuleType):
                raise
            found = importlib.import_module('.'.join(names[:at]))
    return found


def _split(target):
    module, dot, attribute = target.rpartition('.') if isinstance(target, str) else ('', '', '')
    if not dot:
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return functools.partial(_found, module), attribute


def _decorated(function, patcher):
    # The function with one more patch: they are entered from the innermost, and give their mocks in this order.
    if isinstance(function, type):
        for name in dir(function):
            value = getattr(function, name)
            if name.startswith(patch.TEST_PREFIX) and callable(value):
                setattr(function, name, _decorated(inspect.getattr_static(function, name), patcher.copy()))
        return function
    if hasattr(function, 'patchings'):
        function.patchings.append(patcher)
        return function

    @contextlib.contextmanager
    def entered(args, kwargs):
        with contextlib.ExitStack() as stack:
            for one in patched.patchings:
                given = stack.enter_context(one)
                if one.attribute_name is not None:
                    kwargs = {**kwargs, **given}
                elif one.new is DEFAULT:
                    args += (given,)
            yield args, kwargs

    if inspect.iscoroutinefunction(function):
        @functools.wraps(function)
        async def patched(*args, **kwargs):
            with entered(args, kwargs) as (args, kwargs):
                return await function(*args, **kwargs)
    else:
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with entered(args, kwargs) as (args, kwargs):
                return function(*args, **kwargs)
    patched.patchings = [patcher]
    return patched


class _Startable:
    # What can be entered, started or put before a function.

    _started = []

    def __call__(self, function):
        return _decorated(function, self)

    def start(self):
        """Activate a patch, returning any created mock."""
        result = self.__enter__()
        self._started.append(self)
        return result

    def stop(self):
        """Stop an active patch."""
        if self not in self._started:
            return None
        self._started.remove(self)
        return self.__exit__(None, None, None)


class _patch(_Startable):
    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            beside = 'new' if new is not DEFAULT else 'autospec' if autospec is not None else None
            if beside is not None:
                raise ValueError(f"Cannot use '{beside}' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.spec, self.create = getter, attribute, new, spec, create
        self.spec_set, self.autospec, self.new_callable, self.kwargs = spec_set, autospec, new_callable, kwargs
        self.unsafe, self.additional_patchers = unsafe, []

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs, unsafe=self.unsafe)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [one.copy() for one in self.additional_patchers]
        return made

    def get_original(self):
        target, name = self.target, self.attribute
        own = name in getattr(target, '__dict__', {})
        original = target.__dict__[name] if own else getattr(target, name, DEFAULT)
        if original is DEFAULT and not self.create and not (name == '__builtins__'):
            if name in vars(__import__('builtins')) and isinstance(target, types.ModuleType):
                self.create = True
            else:
                raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, own

    def _made(self, original):
        spec, spec_set, autospec = self.spec, self.spec_set, self.autospec
        if autospec is not None and autospec is not False:
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            like = original if autospec is True else autospec
            if isinstance(like, (staticmethod, classmethod)):
                like = getattr(self.target, self.attribute)
            return create_autospec(like, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)
        spec, spec_set = (original if given is True else given for given in (spec, spec_set))
        kind = self.new_callable
        options = {}
        if spec is not None:
            options['spec'] = spec
        if spec_set is not None:
            options['spec_set'] = spec_set
        if kind is None:
            like = spec if spec is not None else spec_set
            if like is None:
                kind = AsyncMock if _is_async(original) else MagicMock
            else:
                named = isinstance(like, list)
                kind = NonCallableMagicMock if (named and '__call__' not in like or not named and not callable(like)) \
                    else AsyncMock if _is_async(like) else MagicMock
        if isinstance(kind, type) and issubclass(kind, NonCallableMock):
            options['name'] = self.attribute
        made = kind(**{**options, **self.kwargs})
        like = spec if spec is not None else spec_set
        if isinstance(like, type) and _is_mock(made) and isinstance(made, CallableMixin):
            made.return_value = type(made)(_owner=made, _link='()', **{'spec' if spec_set is None else 'spec_set': like})
        return made

    def __enter__(self):
        self.target = self.getter()
        original, own = self.get_original()
        new = self._made(original) if self.new is DEFAULT else self.new
        if self.new is not DEFAULT and self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self._before = original, own
        self._stack = contextlib.ExitStack()
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        given = {self.attribute_name: new} if self.new is DEFAULT else {}
        for one in self.additional_patchers:
            more = self._stack.enter_context(one)
            if one.new is DEFAULT:
                given.update(more)
        return given

    def __exit__(self, *error):
        original, own = self._before
        if own:
            setattr(self.target, self.attribute, original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, original)
        return self._stack.__exit__(*error)


class _patch_dict(_Startable):
    attribute_name, new = None, False

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, {**dict(values), **kwargs}, clear

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _found(self.in_dict)
        mapping = self.in_dict
        self._before = mapping.copy() if hasattr(mapping, 'copy') else {key: mapping[key] for key in mapping}
        if self.clear:
            self._emptied(mapping)
        try:
            mapping.update(self.values)
        except AttributeError:
            for key in self.values:
                mapping[key] = self.values[key]
        return mapping

    def _emptied(self, mapping):
        try:
            mapping.clear()
        except AttributeError:
            for key in list(mapping):
                del mapping[key]

    def __exit__(self, *error):
        mapping = self.in_dict
        self._emptied(mapping)
        try:
            mapping.update(self._before)
        except AttributeError:
            for key in self._before:
                mapping[key] = self._before[key]
        return False


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
          **kwargs):
    """Put a mock, or `new`, in the place of what `target` names: for a function, a class, or a `with` statement."""
    getter, attribute = _split(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    """The same for an attribute of an object."""
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    made = (new, spec, create, spec_set, autospec, new_callable, kwargs)
    return _patch(lambda: target, attribute, *made, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """The same for several attributes at once."""
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    getter = functools.partial(_found, target) if isinstance(target, str) else lambda: target
    patchers = []
    for name, new in kwargs.items():
        one = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
        one.attribute_name = name
        patchers.append(one)
    first, *first.additional_patchers = patchers
    return first


def _patch_stopall():
    """Stop all active patches."""
    for one in reversed(_Startable._started[:]):
        one.stop()


patch.object, patch.dict, patch.multiple = _patch_object, _patch_dict, _patch_multiple
patch.stopall, patch.TEST_PREFIX = _patch_stopall, 'test'
