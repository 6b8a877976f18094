import math, json, json.decoder, collections, os, os.path, re, datetime, decimal, asyncio, sys, logging, typing, unittest.mock, concurrent.futures, urllib.parse, html, itertools, functools, random, statistics, dataclasses
for m in (math, json, json.decoder, collections, os, re, datetime, decimal, asyncio, sys, logging, typing, unittest.mock, concurrent.futures, urllib.parse, html, itertools, functools, random, statistics, dataclasses):
    print(m.__name__, repr(m.__package__))
print(__package__, sys.modules["builtins"].__package__ == "")
