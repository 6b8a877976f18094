# What the operating system answers without a host: that a file is not there. All else is refused.

from _source import may_exist, missing, unsupported


def _asking(name):
    def function(path, *args, **kwargs):
        if hasattr(type(path), '__fspath__'):
            path = path.__fspath__()
        if not may_exist(path):
            missing(path)
        unsupported(f'os.{name}')

    function.__name__ = function.__qualname__ = name
    return function


chdir, listdir, lstat, open, remove, rmdir, scandir, stat, unlink = map(_asking, (
    'chdir', 'listdir', 'lstat', 'open', 'remove', 'rmdir', 'scandir', 'stat', 'unlink'))
