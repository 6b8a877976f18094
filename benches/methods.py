"""Classes: methods, attributes, properties, inheritance and operators."""


class Account:
    rate = 3

    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.moves = 0

    def deposit(self, amount):
        self.balance += amount
        self.moves += 1
        return self

    def interest(self):
        return self.balance * self.rate // 100

    @property
    def score(self):
        return self.balance + self.moves


class Saver(Account):
    rate = 5

    def deposit(self, amount):
        super().deposit(amount + 1)
        return self


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


accounts = [Account("a", 10), Saver("b", 20), Account("c", 30), Saver("d", 40)]
for i in range(350000):
    for account in accounts:
        account.deposit(i & 7)
    if account.score % 2:
        account.balance += account.interest() & 1
print([(a.owner, a.balance, a.moves) for a in accounts])

total = Vector(0, 0)
step = Vector(1, 2)
for i in range(500000):
    total = total + step * (i & 3)
print(total.x, total.y, total.dot(step))
