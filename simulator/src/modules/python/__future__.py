"""The features of the language that a module can ask for before they are in force everywhere."""


class _Feature:
    """From which release on a feature can be asked for, from which it is always there, and its bit in code."""

    def __init__(self, optionalRelease, mandatoryRelease, compiler_flag):
        self.optional, self.mandatory, self.compiler_flag = optionalRelease, mandatoryRelease, compiler_flag

    def getOptionalRelease(self): return self.optional

    def getMandatoryRelease(self): return self.mandatory

    def __repr__(self): return f'_Feature{self.optional, self.mandatory, self.compiler_flag}'


def _release(text):
    """A release as in `sys.version_info`, out of one as 2.1b1."""
    if text == '-':
        return None
    major, minor, level, serial = text.replace('.', '')
    return int(major), int(minor), 0, {'a': 'alpha', 'b': 'beta', 'f': 'final'}[level], int(serial)


def _define(table):
    """Defines a feature and the name of its bit for each row."""
    for row in table.strip().splitlines():
        name, optional, mandatory, flag, bit = row.split()
        all_feature_names.append(name)
        globals()[flag] = bit = int(bit, 16)
        globals()[name] = _Feature(_release(optional), _release(mandatory), bit)


all_feature_names = []
_define('''
    nested_scopes     2.1b1  2.2a0  CO_NESTED                        10
    generators        2.2a1  2.3f0  CO_GENERATOR_ALLOWED              0
    division          2.2a2  3.0a0  CO_FUTURE_DIVISION            20000
    absolute_import   2.5a1  3.0a0  CO_FUTURE_ABSOLUTE_IMPORT     40000
    with_statement    2.5a1  2.6a0  CO_FUTURE_WITH_STATEMENT      80000
    print_function    2.6a2  3.0a0  CO_FUTURE_PRINT_FUNCTION     100000
    unicode_literals  2.6a2  3.0a0  CO_FUTURE_UNICODE_LITERALS   200000
    barry_as_FLUFL    3.1a2  4.0a0  CO_FUTURE_BARRY_AS_BDFL      400000
    generator_stop    3.5b1  3.7a0  CO_FUTURE_GENERATOR_STOP     800000
    annotations       3.7b1  -      CO_FUTURE_ANNOTATIONS       1000000
''')
__all__ = ['all_feature_names', *all_feature_names]
