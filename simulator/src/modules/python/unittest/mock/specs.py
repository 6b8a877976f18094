

# Mocks that are made like something else, with its attributes and signatures.


class _Later:
    # An attribute of a mock that was made like something else: it is made when it is first asked for.

    def __init__(self, spec, spec_set, instance):
        self.spec, self.spec_set, self.instance = spec, spec_set, instance

    def make(self, parent, name):
        return create_autospec(self.spec, self.spec_set, self.instance, parent, name)


_FUNCTIONS = types.FunctionType, types.MethodType


def _skips_first(owner, name, is_class):
    # Whether the first argument of a function of `owner` is what it was got from.
    if not isinstance(owner, type):
        if name in getattr(owner, '__dict__', {}):
            return False
        owner = type(owner)
    for kind in owner.__mro__:
        found = vars(kind).get(name, DEFAULT)
        if found is DEFAULT:
            continue
        if isinstance(found, (staticmethod, classmethod)):
            return False
        return is_class and isinstance(found, types.FunctionType)
    return is_class


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes of `spec`, whose functions are called as those of `spec` are."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    is_class = isinstance(spec, type)
    if not is_class and _is_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_async = _is_async(spec)
    options = {'spec_set' if spec_set else 'spec': spec} if spec is not None else {}
    options.update(kwargs, unsafe=unsafe)
    kind = MagicMock
    if inspect.isdatadescriptor(spec):
        options = dict(kwargs)
    elif is_class and instance and not hasattr(spec, '__call__') or not callable(spec):
        kind = NonCallableMagicMock
    elif is_class and instance and not any('__call__' in vars(one) for one in spec.__mro__):
        kind = NonCallableMagicMock
    if is_async:
        kind = AsyncMock
    name = options.pop('name', _name)
    link = name or ''
    if link == '()':
        mock = kind(_owner=_parent, _link=link, _instance=instance, **options)
    else:
        mock = kind(parent=_parent, name=name, _instance=instance, **options)
    made = mock
    if isinstance(spec, _FUNCTIONS):
        made = _like_function(mock, spec)
        if is_async:
            made._is_coroutine = True
    elif kind is not NonCallableMagicMock:
        mock.__dict__['_mock_checks'] = mock._mock_signature
    if _parent is not None and not instance and link != '()':
        _parent._mock_children[_name] = mock
    if is_class and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, True, mock, '()', unsafe=unsafe)
    for entry in dir(spec):
        if _is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        child = _Later(original, spec_set, False)
        if isinstance(original, _FUNCTIONS):
            kind = AsyncMock if _is_async(original) else MagicMock
            child = kind(parent=mock, name=entry, **{'spec_set' if spec_set else 'spec': original})
            skip = _skips_first(spec, entry, is_class)
            child.__dict__['_mock_signature'] = child.__dict__['_mock_checks'] = _signature_of(original, False, skip)
        mock._mock_children[entry] = child
        if isinstance(made, types.FunctionType):
            setattr(made, entry, child)
    return made


def _like_function(mock, spec):
    # A function that is called as `spec` is, with the mock behind it.
    signature = inspect.signature(spec)

    def checked(*args, **kwargs):
        signature.bind(*args, **kwargs)
        return mock(*args, **kwargs)

    made = checked
    if isinstance(mock, AsyncMockMixin):
        async def made(*args, **kwargs):
            return await checked(*args, **kwargs)
    functools.update_wrapper(made, spec, updated=())
    made.__dict__.pop('__wrapped__', None)
    made.__qualname__ = spec.__name__
    made.__signature__ = signature
    made.mock = mock
    mock.__dict__['_mock_signature'] = signature
    made.called, made.call_count, made.call_args = False, 0, None
    for name in dir(type(mock)):
        if name.startswith('assert_') or name in ('reset_mock', 'attach_mock', 'configure_mock'):
            setattr(made, name, getattr(mock, name))
    made.return_value, made.side_effect = mock.return_value, mock.side_effect
    made.call_args_list, made.mock_calls, made.method_calls = mock.call_args_list, mock.mock_calls, mock.method_calls
    original = mock._note

    def note(args, kwargs):
        mock.__dict__['_mock_effect'] = made.side_effect
        mock.__dict__['_mock_return'] = made.return_value
        original(args, kwargs)
        made.called, made.call_count, made.call_args = True, mock.call_count, mock.call_args
    mock.__dict__['_note'] = note
    return made


def seal(mock):
    """Disable the automatic generation of child mocks."""
    mock.__dict__['_mock_sealed'] = True
    for child in [*mock._mock_children.values(), mock._mock_return]:
        if child is not _GONE and _is_mock(child) and not child._mock_sealed:
            seal(child)


_FILE_NAMES = sorted({*dir(io.TextIOWrapper), *dir(io.BytesIO)})


def mock_open(mock=None, read_data=''):
    """A mock for `open`, whose files hold `read_data`."""
    def opened():
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)

    stream = opened()
    if mock is None:
        mock = MagicMock(name='open', spec=open)
    handle = MagicMock(spec=_FILE_NAMES)
    handle.__enter__.return_value = handle
    handle.__exit__.side_effect = lambda *error: handle.close() if False else None
    handle.write.return_value = handle.writelines.return_value = None
    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).return_value = None

    def reading(name):
        def effect(*args, **kwargs):
            given = getattr(handle, name).return_value
            return getattr(stream, name)(*args, **kwargs) if given is None else given
        return effect

    def lines():
        yield from stream

    def again(*args, **kwargs):
        nonlocal stream
        stream = opened()
        for name in ('read', 'readline', 'readlines'):
            getattr(handle, name).side_effect = reading(name)
        handle.__iter__.side_effect = lines
        handle.__next__.side_effect = lambda: next(stream)
        return DEFAULT

    again()
    mock.side_effect = again
    mock.return_value = handle
    return mock
