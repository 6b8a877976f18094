# Numbers that look random, from the Mersenne Twister in _random. Each method draws in the order in which CPython's
# draws, so that a seed gives the same numbers.

import _random
from _collections_abc import Sequence as _Sequence
from _hashlib import openssl_sha512 as _sha512
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate, repeat as _repeat
from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs
from math import floor as _floor, isfinite as _isfinite, lgamma as _lgamma, log as _log, log2 as _log2
from math import pi as _pi, sin as _sin, sqrt as _sqrt
from operator import index as _index

__all__ = """Random SystemRandom betavariate binomialvariate choice choices expovariate gammavariate gauss getrandbits
    getstate lognormvariate normalvariate paretovariate randbytes randint random randrange sample seed setstate shuffle
    triangular uniform vonmisesvariate weibullvariate""".split()

TWOPI, LOG4 = 2.0 * _pi, _log(4.0)
NV_MAGICCONST, SG_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0), 1.0 + _log(4.5)
# How many bits of a float are drawn, and what one of them is worth.
BPF, RECIP_BPF = 53, 2 ** -53
_ONE = 1


class Random(_random.Random):
    # What draws; the functions of the module are the methods of one such object.

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        text = isinstance(a, str)
        if version == 1 and (text or isinstance(a, bytes)):
            # The hash that texts had in Python 2, of characters as of bytes.
            codes = [*map(ord, a)] if text else a
            mixed = codes[0] << 7 if codes else 0
            for code in codes:
                mixed = (mixed * 1000003 ^ code) % 2 ** 64
            a = mixed ^ len(codes)
        elif version == 2 and (text or isinstance(a, (bytes, bytearray))):
            raw = a.encode() if text else a
            a = int.from_bytes(raw + _sha512(raw).digest())
        elif not (a is None or text or isinstance(a, (int, float, bytes, bytearray))):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        words = super().getstate()
        return self.VERSION, words, self.gauss_next

    def setstate(self, state):
        made_by = state[0]
        if made_by not in (2, 3):
            raise ValueError(f"state with version {made_by} passed to Random.setstate() of version {self.VERSION}")
        _, words, self.gauss_next = state
        if made_by == 2:
            # These had signed words.
            try:
                words = tuple(word % (1 << 32) for word in words)
            except ValueError as error:
                raise TypeError from error
        super().setstate(words)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        now = self.getstate()
        return type(self), (), now

    def __init_subclass__(cls, /, **kwargs):
        # The source of whole numbers is whatever the class itself overrides.
        for each in cls.__mro__:
            own = vars(each)
            if '_randbelow' in own:
                return
            if 'getrandbits' in own or 'random' in own:
                cls._randbelow = (cls._randbelow_with_getrandbits if 'getrandbits' in own
                                  else cls._randbelow_without_getrandbits)
                return

    def _randbelow_with_getrandbits(self, n):
        draw, width = self.getrandbits, n.bit_length()
        while (drawn := draw(width)) >= n:
            pass
        return drawn

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        draw = self.random
        if not n < maxsize:
            from warnings import warn
            warn("Underlying random() generator does not supply \nenough bits to choose from a population range this "
                 "large.\nTo remove the range limitation, add a getrandbits() method.")
            return _floor(draw() * n)
        # What lies above the last whole multiple of n would favour small results.
        fair = (maxsize - maxsize % n) / maxsize
        while (drawn := draw()) >= fair:
            pass
        return _floor(drawn * maxsize) % n

    _randbelow = _randbelow_with_getrandbits

    def randbytes(self, n):
        drawn = self.getrandbits(n * 8)
        return drawn.to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=_ONE):
        low = _index(start)
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")
            if low <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(low)
        high, stride = _index(stop), _index(step)
        if not stride:
            raise ValueError("zero step for randrange()")
        # Rounded up, whichever way the range goes.
        room = -((low - high) // stride)
        if room > 0:
            return low + stride * self._randbelow(room)
        shown = f"{start}, {stop}" if stride == 1 else f"{start}, {stop}, {step}"
        raise ValueError(f"empty range in randrange({shown})")

    def randint(self, a, b):
        past = b + 1
        return self.randrange(a, past)

    def choice(self, seq):
        if size := len(seq):
            return seq[self._randbelow(size)]
        raise IndexError('Cannot choose from an empty sequence')

    def shuffle(self, x):
        below = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            other = below(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        if not isinstance(population, _Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        size = len(population)
        if counts is not None:
            ends = [*_accumulate(counts)]
            if size != len(ends):
                raise ValueError("The number of counts does not match the population")
            total = ends.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[_bisect(ends, place)] for place in self.sample(range(total), k=k)]
        below = self._randbelow
        if not 0 <= k <= size:
            raise ValueError("Sample larger than population or is negative")
        chosen = [None] * k
        # A set of the places taken is smaller than a copy of the population only if that is large.
        if size <= 21 + (4 ** _ceil(_log(k * 3, 4)) if k > 5 else 0):
            left = list(population)
            for at in range(k):
                last = size - at - 1
                place = below(last + 1)
                chosen[at], left[place] = left[place], left[last]
        else:
            taken = set()
            for at in range(k):
                while (place := below(size)) in taken:
                    pass
                taken.add(place)
                chosen[at] = population[place]
        return chosen

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        draw, size = self.random, len(population)
        if cum_weights is None:
            if weights is None:
                factor = size + 0.0
                return [population[_floor(draw() * factor)] for _ in _repeat(None, k)]
            try:
                cum_weights = [*_accumulate(weights)]
            except TypeError:
                if isinstance(weights, int):
                    # Most likely meant as k.
                    raise TypeError(
                        f'The number of choices must be a keyword argument: k={weights!r}') from None
                raise
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if size != len(cum_weights):
            raise ValueError('The number of weights does not match the population')
        whole = cum_weights[-1] + 0.0
        if whole <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(whole):
            raise ValueError('Total of weights must be finite')
        return [population[_bisect(cum_weights, draw() * whole, 0, size - 1)] for _ in _repeat(None, k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        drawn = self.random()
        try:
            peak = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if drawn <= peak:
            return low + (high - low) * _sqrt(drawn * peak)
        # The falling side, as a rising one from the other end.
        return high + (low - high) * _sqrt((1.0 - drawn) * (1.0 - peak))

    def normalvariate(self, mu=0.0, sigma=1.0):
        # Kinderman and Monahan's ratio of uniform deviates.
        draw = self.random
        while True:
            over = draw()
            under = 1.0 - draw()
            ratio = NV_MAGICCONST * (over - 0.5) / under
            if ratio * ratio / 4.0 <= -_log(under):
                return mu + ratio * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # Deviates come in pairs; the second of a pair waits for the next call.
        deviate, self.gauss_next = self.gauss_next, None
        if deviate is None:
            angle = self.random() * TWOPI
            length = _sqrt(-2.0 * _log(1.0 - self.random()))
            deviate, self.gauss_next = _cos(angle) * length, _sin(angle) * length
        return mu + deviate * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        # Best and Fisher, 1979.
        draw = self.random
        if kappa <= 1e-6:
            return TWOPI * draw()
        half = 0.5 / kappa
        bound = half + _sqrt(1.0 + half * half)
        while True:
            cosine = _cos(_pi * draw())
            dist = cosine / (bound + cosine)
            test = draw()
            if test < 1.0 - dist * dist or test <= (1.0 - dist) * _exp(dist):
                break
        inverse = 1.0 / bound
        turn = (inverse + cosine) / (1.0 + inverse * cosine)
        upwards = draw() > 0.5
        return (mu + _acos(turn) if upwards else mu - _acos(turn)) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        draw = self.random
        if alpha == 1.0:
            return -_log(1.0 - draw()) * beta
        if alpha > 1.0:
            # Cheng, 1977.
            root = _sqrt(2.0 * alpha - 1.0)
            offset, slope = alpha - LOG4, alpha + root
            while True:
                first = draw()
                if first <= 1e-7 or first >= 0.9999999:
                    continue
                second = 1.0 - draw()
                logit = _log(first / (1.0 - first)) / root
                result = alpha * _exp(logit)
                area = first * first * second
                margin = offset + slope * logit - result
                if margin + SG_MAGICCONST - 4.5 * area >= 0.0 or margin >= _log(area):
                    return result * beta
        # Ahrens and Dieter's algorithm GS.
        limit = (_e + alpha) / _e
        while True:
            part = limit * draw()
            if part <= 1.0:
                result = part ** (1.0 / alpha)
                accepted = draw() <= _exp(-result)
            else:
                result = -_log((limit - part) / alpha)
                accepted = draw() <= result ** (alpha - 1.0)
            if accepted:
                return result * beta

    def betavariate(self, alpha, beta):
        part = self.gammavariate(alpha, 1.0)
        return part / (part + self.gammavariate(beta, 1.0)) if part else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError("n must be non-negative")
        if p == 0.0:
            return 0
        if p == 1.0:
            return n
        if p < 0.0 or p > 1.0:
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        draw = self.random
        if n == 1:
            return 1 if draw() < p else 0
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            # Devroye's geometric method: from one success to the next.
            hits, tries = 0, 0
            scale = _log2(1.0 - p)
            while scale:
                tries += _floor(_log2(draw()) / scale) + 1
                if tries > n:
                    break
                hits += 1
            return hits
        # Hoermann's transformed rejection (BTRS).
        spread = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        centre = n * p + 0.5
        quick = 0.92 - 4.2 / b
        mode = None
        while True:
            off = draw() - 0.5
            edge = 0.5 - _fabs(off)
            hits = _floor((2.0 * a / edge + b) * off + centre)
            if not 0 <= hits <= n:
                continue
            test = draw()
            if test <= quick and edge >= 0.07:
                return hits
            if mode is None:
                # Most draws need none of this.
                alpha = (2.83 + 5.1 / b) * spread
                odds = _log(p / (1.0 - p))
                mode = _floor((n + 1) * p)
                top = _lgamma(mode + 1) + _lgamma(n - mode + 1)
            test *= alpha / (a / (edge * edge) + b)
            if _log(test) <= top - _lgamma(hits + 1) - _lgamma(n - hits + 1) + (hits - mode) * odds:
                return hits


class SystemRandom(Random):
    # Random numbers of the operating system, which the simulator does not have: drawn from the clock instead.

    def _no_state(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _no_state

    def seed(self, *args, **kwds):
        pass


_inst = Random()
globals().update({name: getattr(_inst, name) for name in __all__[2:]})
