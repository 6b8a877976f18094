# The classic class exercise, with class attributes, properties and errors.
class Account:
    bank = "First"
    _opened = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        Account._opened += 1
        self.number = Account._opened
        self.log = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self._balance += amount
        self.log.append(("in", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise ValueError(f"insufficient funds: {self._balance} < {amount}")
        self._balance -= amount
        self.log.append(("out", amount))

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance:.2f})"

class Savings(Account):
    rate = 0.05
    def add_interest(self):
        self.deposit(self.balance * self.rate)

a, s = Account("Ann", 100), Savings("Sam", 200)
a.deposit(50)
s.add_interest()
for amount in (30, 1000, -1):
    try:
        a.withdraw(amount) if amount > 0 else a.deposit(amount)
    except ValueError as e:
        print("error:", e)
print(a, s, a.number, s.number, a.log, s.log)
Savings.rate = 0.1
a.bank = "Second"
print(Account.bank, a.bank, s.bank, s.rate, vars(a)["bank"])
