# How many blocks may stand in each other, and where an error says so.
def first_wrong(make):
    for depth in range(1, 120):
        try:
            compile(make(depth), "f", "exec")
        except SyntaxError as e:
            return depth, type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset


def nest(head):
    return lambda depth: "\n".join(" " * i + head for i in range(depth)) + "\n" + " " * depth + "pass"


for head in ("for a in b:", "while a:", "with a:", "if a:", "def f():", "class A:"):
    print(head, first_wrong(nest(head)))
for last in ("finally: pass", "except: pass", "except* A: pass", "except A as e: pass"):
    def tries(depth):
        ends = "\n".join(" " * i + last for i in reversed(range(depth)))
        return nest("try:")(depth) + "\n" + ends
    print(last, first_wrong(tries))
print(first_wrong(lambda depth: "with " + ", ".join("a" for _ in range(depth)) + ": pass"))
print(first_wrong(lambda depth: "async def f():\n async with " + ", ".join("a" for _ in range(depth)) + ": pass"))
