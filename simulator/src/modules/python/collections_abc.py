# What _collections_abc has, which is a module of its own so that it can be imported without the rest of collections.

from _collections_abc import *
from _collections_abc import __all__
from _collections_abc import _CallableGenericAlias
