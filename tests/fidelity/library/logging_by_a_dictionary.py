import logging, logging.config, sys
logging.getLogger("old").warning("before"); logging.getLogger("app.old.x")
class MyFilter(logging.Filter):
    def __init__(self, word=None): super().__init__(); self.word = word
    def filter(self, r): return self.word not in r.getMessage()
class MyFmt(logging.Formatter):
    def __init__(self, pre): super().__init__("%(message)s"); self.pre = pre
    def format(self, r): return self.pre + super().format(r)
class ListHandler(logging.Handler):
    def __init__(self, items): super().__init__(); self.items = items
    def emit(self, r): self.items.append(self.format(r))
items = []
cfg = {"version": 1, "formatters": {"my": {"()": MyFmt, "pre": ">>"}, "d": {"format": "%(levelname)s %(message)s %(user)s", "defaults": {"user": "nobody"}}, "bad": {}}, "filters": {"w": {"()": "__main__.MyFilter", "word": "secret"}},
 "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "my", "filters": ["w"]}, "l": {"()": ListHandler, "items": items, "level": "ERROR", "formatter": "d"}, "mem": {"class": "logging.handlers.MemoryHandler", "capacity": 2, "target": "out"}},
 "loggers": {"app": {"level": "DEBUG", "handlers": ["out", "l"]}, "mm": {"handlers": ["mem"], "level": "INFO", "propagate": False}}}
logging.config.dictConfig(cfg)
log = logging.getLogger("app"); log.info("hello"); log.info("the secret"); log.error("err"); print(items)
m = logging.getLogger("mm"); m.info("1"); print("-"); m.info("2"); m.error("3")
logging.getLogger("old").error("disabled?"); print(logging.getLogger("old").disabled, logging.getLogger("app.old.x").disabled, logging.getLogger("app.old.x").level)
logging.config.dictConfig({"version": 1, "incremental": True, "loggers": {"app": {"level": "ERROR"}}, "root": {"level": "INFO"}}); log.info("no"); print(log.level, logging.root.level)
for bad in [{"version": 1, "formatters": {"x": {"format": "%(z", "validate": True}}}, {"version": 1, "formatters": {"x": {"format": "{m", "style": "{"}}}, {"version": 1, "formatters": {"x": {"style": "?"}}}, {"version": 1, "filters": {"x": {"()": "no.such"}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "filters": ["nn"]}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "level": "LOUD"}}}, {"version": 1, "handlers": {"h": {"level": "INFO"}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "nope": 1}}}, {"version": 1, "loggers": {"a": {"handlers": ["x"]}}}, {"version": 1, "incremental": True, "handlers": {"zz": {}}}]:
    try: logging.config.dictConfig(bad)
    except Exception as e: print(type(e).__name__, e, "|", repr(e.__cause__), "|", repr(e.__cause__.__cause__) if e.__cause__ else "")
