# A user and a password: there is neither a terminal nor a user here.

from _source import unsupported

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    """A password would be shown."""


def getpass(prompt='Password: ', stream=None):
    """Asks for a password at the terminal."""
    unsupported('getpass.getpass')


def getuser():
    """The user's name, as the environment has it."""
    import os

    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        if user := os.environ.get(name):
            return user
    unsupported('getpass.getuser')
