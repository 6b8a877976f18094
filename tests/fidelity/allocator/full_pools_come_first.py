# Blocks given back to full pools: the pool that was full last serves the next request first.
import gc
gc.collect()
l=[bytes(470) for i in range(310)]
pools={}
for i,b in enumerate(l): pools.setdefault(id(b)>>14,[]).append(i)
full=[p for p in pools.values() if len(p)==31]
print(len(full))
p1,p2,p3=full[:3]
names={}
for n,p in enumerate(full): names[id(l[p[0]])>>14]=n
l[p1[5]]=None
l[p2[5]]=None
l[p3[5]]=None
new=[bytes(470) for i in range(5)]
print([names.get(id(b)>>14) for b in new])
