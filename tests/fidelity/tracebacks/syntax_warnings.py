# Warnings of the compiler go to standard error and the program runs.
x = 5
if x is 5:
    print("is with a literal")
print("\d" == "\\d")
assert (x == 5, "always true")
def f():
    return x == 5 is not "text"
print(f())
try:
    print([1, 2][1, 0])
except TypeError as e:
    print(e)
