# As many young objects after one line of imports, collections in between included.
import gc, contextlib, argparse, difflib, shlex, textwrap, logging

print(gc.get_count())
import unittest
print(gc.get_count())
