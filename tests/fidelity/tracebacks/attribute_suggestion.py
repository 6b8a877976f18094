# A misspelled attribute is answered with a suggestion.
class Person:
    def __init__(self):
        self.first_name = "Ada"

p = Person()
try:
    "abc".uper()
except AttributeError as e:
    print(e)
print(p.frist_name)
