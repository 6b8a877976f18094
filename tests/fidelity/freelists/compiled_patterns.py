# What compiling a regular expression leaves in the free lists, counted as allocations.
import gc, re
for first in ['a', 'ab+', '(a|b)c', '[a-z]', r'\d', '(?s:x)', '(?P<n>a)(?P=n)', 'a*?', '(?=a)(?!b)', '(?i:a)', '[^a]', '.', '^$', r'\bx', 'ax*', 'b(?:x)']: re.compile(first)
kept = []
for pattern in ['q', 'qb', 'qbc', 'qbcd', 'qbcdefgh', 'q'*20, r'(?s:qb)\Z', r'(?s:qbc\.py)\Z', r'(?s:.*qbc)\Z', '(?s:(?>.*?qib).*)\\Z', 'q+', 'qb+', 'q+b+', '(q)', '(q)(b)', '(qb)c', 'q|b', 'qb|cd', 'qbc|qbd', '[qb]', '[q-z]', '[q-z]+', r'\d+q', r'\w+\sq', '.q', '.*q', '^q$', '(?:qb)+', 'q?', 'q{2,3}', '(?P<q>q)', '[^qx]', '[^q]', '[qbcdefg]x', r'\bfoo\b', r'(\d+)-(\d+)', r'(?P<y>\d{4})-(?P<m>\d\d)', r'q(?=b)', r'(?<=q)b', r'(?:q)(?:b)(?:c)(?:d)', r'x(?:q|b)*', r'((q)|(b))c', r'"([^"]*)"', r'<(\w+)>.*?</\1>', r'\s*#.*$', r'^\s*(\w+)\s*=\s*(.*)$', r'[A-Za-z_]\w*', r'q|bc|def', r'(?i:qb)', r'[qx-z0-9_]+k', r'#\d', 'q**'[:2]+'b', '(?!q)b', '(?<!q)b', '(q)?(?(1)b|c)', 'q++']:
    gc.collect()
    n = gc.get_count()[0]
    kept.append(re.compile(pattern))
    print(repr(pattern), gc.get_count()[0] - n)

import fnmatch
fnmatch.fnmatch('', 'a*b'), fnmatch.fnmatch('', '[ab]?')
for pattern in ['bc', 'ab*', 'x', '*lib*', 'abcdefgh', 'q?', '[qr]s']:
    gc.collect()
    n = gc.get_count()[0]
    fnmatch.fnmatch('x', pattern)
    print(repr(pattern), gc.get_count()[0] - n)
print(re.compile('a').groupindex, re.compile('(?P<n>a)').groupindex, re.match('(a)', 'a').lastgroup, re.match('(a)', 'a').groupdict())
try:
    re.sub('(a)', r'\g<name>', 'a')
except IndexError as error:
    print(error)
