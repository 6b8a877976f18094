# A string without an end.
greeting = "hello"
broken = 'no end
print(greeting, broken)
