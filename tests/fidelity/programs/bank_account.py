# An account class with errors of its own, properties and class-level counts.
class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance} is less than {amount}")
        self.balance, self.amount = balance, amount
    @property
    def shortfall(self):
        return self.amount - self.balance

class Account:
    count = 0
    __interest = 0.02
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        Account.count += 1
    @property
    def balance(self):
        return self._balance
    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("balance cannot be negative")
        self._balance = value
    @balance.deleter
    def balance(self):
        print("closing", self.owner)
        self._balance = 0
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self.balance, amount)
        self.balance -= amount
        return self.balance
    def __iadd__(self, amount):
        self.balance += amount
        return self
    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"
    def __bool__(self):
        return self._balance > 0
    def __format__(self, spec):
        return f"{self.owner}: {self.balance:{spec or '.2f'}}"

a, b = Account("Ann", 100), Account("Ben")
a += 50
print(a, bool(a), bool(b), f"{a}", f"{a:08.1f}", Account.count)
for amount in (30, 500):
    try:
        print(a.withdraw(amount))
    except InsufficientFunds as error:
        print(type(error).__name__, error, error.args, error.shortfall)
try:
    b.balance = -1
except ValueError as error:
    print(error)
del b.balance
print(Account._Account__interest, hasattr(Account, "__interest"))
try:
    print(a.__interest)
except AttributeError as error:
    print(error)
try:
    Account.balance.fset(a, "x")
except TypeError as error:
    print(error)
