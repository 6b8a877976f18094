# A stack, a queue and a linked list by hand.
class Stack:
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x); return self
    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()
    def __len__(self): return len(self._items)

s = Stack().push(1).push(2).push(3)
print(s.pop(), s.pop(), len(s), s.pop())
try:
    s.pop()
except IndexError as e:
    print(e)

class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

def build(xs):
    head = None
    for x in reversed(xs):
        head = Node(x, head)
    return head

def walk(node):
    while node:
        yield node.value
        node = node.next

def reverse(node):
    prev = None
    while node:
        node.next, prev, node = prev, node, node.next
    return prev

n = build([1, 2, 3, 4])
print(list(walk(n)))
print(list(walk(reverse(n))), list(walk(n)))

def rpn(text):
    st = []
    for t in text.split():
        if t in "+-*/":
            b, a = st.pop(), st.pop()
            st.append({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else None}[t])
        else:
            st.append(int(t))
    return st.pop()
print(rpn("3 4 + 2 * 7 /"), rpn("5 1 2 + 4 * + 3 -"))
