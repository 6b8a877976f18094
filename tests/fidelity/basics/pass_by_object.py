# Arguments are names for the caller's objects: mutation is seen, rebinding is not.
def mutate(xs):
    xs.append(4)

def rebind(xs):
    xs = xs + [5]
    return xs

def both(xs, n):
    xs += [n]
    n += 1
    xs = None
    return n

a = [1, 2, 3]
mutate(a)
print(a)
print(rebind(a), a)
n = 10
print(both(a, n), a, n)
def nothing(): pass
def early(x):
    if x:
        return
    return "late"
print(nothing(), early(1), early(0))
t = ([], 1)
t[0].append("inside a tuple")
print(t)
s = "abc"
def change(s):
    s += "d"
    return s
print(change(s), s)
rows = [[0]] * 3
rows[0].append(1)
print(rows, rows[0] is rows[2])
