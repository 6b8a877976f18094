# Mistakes in patterns that are told without a place.
import re
for pattern in '(?<=a+)b', '(?<!a|bc)', '(a':
    try:
        re.compile(pattern)
    except re.error as error:
        print(error, error.pattern, error.pos, error.lineno)
