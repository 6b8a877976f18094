# The number of references, read at the object's address.
import ctypes


def count(address):
    return ctypes.c_long.from_address(address).value


class Node:
    pass


node = Node()
address = id(node)
print(count(address))
other = node
print(count(address))
box = [node, node]
print(count(address))
del other
box.pop()
print(count(address))
node.me = node
print(count(address))
del node.me
print(count(address), count(id(None)), count(id(True)))
text = "".join(["a", "b"])
print(count(id(text)))
pair = (text, text)
print(count(id(text)), count(id(pair)))
