"""Reads TOML: tables of settings, written as text."""

from tomllib._parser import TOMLDecodeError, load, loads

__all__ = ('loads', 'load', 'TOMLDecodeError')

TOMLDecodeError.__module__ = __name__
