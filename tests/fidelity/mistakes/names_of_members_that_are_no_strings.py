# A class whose members are not all named by strings is warned of before they learn their names.
import warnings


class Text(str):
    pass


class Meta(type):
    def __new__(cls, *args):
        made = super().__new__(cls, *args)
        print('made', made.__name__)
        return made


class Named:
    def __set_name__(self, owner, name):
        print('named', owner.__name__, name)


def make(name, members, meta=type):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        made = meta(name, (), members)
    print([(warning.category.__name__, str(warning.message)) for warning in caught])
    return made


print(make('Number', {1: 2, 'a': Named()}).__dict__[1])
make('Pair', {(1, 2): 0}, Meta)
make('Letters', {Text('x'): 1, 'y': 2}, Meta)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        type('Refused', (), {5: 5, 'a': Named()})
    except RuntimeWarning as warning:
        print(warning)
for call in (lambda: 1j([], **{0: 0}), lambda: print(**{0: 0})):
    try:
        call()
    except TypeError as error:
        print(error)
