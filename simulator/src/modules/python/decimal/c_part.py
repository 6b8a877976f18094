# The name under which CPython's decimal finds its C part.

from decimal import *
from decimal import __libmpdec_version__, __version__
