# A syntax error stops the file before its first line runs.
print("this is never printed")
values = (1, 2, 3
print(values)
