# Reading a log with named groups.
import re
from collections import Counter

LOG = """\
2024-05-01 12:00:01 INFO  start pid=17
2024-05-01 12:00:05 ERROR disk full: /var/tmp (98%)
2024-05-02 08:30:00 WARN  slow query took 350ms
garbage
"""
line = re.compile(r"""
    ^(?P<date>\d{4}-\d\d-\d\d)\s+   # the day
    (?P<time>[\d:]+)\s+
    (?P<level>[A-Z]+)\s+
    (?P<rest>.*)$
""", re.VERBOSE)
for text in LOG.splitlines():
    m = line.match(text)
    print(m and m.groupdict())
print(Counter(re.findall(r"\b[A-Z]{4,}\b", LOG)))
print(re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1", LOG.splitlines()[0]))
print(re.sub(r"\d+(?=ms)", lambda m: str(int(m[0]) / 1000), "350ms 20 ms 7ms"))
print(re.split(r"\s*[:=]\s*", "a = b:c  =d"), re.split(r"(\d)", "a1b2c"))
print([m.span() for m in re.finditer(r"[aeiou]{2,}", "queueing aioli")])
pattern = re.compile(r"(\w+)@(\w+)\.com", re.IGNORECASE)
print(pattern, pattern.groups, pattern.findall("Joe@Example.COM, ann@test.com"))
for wrong in ("(", "[a", "*x", r"\1", "(?P<n>a)(?P<n>b)"):
    try:
        re.compile(wrong)
    except re.error as e:
        print(f"{wrong!r}: {e}")
print(re.fullmatch(r"\d{3}-\d{4}", "555-1234"), re.fullmatch(r"\d{3}", "5555"), re.search(r"(?<=\$)\d+", "cost: $42"))
