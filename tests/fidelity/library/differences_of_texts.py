import difflib
from difflib import *
a='''one two three
four five
six
seven eight nine
tree
'''.splitlines(True); b='''one two tree
six
four fives
seven eight nine ten
new line
tree
'''.splitlines(True)
print(''.join(ndiff(a,b))); print(''.join(unified_diff(a,b,'a','b',n=1))); print(''.join(context_diff(a,b,'x','y','d1','d2')))
s=SequenceMatcher(None,'abcd','bcde'); print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match())
print(SequenceMatcher(lambda x: x==' ', 'private Thread currentThread;','private volatile Thread currentThread;').get_matching_blocks(), round(SequenceMatcher(lambda x: x==' ', 'private Thread currentThread;','private volatile Thread currentThread;').ratio(),3))
print(get_close_matches('appel',['ape','apple','peach','puppy']), get_close_matches('zzz',['a']))
print(list(restore(ndiff(a,b),1))==a, list(restore(ndiff(a,b),2))==b)
print(list(ndiff(['\tabc\n','x y z\n'],['\tabd\n','x  y z\n']))); print(list(ndiff(['[1, 2, 3]'],['[1, 5, 3]'])))
import random; random.seed(1)
for _ in range(60):
    x=[''.join(random.choices('ab c',k=random.randint(0,12)))+'\n' for _ in range(random.randint(0,8))]; y=[l if random.random()<.5 else l.replace('a','b',1) for l in x if random.random()<.8]+[''.join(random.choices('ab c',k=4))+'\n']
    print(list(ndiff(x,y)), list(unified_diff(x,y)), list(SequenceMatcher(None,x,y).get_grouped_opcodes(2)))
