# Calls that do not fit classes and functions that CPython has in C, in the words of each one's parser.
import csv
import datetime
import functools
import io
import typing


def show(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, '|', error)


T = typing.TypeVar('T')
show(lambda: typing.TypeVar(), lambda: typing.TypeVar(1), lambda: typing.TypeVar('T', foo=1), lambda: typing.ParamSpec(),
     lambda: typing.ParamSpec('P', 1), lambda: typing.TypeVarTuple(), lambda: typing.TypeVarTuple('T', 1), lambda: typing.TypeAliasType('X'),
     lambda: typing.TypeAliasType('X', int, 3), lambda: setattr(typing.TypeAliasType('X', int), '__value__', 3), lambda: typing.TypeVar(name='N'))
show(lambda: csv.reader(), lambda: csv.reader([], 'excel', 3), lambda: csv.writer(), lambda: csv.register_dialect(),
     lambda: csv.register_dialect('a', 1, 2), lambda: csv.reader([], quoting='x'), lambda: csv.field_size_limit(1, 2),
     lambda: list(csv.reader(['a;b'], dialect='excel', delimiter=';')), lambda: csv.writer(io.StringIO(), foo=1))
show(lambda: datetime.timedelta(foo=1), lambda: datetime.timedelta(1, 2, 3, 4, 5, 6, 7, 8), lambda: datetime.timedelta(1, days=2),
     lambda: datetime.timedelta(float('nan')), lambda: datetime.timedelta(hours=float('inf')), lambda: datetime.date(2024, 1, 1, 1),
     lambda: datetime.timezone(offset=datetime.timedelta(0), foo=1), lambda: datetime.date.fromisocalendar(2024, 9, 8),
     lambda: datetime.date.fromisocalendar(2024, 2), lambda: datetime.datetime(2024, 1, 1).astimezone(3))
show(lambda: list(enumerate(iterable='a', start=2)), lambda: list(enumerate(start=2, iterable='a')), lambda: enumerate(start=2),
     lambda: enumerate(), lambda: enumerate('a', iterable=2), lambda: enumerate('a', foo=1), lambda: enumerate('a', 1, start=2),
     lambda: enumerate(foo='a'), lambda: enumerate(iterable='a', foo=2), lambda: enumerate(start=1, foo=2), lambda: functools.partialmethod(3))
