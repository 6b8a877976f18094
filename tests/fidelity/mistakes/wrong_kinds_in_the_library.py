# Values of a wrong kind are refused where CPython refuses them.
import datetime, re, reprlib

calls = [
    lambda: datetime.date.fromisocalendar(float('nan'), 1, 1),
    lambda: datetime.date.fromisocalendar(2000, 1, 1.5),
    lambda: datetime.date.fromisocalendar(2000, '1', 1),
    lambda: datetime.date.fromisocalendar(2000, 1 << 40, 1),
    lambda: datetime.date.fromisocalendar(2000, 60, 1),
    lambda: re.sub('a', [], 'a'),
    lambda: re.sub('a', bytearray(b'\\n'), 'a'),
    lambda: reprlib.Repr(indent=()).repr([0]),
    lambda: reprlib.Repr(indent=-1).repr([0]),
    lambda: reprlib.Repr(indent='>').repr([0, [1]]),
]
for call in calls:
    try:
        print(call())
    except Exception as error:
        cause = error.__cause__
        print(type(error).__name__, error, cause and type(cause).__name__, cause)
