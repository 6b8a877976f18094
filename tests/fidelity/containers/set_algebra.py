# Set algebra in CPython's table order, over many small sets, and the views of dictionaries as sets.
seed=12345
def rnd(n):
    global seed
    seed=(seed*1103515245+12345)%(2**31)
    return (seed>>8)%n
for trial in range(10):
    r=set(); o=set()
    for step in range(70):
        k=rnd(80); 
        if rnd(2): r.add(k)
        else: r.discard(k)
        if rnd(2): o.add(rnd(60))
        else: o.discard(rnd(60))
    x=set(r)
    print(r,o,r|o,r&o,r-o,r^o,r.union(o,[1,2]),r.difference(list(o)),r.intersection(list(o)), r.symmetric_difference(list(o)), r<=o, r>o, r.isdisjoint(o))
    x|=o; print(x); x-=r; print(x); x^=o; print(x); x&=r; print(x); x.update(dict.fromkeys(o)); print(x, x.pop() if x else 0, x.pop() if x else 0, x)
    print(x.difference(dict.fromkeys(o)), r.difference({1,2,3}), r.difference(set(range(1000))), x.__sizeof__(), r.__sizeof__())
    r.difference_update(set(range(0,100,3))); print(r, r.__sizeof__()); r.difference_update(range(0,100,2)); print(r); r.intersection_update(range(50)); print(r)
    r.symmetric_difference_update(range(10)); print(r); r.symmetric_difference_update({1:2}); print(r, sorted(r), frozenset(r), hash(frozenset(r)))
d={i:i for i in range(10)}; e={i:i for i in range(5,15)}
print(d.keys()&e.keys(), d.keys()|e.keys(), d.keys()-e.keys(), d.keys()^e.keys(), d.items()&e.items(), d.items()|e.items(), d.items()-e.items(), d.items()^e.items())
print(d.keys()&[1,2], d.keys()&{1,2}, d.keys()&set(range(100)), [1,2]&d.keys(), {1}|d.keys(), {1}&d.keys(), {1,20}-d.keys(), {1,20}^d.keys(), d.keys()<=e.keys(), d.keys()==set(range(10)), d.keys()<set(range(11)), d.items()>={(1,1)}, (1,1) in d.items(), (1,2) in d.items(), 5 in d.items(), d.keys().isdisjoint(e), d.keys().isdisjoint([100]), d.keys()!=e.keys())
