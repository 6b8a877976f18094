# Classes whose methods follow from their annotated fields.

import abc
import copy
import inspect
import keyword
import reprlib
import sys
import types
