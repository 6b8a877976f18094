import json
E=json.JSONEncoder
for o in [1,'a',None,True,1.5,[],{},[1],[1,2],{'a':1},{'a':[1,{'b':[]}],'c':{}},[[1,[2]],[]],(1,2),[None,True,'x',1.5,{'k':None}], {1:2,3:3}]:
    print(list(E().iterencode(o)), list(E(indent=1).iterencode(o)), list(E(indent=1).iterencode(o,_one_shot=True)), list(E().iterencode(o,_one_shot=True)), list(E(sort_keys=True,separators=(',',':')).iterencode(o)))
class D(E):
    def default(self,o): return ['d', str(o)]
print(list(D().iterencode([1j,{2j:1} if 0 else {'x':1j}])), list(D().iterencode(1j)))
for o in [[1,{2}], {'a':object}, {'k':{1j:1}}]:
    g=E().iterencode(o); r=[]
    try:
        for x in g: r.append(x)
    except Exception as e: print(r, e, getattr(e,'__notes__',None))
class W:
    def write(s,t): print('w',repr(t))
json.dump({'a':[1,2]},W()); json.dump([1],W(),indent=2)
l=[]; l.append(l)
try: list(E().iterencode(l))
except ValueError as e: print(e, getattr(e,'__notes__',None))
print(list(E(skipkeys=True).iterencode({(1,):2,'a':3})), list(E(allow_nan=True).iterencode([float('inf')])))
try: list(E(allow_nan=False).iterencode([float('inf')]))
except ValueError as e: print(e)
