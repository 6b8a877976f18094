# Carets when the failing call is spread over several lines.
def combine(first, second, *, third):
    return first + second + third

print("start")
result = combine(
    1,
    "two",
    third=3,
)
