"""Time zones of the time zone database."""

from _zoneinfo import ZoneInfo, known as _known

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH', 'ZoneInfoNotFoundError', 'InvalidTZPathWarning']

TZPATH = ('/usr/share/zoneinfo', '/usr/lib/zoneinfo', '/usr/share/lib/zoneinfo', '/etc/zoneinfo')


class ZoneInfoNotFoundError(KeyError):
    """There is no zone of that name."""

    __module__ = 'zoneinfo._common'


class InvalidTZPathWarning(RuntimeWarning):
    """A place for zones is no absolute path."""

    __module__ = 'zoneinfo._tzpath'


def available_timezones():
    """The names of all zones."""
    return set(_known)


def reset_tzpath(to=None):
    """Looks for zones elsewhere."""
    from _source import unsupported
    unsupported('zoneinfo.reset_tzpath')
