def a(x):
    return b(x) + 1
def b(x):
    return c(x)["key"]["inner"]
def c(x):
    return {"key": {"other": x}}
a(5)
