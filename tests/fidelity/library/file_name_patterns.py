import fnmatch
for p in ['*.txt','a?c','[abc]x','[!abc]x','*','**','a*b*c','[]]','[','[a-z]*','x[','[!]','a.b+c','[a-c-e]','[z-a]','[^a]','[\\]','[-a]','[a-]','[[]','*a*b','?*','[!z-a]','[a&&b]']:
    print(p, repr(fnmatch.translate(p)), [n for n in ['a.txt','abc','ax','zx','','ab c','aXbYc',']','[','x[','a.b+c','-','^','\\','b','a','e'] if fnmatch.fnmatch(n,p)])
print(fnmatch.filter(['a.py','b.txt','C.PY'],'*.py'), fnmatch.fnmatchcase('A','a'))
