# A bare name that is an attribute of self.
class Counter:
    def __init__(self):
        self.total = 0
    def add(self, n):
        total += n

class Reader:
    def __init__(self):
        self.pages = 3
    def read(self):
        return pages

try:
    Counter().add(1)
except UnboundLocalError as e:
    print(e)
Reader().read()
