"""Stands in for the helpers of test.support for processes, threads and files: their tests do not apply here."""

import unittest

from needs import NotApplicable, Absent

has_fork_support = can_start_thread = False
TESTFN = TESTFN_ASCII = TESTFN_UNICODE = "@test_tmp"
SAVEDCWD = "/"


def requires_working_threading(*, module=False):
    if module:
        raise NotApplicable("needs threads")
    return unittest.skip("needs threads")


def reap_threads(function):
    return unittest.skip("needs threads")(function)


def skip_unless_symlink(function):
    return unittest.skip("needs files")(function)


skip_unless_working_chmod = skip_unless_symlink


def unlink(path):
    """Nothing was written: nothing to remove."""


rmtree = rmdir = unlink


def interpreter_requires_environment():
    return False


class EnvironmentVarGuard:
    def __enter__(self):
        raise NotApplicable("needs the environment")

    def __exit__(self, *about):
        pass


_KINDS = {"threading_helper": "threads", "script_helper": "subprocess", "os_helper": "files"}


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Absent(_KINDS[__name__.rpartition(".")[2]], NotApplicable, name)
