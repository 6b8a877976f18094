"""The classes of `_collections_abc`, which stand apart so that they can be imported without the rest of collections."""

from _collections_abc import *
from _collections_abc import _CallableGenericAlias, __all__
