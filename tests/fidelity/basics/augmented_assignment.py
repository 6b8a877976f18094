# Augmented assignment: in place for lists, a new object for tuples and numbers.
n = 10
n += 5; n -= 3; n *= 2; n //= 5; n **= 3; n %= 50; n <<= 2; n |= 1; n ^= 3; n &= 0xFE; n >>= 1
print(n)
x = 7.0
x /= 2
print(x)
a = [1]
alias = a
a += (2, 3)
print(alias, alias is a)
a *= 2
print(alias)
t = (1,)
old = t
t += (2,)
print(t, old)
d = {"a": 1}
d |= {"b": 2}
d["a"] += 10
print(d)
s = {1, 2}
s |= {3}; s -= {1}; s ^= {2, 9}; s &= {3, 9, 4}
print(sorted(s))
pair = ([], "text")
try:
    pair[0] += ["both"]
except TypeError as e:
    print(e, pair)

def noisy():
    print("evaluated once")
    return 0
v = [5]
v[noisy()] += 1
print(v)
