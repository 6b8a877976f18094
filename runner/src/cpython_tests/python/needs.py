"""What a test needs and the simulator does not have, told at the moment of its use and not of its import."""

from unittest import SkipTest


class NotApplicable(SkipTest):
    """The test uses something that is out of the simulator's reach."""


class NotHere(NotApplicable, ImportError):
    """The same where a test file is prepared for the import to fail."""


class Missing(Exception):
    """The test uses something that the simulator should have, and has not yet."""


def _refuse(what, error):
    raise error("needs " + what)


class Absent:
    """Stands for an object of an absent module: it may be named and inherited from, but not used."""

    def __init__(self, what, error, path):
        self._what, self._error, self._path = what, error, path

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Absent(self._what, self._error, self._path + "." + name)

    def __mro_entries__(self, bases):
        # A class that extends it can be made, but has no instances.
        def __new__(cls, *args, **kwargs):
            _refuse(self._what, self._error)

        return (type(self._path.rpartition(".")[2], (), {"__new__": __new__}),)

    def __repr__(self):
        return "<absent %s>" % self._path


def _use(self, *args, **kwargs):
    _refuse(self._what, self._error)


for _name in "call iter next enter len getitem contains add radd sub rsub mul index int float lt gt or".split():
    setattr(Absent, "__%s__" % _name, _use)


def stand_in(module, error):
    """The `__getattr__` of the module that stands in for an absent one."""

    def __getattr__(name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Absent(module, error, module + "." + name)

    return __getattr__
