# The size of a list that loses its items one by one, or several at a time.
import sys
l=list(range(100))
out=[]
while l:
    del l[0]; out.append(sys.getsizeof(l))
print(out)
l=list(range(100)); out=[]
while l:
    del l[-1]; out.append(sys.getsizeof(l))
print(out)
l=list(range(100)); out=[]
while l:
    l.remove(l[0]); out.append(sys.getsizeof(l))
print(out)
l=list(range(100)); out=[]
while l:
    del l[:7]; out.append(sys.getsizeof(l))
print(out)
import bisect,heapq
l=list(range(50)); out=[]
while l:
    heapq.heappop(l); out.append(sys.getsizeof(l))
print(out)
l=list(range(50)); out=[]
while l:
    del l[::2]; out.append(sys.getsizeof(l))
print(out)
l=list(range(50)); out=[]
while len(l)>1:
    l[0:2]=[1]; out.append(sys.getsizeof(l))
print(out)
