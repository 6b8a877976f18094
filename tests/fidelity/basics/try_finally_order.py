# The order of try, except, else and finally, and what a return in finally does.
def run(action):
    try:
        print("try", end=" ")
        if action == "raise":
            raise ValueError("v")
        if action == "return":
            return "returned"
        if action == "other":
            raise KeyError("k")
    except ValueError as e:
        print("except", e, end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    return "end"

for a in ("nothing", "raise", "return"):
    print(run(a))
try:
    run("other")
except KeyError as e:
    print("outside", repr(e))

def override():
    try:
        return "from try"
    finally:
        return "from finally"
print(override())

def swallow():
    for i in range(3):
        try:
            1 / 0
        finally:
            print("swallowed", i)
            continue
    return "calm"
print(swallow())
