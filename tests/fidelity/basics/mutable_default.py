# A default value is made once: the list remembers.
def add(item, bag=[]):
    bag.append(item)
    return bag

print(add(1))
print(add(2))
print(add(3, []))
print(add(4))
print(add.__defaults__)

def count(key, *, table={}):
    table[key] = table.get(key, 0) + 1
    return table[key]

print([count(c) for c in "abracadabra"])
print(count.__kwdefaults__)

n = 5
def late(x=n):
    return x
n = 6
print(late(), n)
