# A list that is changed while it is sorted.
x=[3,1,2]
def bad(d):
    x.append(9); print(x, x.__sizeof__())
    return -d
try: x.sort(key=bad)
except ValueError as e: print(e)
print(x)
def bad(d):
    x.append(9); x.clear()
    return -d
try: x.sort(key=bad)
except ValueError as e: print(e)
class V:
    def __init__(s,x): s.x=x
    def __lt__(s,o): l.append(5); l.pop(); return s.x<o.x
l=[V(2),V(1)]
try: l.sort()
except ValueError as e: print(e)
print(len(l))
l=[3,2]; 
def k(x): print(l.__sizeof__(), len(l)); l.clear(); return x
l.sort(key=k); print(l)
