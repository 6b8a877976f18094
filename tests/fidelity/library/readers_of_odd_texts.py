# What readers say of texts that are nearly right: found by random texts.
import csv
import datetime
import io
import json
import re
import struct
import tokenize
import urllib.parse
from decimal import Decimal

def tried(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset)
    except Exception as error:
        print(type(error).__name__, error)

tried(json.loads, '"abc\\u00e9')
tried(json.loads, '"abc\\u00e9"')
tried(json.loads, '"\\ud83d\\ude00')
tried(json.loads, '"\\u00e"')
for text in ('10301030', '01,123', '0120240102', '10:30:', '10:30:10.', '10.5', '10:30:10,123456789', '1030:10', '103010.25', '10:30.5', ''):
    tried(datetime.time.fromisoformat, text)
for layout, value in (('e', 70000), ('<e', 70000.0), ('>f', 1 << 200), ('<f', 1e300), ('!d', 1 << 2000)):
    tried(struct.pack, layout, value)
for text in ('1_', '\xe9_', '_\xe9', '1_0j', '\xe9', '1__0'):
    tried(complex, text)
tried(re.compile, r'(?\N')
tried(re.compile, r'a(?\d)')
tried(re.compile, '(?')
for spec in ('_', '_.2f', ',', ',.1f', '08_'):
    tried(format, Decimal('12345.678'), spec)
tried(eval, '\xe9b-010')
tried(eval, 'b-010')
for row in (['a', '', 'b'], ['', ''], [None, 'x'], ['']):
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE, csv.QUOTE_STRINGS):
        out = io.StringIO()
        tried(csv.writer(out, delimiter=' ', skipinitialspace=True, quoting=quoting).writerow, row)
        print(repr(out.getvalue()))
for text in (']+(', '"""a', '(\n', 'a \\\n', '[1)', '\\\n'):
    tried(lambda text: [token[:2] for token in tokenize.generate_tokens(io.StringIO(text).readline)], text)
for text in ('http://a[::1]b/', 'http://[]/', 'http://[x]/', 'http://u@[::1]:80/', 'http://[1.2.3.4]/'):
    tried(urllib.parse.urlsplit, text)
