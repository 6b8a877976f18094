# A configuration: written, read again, and what can go wrong.
import json

config = {"debug": True, "level": 3, "ratio": 0.75, "name": "Zoë", "paths": ["/a", "/b"], "extra": None, "empty": {}}
text = json.dumps(config, indent=2, sort_keys=True)
print(text)
print(json.loads(text) == config, json.dumps(config, separators=(",", ":"), ensure_ascii=False))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


def encode(o):
    if isinstance(o, Point):
        return {"__point__": [o.x, o.y]}
    raise TypeError(f"cannot encode {o!r}")


def decode(d):
    return Point(*d["__point__"]) if "__point__" in d else d


sent = json.dumps({"at": Point(1, 2), "all": [Point(3, 4)]}, default=encode)
print(sent, json.loads(sent, object_hook=decode))
for bad in ('{"a": }', "{'a': 1}", '[1, 2', '{"a": 1,}', '', 'hello', '{"a": 1} x', '"open', '[1,\n 2,\n oops]'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e)
for value in ({1, 2}, {(1, 2): 3}, Point(0, 0)):
    try:
        json.dumps(value)
    except TypeError as e:
        print(type(e).__name__, e)
loop = {}
loop["self"] = loop
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
print(json.dumps({1: "int", 2.5: "float", None: "none", True: "bool"}), json.loads("[1e3, -0, 1E-2, NaN]"))
