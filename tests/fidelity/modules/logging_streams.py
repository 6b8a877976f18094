"""Logging to streams: levels, the tree of loggers, formatters, filters and adapters."""
import logging, sys
import sys; sys.stderr = sys.stdout
logging.warning("first %s", 1)
logging.info("not shown")
log = logging.getLogger("app.db")
print(log, log.parent, log.getEffectiveLevel(), logging.getLogger("app"), log.parent.name)
log.error("an error: %d", 3)
log.setLevel(logging.DEBUG)
log.debug("debugging")
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(levelname)-8s %(name)s:%(funcName)s:%(lineno)d %(message)s"))
log.addHandler(h)
log.propagate = False
def work():
    log.info("in work %(a)s", {"a": 2})
    try: 1/0
    except ZeroDivisionError:
        log.exception("failed")
work()
print(h, logging.getLevelName(30), logging.getLevelName("INFO"), logging.root)
logging.addLevelName(25, "NOTE"); log.log(25, "noted")

class OnlyErrors(logging.Filter):
    def filter(self, record): return record.levelno >= logging.ERROR
h.addFilter(OnlyErrors()); log.info("dropped"); log.error("kept")
ad = logging.LoggerAdapter(log, {"user": "me"}); ad.error("via adapter")
f = logging.Formatter("{levelname} {message}", style="{")
print(f.format(logging.makeLogRecord({"levelname": "X", "msg": "hi %s", "args": ("you",)})))
try: logging.Formatter("no fields", style="{")
except ValueError as e: print(e)
try: logging.basicConfig(bogus=1, force=True)
except ValueError as e: print(e)
try: log.setLevel("LOUD")
except ValueError as e: print(e)
logging.disable(logging.CRITICAL); log.error("nothing")
