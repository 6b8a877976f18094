"""Stands in for os: names and paths may be put together; what touches the system does not apply."""

from needs import Absent, NotApplicable

name, sep, linesep, curdir = "posix", "/", "\n", "."


class path:
    sep = "/"

    def join(*parts):
        return "/".join(parts)

    def dirname(path):
        return path.rpartition("/")[0]

    def split(path):
        head, _, tail = path.rpartition("/")
        return head, tail

    def basename(path):
        return path.rpartition("/")[2]


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Absent("files", NotApplicable, "os." + name)
