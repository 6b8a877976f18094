"""What types of the library written in C say of wrong arguments, and what they name."""
import array
import datetime
import logging
import random
import re
import shlex
import threading
import traceback
import xml.etree.ElementTree as ET
from collections import OrderedDict, UserString, deque
from decimal import Decimal
from typing import TypeVar


def tell(ask):
    try:
        print(ask())
    except Exception as error:
        print(type(error).__name__, error, error.args)


found = re.match("(a)(?P<n>b)", "ab")
element, ordered = ET.Element("a"), OrderedDict(a=1)
for ask in (
        lambda: Decimal(1).copy_abs(2), lambda: TypeVar("T").has_default(1), lambda: datetime.timezone.utc.dst(),
        lambda: found.group([]), lambda: found.start({}), lambda: found.group("m"), lambda: found.group(3),
        lambda: ordered.pop(None), lambda: ordered.pop((1, 2)), lambda: ordered.move_to_end(None), lambda: ordered.pop("b"),
        lambda: deque([1, 2]).__getitem__(-1), lambda: deque([1, 2]).__getitem__(-3),
        lambda: element.remove({}), lambda: element.append(None), lambda: element.extend(5),
        lambda: random.Random(1).randbytes(None), lambda: UserString("a").encode(""), lambda: UserString("a").encode([]),
        lambda: shlex.shlex("a").error_leader("", 0), lambda: shlex.shlex("a").error_leader("f", "x"),
        lambda: logging.getLogger("q").getChild(1), lambda: logging.getLogger("q").isEnabledFor("a"),
        lambda: array.array("w").fromunicode(None), lambda: datetime.datetime(2024, 1, 2).astimezone(),
        lambda: threading.Lock().locked_lock(), lambda: [name for name in dir(Decimal) if "line" in name or "static" in name]):
    tell(ask)

# Names are suggested from frames: where there are none, so is nothing.
try:
    pritn(1)
except NameError as error:
    print(traceback.format_exception_only(error), traceback.format_exception(error)[-1:])
