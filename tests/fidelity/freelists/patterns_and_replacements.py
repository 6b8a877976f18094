# What more patterns leave in the free lists: sets, alternatives that become sets, what several patterns share; and what
# replacing and looking for leaves, and a pattern that is wrong.
import gc, re
re.sub('z', lambda found: found[0], 'zz'), re.sub('z', 'y', 'zz'), re.split('x', 'axb'), re.findall('k', 'kk')
list(re.finditer('k', 'kk')), re.match('w', 'w'), re.fullmatch('w', 'w'), re.search('w', 'w'), re.subn('w', 'w', 'w')
kept = []
for pattern in ['l(?:o|e)n', r'[\w.]+@[\w.]+', r'[\d]', '(?:a|b)', '(?:ab|cd)', 'a|bc', '[ab]', r'\d+', 'x(?:o|e)', '(?:o|e)n', '(?:o|e|f)n', '(?:oa|ob)n', '[^a]', r'[\d.]', r'[\s\w]', r'[a-z\d]', '(a|b)', r'(a)\1', '(?P<x>a)(?P=x)', r'\n', r'[\n]', r'\.', r'\x41', '[.]', r'[^\d]', '[-a]', '(?:a)', '', 'abc|abd', 'ab|ac', 'a(?:b|c|d)e', 'a(b|c)+', '(?:a|b)+', r'\w+\s*=\s*(\d+)', '[aa]', '[ab]+[cd]+', '[^ab]+[^cd]+', '(a)+(b)+']:
    gc.collect()
    before = gc.get_count()[0]
    kept.append(re.compile(pattern))
    print(repr(pattern), gc.get_count()[0] - before)

def count(what, function):
    function()
    gc.collect()
    before = gc.get_count()[0]
    function()
    print(what, gc.get_count()[0] - before)

count('by a function', lambda: re.sub('a', lambda found: found[0] * 2, 'abc'))
count('by nothing', lambda: re.sub('a', lambda found: None, ''))
count('by a text', lambda: re.sub('a', 'x', 'abc'))
count('by a template', lambda: re.sub('a', r'x\g<0>y', 'abc'))
count('counted', lambda: re.subn('a', 'x', 'abc'))
count('search', lambda: re.search('a', 'abc'))
count('split', lambda: re.split('b', 'abc'))
count('findall', lambda: re.findall('b', 'abc'))

seen = []
def replace(found):
    seen.append(found[0])
    return 1
try:
    re.sub('a', replace, 'aXa')
except TypeError as error:
    print(error, seen)
