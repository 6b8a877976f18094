import sys, array
sz=sys.getsizeof
for n in range(0,14):
    a=array.array("i",range(n)); print(n, sz(array.array("d", a)), sz(array.array("i", a)), sz(array.array("q", a)), sz(array.array("w","x"*n)), end="; ")
a=array.array("w","abc"); a.extend(array.array("w","de")); print(sz(a)); a.fromunicode("xyz"); print(sz(a))
a=array.array("i",[1,2,3]); a.fromlist([4,5]); print(sz(a)); a.frombytes(b"1234"*5); print(sz(a)); a.extend(array.array("i", [1]*7)); print(sz(a)); a.extend(range(3)); print(sz(a)); a+=array.array("i",[1]); print(sz(a)); a*=2; print(sz(a)); del a[3:10]; print(sz(a)); a[0:2]=array.array("i",range(9)); print(sz(a)); a.insert(0,1); print(sz(a)); a.pop(); print(sz(a)); a.byteswap(); a.reverse(); print(sz(a)); del a[:]; print(sz(a)); a.append(1); print(sz(a))
class I:
    def __iter__(s): return iter(range(5))
    def __len__(s): return 5
print(sz(array.array("i", I())))
