"""Long chains of operators, and those that are too long for CPython's compiler or its parser."""
x = 1


def tried(text):
    try:
        return eval(text, {"x": x})
    except (MemoryError, RecursionError) as error:
        return type(error).__name__, str(error)


for links in (500, 3000, 9000, 12000):
    print(links, tried("x" + " + x" * links), tried("x" + ".real" * links))
    print(links, tried("-" * links + "x"), tried("not " * links + "x"), tried("x" + " and x" * links))

text = "total = 0\n" + "".join(f"total += {n}\n" for n in range(1000))
names = {}
exec(text, names)
print(names["total"])
text = "if x == 0: found = 0\n" + "".join(f"elif x == {n}: found = {n}\n" for n in range(2, 900)) + "else: found = -1\n"
exec(text, names | {"x": 777}, found := {})
print(found)


def deep(links):
    return compile("1" + " + x" * links, "chain", "eval")


print(len(deep(9000).co_code))
deep(12000)
