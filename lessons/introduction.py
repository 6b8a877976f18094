# The living heap
#
# The program of src/introduction.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% What you will see (first)
import sys

class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age

    def __del__(self):
        print(self.name, "is gone")

p = Person("Alice", 25)
q = p
print("names for Alice:", sys.getrefcount(p) - 1)

del p
print("names for Alice:", sys.getrefcount(q) - 1)

del q
print("the next line of the program")
