# return outside a function: found by the compiler, not the parser.
print("never")
for i in range(3):
    return i
