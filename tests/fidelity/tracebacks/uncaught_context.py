try:
    {}["x"]
except KeyError:
    int("a")
