# a course's exercises
class BankAccount:
    interest = 0.02
    def __init__(self, owner, balance=0):
        if balance < 0: raise ValueError("negative")
        self.owner, self._balance = owner, balance
        self.__log = []
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError(f"balance cannot be {v}")
        self._balance = v
    def deposit(self, amount): self.balance += amount; self.__log.append(("d", amount)); return self
    def withdraw(self, amount):
        if amount > self.balance: raise InsufficientFunds(self.balance, amount)
        self.balance -= amount
    def __str__(self): return f"{self.owner}: ${self.balance:,.2f}"
    def __eq__(self, o): return isinstance(o, BankAccount) and self.owner == o.owner
    def __lt__(self, o): return self.balance < o.balance
    @classmethod
    def from_dict(cls, d): return cls(**d)
    @staticmethod
    def valid(n): return n > 0
class InsufficientFunds(Exception):
    def __init__(self, have, need):
        self.have, self.need = have, need
        super().__init__(f"need {need - have} more")
a = BankAccount("Ann", 100).deposit(50).deposit(25.5); print(a, a.balance, BankAccount.from_dict({"owner": "Bob"}), a == BankAccount("Ann"), sorted([a, BankAccount("B", 5)])[0].owner, a.__dict__)
try: a.withdraw(1000)
except InsufficientFunds as e: print(e, e.have, e.need, repr(e))
try: a.balance = -5
except ValueError as e: print(e)
for bad in ("a.__log", "BankAccount()", "BankAccount('x', 1, 2)", "BankAccount.from_dict({'ownr': 1})", "a.owner.upperr()", "hash(a)", "{a: 1}", "a + a", "a[0]", "a()", "len(a)", "for_x in a", "int(a)", "a > 5", "a.withdraw('x')", "a.deposit()"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, "->", type(e).__name__, e)
del a.owner
try: print(a)
except AttributeError as e: print(e)
