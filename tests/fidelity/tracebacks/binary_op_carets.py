# Carets mark the operator that failed inside a long expression.
def mean(a, b, c):
    return (a + b) * c / (a - b) + c

print(mean(3, 1, 2))
print(mean(2, 2, 1))
