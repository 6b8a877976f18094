try:
    {}["x"]
except KeyError:
    raise RuntimeError("no context") from None
