"""Binary trees of tuples and of instances, built, walked and dropped."""


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        return 1 + self.left.check() + self.right.check() if self.left else 1


def build(depth):
    return (None, None) if depth == 0 else (build(depth - 1), build(depth - 1))


def check(tree):
    left, right = tree
    return 1 if left is None else 1 + check(left) + check(right)


def grow(depth):
    return Node(grow(depth - 1), grow(depth - 1)) if depth else Node(None, None)


kept = build(16)
for depth in range(4, 17, 4):
    rounds = 1 << (18 - depth)
    print(depth, rounds, sum(check(build(depth)) for _ in range(rounds)))
for depth in range(4, 17, 4):
    rounds = 1 << (17 - depth)
    print(depth, rounds, sum(grow(depth).check() for _ in range(rounds)))
print(check(kept))
