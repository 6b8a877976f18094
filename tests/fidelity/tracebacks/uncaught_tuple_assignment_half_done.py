t = (1, [2])
try:
    t[1] += [3]
except TypeError as e:
    print(e)
print(t)
s = "abc"
s[0] = "z"
