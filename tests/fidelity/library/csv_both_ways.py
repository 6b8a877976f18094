import builtins, re


def print(*args, **options):
    """As the built-in one, without addresses."""
    builtins.print(*(re.sub("0x[0-9a-f]+", "0x", str(arg)) for arg in args), **options)


import csv, io, sys
def r(t,**k):
    try: return list(csv.reader(io.StringIO(t,newline=''),**k))
    except Exception as e: return type(e).__name__, str(e)
for t in ['a,b\r\n1,2\r\n','a,"b,c",d\n','a,"b""c"\n','"multi\nline",x\n','','\n','a\n\nb\n','a,\n',' a , b \n','"a"b,c\n','a"b,c\n','"unclosed','a\rb\n','a\\,b\n',',,\n','"",\n','1,"2",x\n','a;b\n',"'a,b',c\n"]:
    for k in [{},{'delimiter':';'},{'quotechar':"'"},{'skipinitialspace':True},{'quoting':csv.QUOTE_NONE},{'escapechar':'\\'},{'strict':True},{'doublequote':False,'escapechar':'\\'},{'quoting':csv.QUOTE_NONNUMERIC},{'dialect':'excel-tab'},{'quoting':csv.QUOTE_STRINGS},{'quoting':csv.QUOTE_NOTNULL}]:
        print(repr(t),k,r(t,**k))
def w(rows,**k):
    f=io.StringIO(newline='')
    try: n=[csv.writer(f,**k).writerow(x) for x in rows]; return f.getvalue(), n
    except Exception as e: return type(e).__name__, str(e)
for row in [['a','b'],[1,2.5,None,True],['a,b','c"d','e\nf'],[''],[],[None],[' a'],['a\\b'],['x;y',"it's"],'ab',[b'b'],5,[float('nan')],['\r']]:
    for k in [{},{'quoting':csv.QUOTE_ALL},{'quoting':csv.QUOTE_NONNUMERIC},{'quoting':csv.QUOTE_NONE},{'quoting':csv.QUOTE_NONE,'escapechar':'\\'},{'delimiter':';','lineterminator':'\n'},{'doublequote':False,'escapechar':'\\'},{'dialect':'unix'},{'quotechar':"'"},{'quoting':csv.QUOTE_STRINGS},{'quoting':csv.QUOTE_NOTNULL}]:
        print(row,k,w([row],**k))
d=csv.DictReader(io.StringIO('name,age\nAnn,3\nBob,4,extra\n\nCy\n')); print(d.fieldnames, d.line_num); print(list(d), d.line_num)
print(list(csv.DictReader(io.StringIO('1,2\n'),fieldnames=['a','b','c'],restval='-')), list(csv.DictReader(io.StringIO(''))))
f=io.StringIO(newline=''); x=csv.DictWriter(f,['a','b'],lineterminator='\n'); x.writeheader(); x.writerow({'a':1,'b':2}); x.writerows([{'a':3}]); print(f.getvalue())
for s in ['x.writerow({"z":1})','csv.DictWriter(f,["a"],extrasaction="bad")','csv.reader(5)','csv.writer(5)','csv.reader([],delimiter="ab")','csv.reader([],delimiter=5)','csv.reader([],quoting=9)','csv.reader([],foo=1)','csv.reader([],dialect="nope")','csv.get_dialect("nope")','csv.reader([],quotechar=None)','csv.reader([],quotechar=None,quoting=csv.QUOTE_ALL)','list(csv.reader([5]))','csv.reader([],delimiter="\\n")','csv.reader([],delimiter=",",quotechar=",")','csv.register_dialect(5)','csv.list_dialects()','csv.field_size_limit()','csv.DictWriter(f,["a"],extrasaction="ignore").writerow({"b":1})','csv.excel.delimiter','csv.QUOTE_ALL','csv.get_dialect("excel").delimiter','csv.reader([]).dialect.quotechar','csv.writer(f).dialect.lineterminator','next(csv.reader([]))','csv.register_dialect("p",delimiter="|") or list(csv.reader(["a|b"],"p"))','type(csv.reader([]))','csv.Error.__mro__','csv.reader([]).line_num','list(csv.reader("a,b;c".split(";")))','csv.reader(["a"]).foo']:
    try: print(s, eval(s))
    except BaseException as e: print(s,type(e).__name__,e)
class D(csv.Dialect): delimiter='|'; quotechar='"'; lineterminator='\n'; quoting=csv.QUOTE_MINIMAL
print(list(csv.reader(['a|b'],D)), list(csv.reader(['a|b'],D())))
class D2(csv.Dialect): delimiter='||'
try: D2()
except csv.Error as e: print(e)
