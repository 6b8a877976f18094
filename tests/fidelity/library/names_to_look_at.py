# What can only be looked at is there: data, classes, functions that nobody calls.
import collections
import functools
import os
import socket
import stat
import subprocess
import textwrap
import types
import re

print(os.O_RDONLY, os.fork, callable(os.fork), type(os._execvpe), os.DirEntry)
print(hasattr(functools, '_make_key'), type(functools._make_key), functools.GenericAlias is types.GenericAlias)
print(issubclass(subprocess.CalledProcessError, Exception), subprocess.PIPE, subprocess.Popen)
print(socket.AF_INET, repr(socket.SOCK_STREAM), socket.socket, socket.error is OSError)
from os import O_RDWR
print(O_RDWR, len(collections.__path__), collections._eq)
print(type(os.sys), textwrap._whitespace_only_re, textwrap.re is re)
for missing in ('fork2', '_nothing'):
    try:
        getattr(os, missing)
    except AttributeError as error:
        print(error)
try:
    from socket import nothing
except ImportError as error:
    print(str(error)[:40])
for module in (functools, collections, types, textwrap):
    print(sorted(name for name in dir(module) if not callable(getattr(module, name))))
from stat import *
print(S_IRWXU, ST_MTIME)
