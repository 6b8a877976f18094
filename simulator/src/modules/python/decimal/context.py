# The contexts of decimal arithmetic: precision, rounding, and what happens in exceptional cases. CPython writes them
# in C (Modules/_decimal/_decimal.c).

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = 'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR'
ROUND_HALF_UP, ROUND_HALF_DOWN = 'ROUND_HALF_UP', 'ROUND_HALF_DOWN'
ROUND_HALF_EVEN, ROUND_05UP = 'ROUND_HALF_EVEN', 'ROUND_05UP'
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)


class DecimalException(ArithmeticError):
    """Base of all signals."""


class Clamped(DecimalException):
    """The exponent was altered to fit."""


class InvalidOperation(DecimalException):
    """An operation without a meaningful result."""


class ConversionSyntax(InvalidOperation):
    """A text that is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A finite number divided by zero."""


class DivisionImpossible(InvalidOperation):
    """A whole quotient with too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were rounded away."""


class InvalidContext(InvalidOperation):
    """A context that can't be used."""


class Rounded(DecimalException):
    """Digits were rounded away."""


class Subnormal(DecimalException):
    """A result with an exponent below the least."""


class Overflow(Inexact, Rounded):
    """A result that is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """A result that is too small."""


class FloatOperation(DecimalException, TypeError):
    """Floats and decimals were mixed."""


for _class in (DecimalException, Clamped, InvalidOperation, ConversionSyntax, DivisionByZero, DivisionImpossible,
               DivisionUndefined, Inexact, InvalidContext, Rounded, Subnormal, Overflow, Underflow, FloatOperation):
    _class.__module__ = 'decimal'

# In the order in which one is chosen among several (`signal_map`).
SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded,
           Clamped)
# In the order in which contexts list them: that of their bits.
_LISTED = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal,
           Underflow)


class SignalDict(dict):
    """The signals, and whether each is set."""

    __module__ = 'decimal'

    def __setitem__(self, key, value):
        if key not in SIGNALS:
            raise KeyError('invalid error flag')
        super().__setitem__(key, bool(value))

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')

    def __repr__(self):
        return '{' + ', '.join(f'{signal!r}:{bool(self[signal])}' for signal in SIGNALS) + '}'


def _signal_dict(given, whole=False):
    # `whole`: not only those that are set.
    if isinstance(given, dict):
        return SignalDict((signal, bool(given[signal])) for signal in SIGNALS)
    if isinstance(given, list) and not whole:
        for signal in given:
            if signal not in SIGNALS:
                raise TypeError('valid values for signals are:\n  [InvalidOperation, FloatOperation, '
                                'DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')
        return SignalDict((signal, signal in given) for signal in SIGNALS)
    raise TypeError('argument must be a signal dict')


def _whole(value, least, most, message):
    if not isinstance(value, int):
        raise TypeError('an integer is required')
    if not least <= value <= most:
        raise ValueError(message)
    return int(value)


class Context:
    """How decimal arithmetic is done."""

    __module__ = 'decimal'
    __slots__ = ('_prec', '_rounding', '_emin', '_emax', '_capitals', '_clamp', '_flags', '_traps')
    __layout__ = (96, 'type _traps _flags')

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        # What is not given is as in the default context.
        default = globals().get('DefaultContext')
        pick = lambda given, name, first: given if given is not None else (
            getattr(default, name) if default is not None else first)
        self.prec = pick(prec, 'prec', 28)
        self.rounding = pick(rounding, 'rounding', ROUND_HALF_EVEN)
        self.Emin = pick(Emin, 'Emin', -999999)
        self.Emax = pick(Emax, 'Emax', 999999)
        self.capitals = pick(capitals, 'capitals', 1)
        self.clamp = pick(clamp, 'clamp', 0)
        self._flags = _signal_dict([] if flags is None else flags)
        self._traps = _signal_dict(pick(traps, 'traps', [InvalidOperation, DivisionByZero, Overflow]))

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        self._prec = _whole(value, 1, MAX_PREC, f'valid range for prec is [1, MAX_PREC]')

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if value not in _ROUNDINGS:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                            '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        self._rounding = value

    @property
    def Emin(self):
        return self._emin

    @Emin.setter
    def Emin(self, value):
        self._emin = _whole(value, MIN_EMIN, 0, 'valid range for Emin is [MIN_EMIN, 0]')

    @property
    def Emax(self):
        return self._emax

    @Emax.setter
    def Emax(self, value):
        self._emax = _whole(value, 0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]')

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        self._capitals = _whole(value, 0, 1, 'valid values for capitals are 0 or 1')

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        self._clamp = _whole(value, 0, 1, 'valid values for clamp are 0 or 1')

    @property
    def flags(self):
        return self._flags

    @flags.setter
    def flags(self, value):
        self._flags = _signal_dict(value, whole=True)

    @property
    def traps(self):
        return self._traps

    @traps.setter
    def traps(self, value):
        self._traps = _signal_dict(value, whole=True)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    def __repr__(self):
        shown = lambda signals: ', '.join(s.__name__ for s in _LISTED if signals[s])
        return (f'Context(prec={self._prec}, rounding={self._rounding}, Emin={self._emin}, Emax={self._emax}, '
                f'capitals={self._capitals}, clamp={self._clamp}, flags=[{shown(self._flags)}], '
                f'traps=[{shown(self._traps)}])')

    def Etiny(self):
        """The least exponent of a subnormal number."""
        return self._emin - self._prec + 1

    def Etop(self):
        """The greatest exponent of a number with all digits."""
        return self._emax - self._prec + 1

    def clear_flags(self):
        """Set all flags to False."""
        self._flags = _signal_dict([])

    def clear_traps(self):
        """Set all traps to False."""
        self._traps = _signal_dict([])

    def copy(self):
        """A copy."""
        return Context(self._prec, self._rounding, self._emin, self._emax, self._capitals, self._clamp, self._flags,
                       self._traps)

    __copy__ = copy

    def __reduce__(self):
        signals = lambda chosen: [s for s in _LISTED if chosen[s]]
        return Context, (self._prec, self._rounding, self._emin, self._emax, self._capitals, self._clamp,
                         signals(self._flags), signals(self._traps))

    def _signal(self, *conditions):
        # Sets the flags; the first trapped signal is raised with all trapped conditions.
        signals = [s for s in SIGNALS if any(issubclass(c, s) and (c is s or s is InvalidOperation)
                                             for c in conditions)]
        for signal in signals:
            dict.__setitem__(self._flags, signal, True)
        trapped = [s for s in signals if self._traps[s]]
        if trapped:
            special = [c for c in conditions if c not in SIGNALS and self._traps[InvalidOperation]]
            plain = [s for s in trapped if s is not InvalidOperation or s in conditions]
            raise trapped[0](special + plain)

    def _flags_only(self, signal):
        # Sets a flag without raising anything.
        dict.__setitem__(self._flags, signal, True)

    def create_decimal(self, num='0', /):
        """A number rounded to this context."""
        if isinstance(num, str) and (num != num.strip() or '_' in num):
            # What Decimal() is lenient about is wrong here.
            num = 'none'
        made = _decimal()(num, self)
        return made._result(self) if made is num else made._fix(self)

    def create_decimal_from_float(self, f, /):
        """A float rounded to this context."""
        return _decimal().from_float(f)._fix(self)


# The class Decimal, once it is made.
_made = []


def _decimal():
    return _made[0]


def _forward(name, operands):
    # A method that does in this context what Decimal's does.
    def method(self, *args):
        if len(args) != operands:
            raise TypeError(f'{name}() takes exactly {operands} argument{"s" * (operands != 1)} ({len(args)} given)')
        first, *rest = [_decimal()._operand(a) for a in args]
        return getattr(first, name)(*rest, context=self)
    method.__name__, method.__qualname__ = name, f'Context.{name}'
    return method


for _name, _count in {
        'exp': 1, 'ln': 1, 'log10': 1, 'logb': 1, 'sqrt': 1, 'next_plus': 1, 'next_minus': 1, 'normalize': 1,
        'to_integral_value': 1, 'to_integral_exact': 1, 'to_eng_string': 1, 'logical_invert': 1, 'number_class': 1,
        'is_normal': 1, 'is_subnormal': 1, 'compare': 2, 'compare_signal': 2, 'max': 2, 'min': 2, 'max_mag': 2,
        'min_mag': 2, 'next_toward': 2, 'quantize': 2, 'remainder_near': 2, 'rotate': 2, 'shift': 2, 'scaleb': 2,
        'logical_and': 2, 'logical_or': 2, 'logical_xor': 2, 'fma': 3, 'compare_total': 2, 'compare_total_mag': 2}.items():
    setattr(Context, _name, _forward(_name, _count))


def _operator(name, method, operands):
    def operation(self, *args):
        values = [_decimal()._operand(a) for a in args]
        return getattr(values[0], method)(*values[1:], self)
    operation.__name__, operation.__qualname__ = name, f'Context.{name}'
    setattr(Context, name, operation)


for _name, _method in {'add': '_add', 'subtract': '_subtract', 'multiply': '_multiply', 'divide': '_divide',
                       'divide_int': '_divide_int', 'remainder': '_remainder', 'divmod': '_divmod', 'abs': '_abs',
                       'minus': '_minus', 'plus': '_plus'}.items():
    _operator(_name, _method, 2)


def _power(self, a, b, modulo=None):
    """a to the power of b."""
    a, b = _decimal()._operand(a), _decimal()._operand(b)
    return a._power(b, None if modulo is None else _decimal()._operand(modulo), self)


_power.__name__, _power.__qualname__ = 'power', 'Context.power'
Context.power = _power

for _name in ('is_canonical', 'is_finite', 'is_infinite', 'is_nan', 'is_qnan', 'is_signed', 'is_snan', 'is_zero',
              'copy_abs', 'copy_negate', 'canonical', 'same_quantum', 'copy_sign', 'radix', 'to_sci_string'):
    def _plain(self, *args, _name=_name):
        if _name == 'radix':
            return _decimal()(10)
        values = [_decimal()._operand(a) for a in args]
        if _name == 'to_sci_string':
            return values[0]._text(self)
        return getattr(values[0], _name)(*values[1:])
    _plain.__name__, _plain.__qualname__ = _name, f'Context.{_name}'
    setattr(Context, _name, _plain)


def _copy_decimal(self, a):
    return _decimal()._operand(a)


_copy_decimal.__name__, _copy_decimal.__qualname__ = 'copy_decimal', 'Context.copy_decimal'
Context.copy_decimal = _copy_decimal

DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(9, ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])

_current = None


def getcontext():
    """The context that is in use."""
    global _current
    if _current is None:
        _current = DefaultContext.copy()
        _current.clear_flags()
    return _current


def in_use(context):
    """The context of an operation: the current one if none is given."""
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    return context


def setcontext(context, /):
    """Use this context."""
    global _current
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context


class ContextManager:
    """Uses a context for a block."""

    __module__ = 'decimal'
    __slots__ = ('_context', '_saved')
    __layout__ = (32, 'type _context _saved', 'final')

    def __init__(self, context):
        self._context, self._saved = context, getcontext()

    def __enter__(self):
        setcontext(self._context)
        return self._context

    def __exit__(self, *exc):
        setcontext(self._saved)


def localcontext(ctx=None, **changes):
    """A copy of a context, in use for a block."""
    if ctx is None:
        ctx = getcontext()
    if not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    ctx = ctx.copy()
    for name, value in changes.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(ctx, name, value)
    return ContextManager(ctx)


for _function in (getcontext, setcontext, localcontext):
    _function.__module__ = '_decimal'
del _function
