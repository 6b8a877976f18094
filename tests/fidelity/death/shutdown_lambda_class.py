# A class made with type() from lambdas: the lambdas hold the module's dict, so the collector decides.
made = type("D", (), {"__init__": lambda s, n: setattr(s, "n", n), "__del__": lambda s, p=print: p("del", s.n)})
b = made("b")
a = made("a")
_u = made("_u")
lst = [made("l0"), made("l1")]
c = made("c")
a = made("a again")
print("end of the script")
